using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Layers;

/// <summary>What the tests of layers and networks share.</summary>
internal static class Check
{
    /// <summary>Normally distributed numbers, the same each time whatever other tests draw.</summary>
    internal static Tensor Random(int seed, params long[] shape)
    {
        using var generator = new Generator((ulong)seed);
        return randn(shape, ScalarType.Float64, generator: generator);
    }

    /// <summary>The parameters and buffers of a module by their names.</summary>
    internal static Dictionary<string, Tensor> State(nn.Module module)
    {
        var state = new Dictionary<string, Tensor>();
        foreach (var (name, parameter) in module.named_parameters())
            state.Add(name, parameter);
        foreach (var (name, buffer) in module.named_buffers())
            state.Add(name, buffer);
        return state;
    }

    /// <summary>
    /// Draws the whole state anew, the same each time whatever other tests draw: He's weights, and random γ, β, running
    /// means and variances, so that batch normalisation has something to do.
    /// </summary>
    internal static void Unsettle(nn.Module module)
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        using var generator = new Generator(7);
        foreach (var (name, value) in State(module))
        {
            if (name.EndsWith("running_var"))
                value.uniform_(0.5, 2, generator);
            else if (name.EndsWith("running_mean") || name.EndsWith("bias"))
                value.normal_(0, 0.3, generator);
            else if (value.dim() == 1)
                value.uniform_(0.5, 1.5, generator);
            else if (value.dim() > 1)
                value.normal_(0, Math.Sqrt(2.0 * value.shape[0] / value.numel()), generator);
        }
    }

    internal static void Close(Tensor expected, Tensor actual, double tolerance = 1e-12)
    {
        using var scope = NewDisposeScope();
        Assert.Equal(expected.shape, actual.shape);
        var difference = (expected - actual).abs().max().to(ScalarType.Float64).item<double>();
        Assert.True(difference <= tolerance, $"largest difference {difference:g3}, allowed {tolerance:g3}");
    }

    /// <summary>Not one bit differs.</summary>
    internal static void Identical(Tensor expected, Tensor actual) => Close(expected, actual, tolerance: 0);

    /// <summary>
    /// The gradients of the input and of every parameter, in float64, against central differences of a weighted sum of
    /// the outputs at a few places of each.
    /// </summary>
    internal static void Gradients(nn.Module<Tensor, Tensor> module, Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = input.detach().clone().requires_grad_();
        using var first = module.call(x);
        var weights = Random(99, first.shape);
        double Loss()
        {
            using var _ = no_grad();
            using var inner = NewDisposeScope();
            return (module.call(x) * weights).sum().item<double>();
        }

        module.zero_grad();
        (module.call(x) * weights).sum().backward();

        var inputs = module
            .named_parameters()
            .Select(pair => (pair.Item1, (Tensor)pair.Item2))
            .Append(("the input", x));
        foreach (var (name, tensor) in inputs)
        {
            var gradient = tensor.grad!.flatten().data<double>().ToArray();
            foreach (var place in Places(gradient.Length))
            {
                var numeric = (LossAt(tensor, place, 1e-6) - LossAt(tensor, place, -1e-6)) / 2e-6;
                Assert.True(
                    Math.Abs(numeric - gradient[place]) <= 1e-6 * Math.Max(1, Math.Abs(numeric)),
                    $"{name}[{place}]: gradient {gradient[place]:g9}, difference quotient {numeric:g9}"
                );
            }
        }

        double LossAt(Tensor tensor, int place, double step)
        {
            using var _ = no_grad();
            using var flat = tensor.view(-1).narrow(0, place, 1);
            flat.add_(step);
            var loss = Loss();
            flat.sub_(step);
            return loss;
        }
    }

    private static IEnumerable<int> Places(int length) => new[] { 0, length / 3, length / 2, length - 1 }.Distinct();

    /// <summary>The message of the exception, which must be one line.</summary>
    internal static string Refusal<T>(Action act)
        where T : Exception
    {
        var message = Assert.ThrowsAny<T>(act).Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }
}

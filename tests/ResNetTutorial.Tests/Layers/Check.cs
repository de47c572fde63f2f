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

    /// <summary>Gives batch normalisation something to do: random γ, β, running mean and variance.</summary>
    internal static void Unsettle(nn.Module module)
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        foreach (var (name, value) in State(module))
        {
            if (name.EndsWith("running_var"))
                value.uniform_(0.5, 2);
            else if (name.EndsWith("running_mean") || name.EndsWith("bias"))
                value.normal_(0, 0.3);
            else if (value.dim() == 1)
                value.uniform_(0.5, 1.5);
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
    /// The gradients of the input and of every parameter, in float64, against difference quotients of a weighted sum of
    /// the outputs at a few places of each. Where the central quotient strides over the kink of a ReLU, the gradient is
    /// the slope of the side on which the place itself lies.
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
                var (after, before) = (LossAt(tensor, place, 1e-6), LossAt(tensor, place, -1e-6));
                var numeric = (after - before) / 2e-6;
                if (Off(numeric, gradient[place]) <= 1e-6)
                    continue;
                var here = LossAt(tensor, place, 0);
                var (right, left) = ((after - here) / 1e-6, (here - before) / 1e-6);
                Assert.True(
                    Math.Min(Off(right, gradient[place]), Off(left, gradient[place])) <= 1e-4,
                    $"{name}[{place}]: gradient {gradient[place]:g9}, difference quotient {numeric:g9} "
                        + $"({left:g9} on the left, {right:g9} on the right)"
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

    private static double Off(double numeric, double gradient) =>
        Math.Abs(numeric - gradient) / Math.Max(1, Math.Abs(numeric));

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

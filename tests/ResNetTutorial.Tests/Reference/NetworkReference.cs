using System.Security.Cryptography;
using System.Text;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Reference;

/// <summary>What recording.py recorded of a torchvision network with <see cref="SeededWeights"/>.</summary>
internal sealed record NetworkReference(
    string Name,
    long Seed,
    double Gain,
    long Parameters,
    int StateCount,
    string StateHash,
    string[]? State,
    NetworkReference.Run Eval,
    NetworkReference.Training? Train
)
{
    /// <summary>A tensor, known by its norm, the sum of elements times sin 1, sin 2, …, and every step-th element.</summary>
    internal sealed record Sketch(long[] Shape, double Norm, double Weighted, int Step, double[] Entries)
    {
        /// <summary>Throws unless the norm, the weighted sum and the elements agree, each relative to the size of its kind.</summary>
        internal void Check(Tensor actual, double tolerance, string what)
        {
            using var scope = NewDisposeScope();
            Assert.True(Shape.SequenceEqual(actual.shape), $"{what}: shape {string.Join("×", actual.shape)}");
            var flat = actual.detach().to(ScalarType.Float64).reshape(-1);
            var weights = arange(1, flat.numel() + 1, dtype: ScalarType.Float64).sin();
            Near(Norm, flat.norm().item<double>(), Norm, "norm");
            Near(Weighted, (flat * weights).sum().item<double>(), Norm, "weighted sum");
            var values = flat.data<double>().ToArray();
            var size = Entries.Max(Math.Abs);
            for (var i = 0; i < Entries.Length; i++)
                Near(Entries[i], values[i * Step], size, $"element {i * Step}");

            void Near(double expected, double found, double scale, string part) =>
                Assert.True(
                    Math.Abs(expected - found) <= tolerance * scale,
                    $"{what}: {part} is {found:g10}, PyTorch's {expected:g10}; relative difference {Math.Abs(expected - found) / scale:g3}, allowed {tolerance:g3}"
                );
        }
    }

    /// <summary>Outputs for inputs of this shape.</summary>
    internal sealed record Run(long[] Shape, Sketch[] Outputs);

    /// <summary>A step of training: the loss, its gradients, and the running statistics afterwards.</summary>
    internal sealed record Training(
        long[] Shape,
        double Loss,
        Sketch[] Outputs,
        Dictionary<string, Sketch> Gradients,
        Dictionary<string, Sketch> Buffers
    );

    /// <summary>The records of a file, by network.</summary>
    internal static Dictionary<string, NetworkReference> ReadAll(string file) =>
        ReferenceFile.Read<NetworkReference[]>(file).ToDictionary(reference => reference.Name);

    /// <summary>Parameters and buffers have torchvision's names and shapes, all of them and no others.</summary>
    internal void CheckState(nn.Module network)
    {
        var state = network
            .state_dict()
            .Select(pair => $"{pair.Key} [{string.Join(", ", pair.Value.shape)}]")
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (State is not null)
            Assert.Equal(State, state);
        Assert.Equal(StateCount, state.Length);
        Assert.Equal(
            StateHash,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', state))))
        );
    }

    /// <summary>Fills the network and compares its outputs in evaluation mode.</summary>
    internal void CheckEval<TResult>(
        nn.Module<Tensor, TResult> network,
        Func<TResult, Tensor[]> outputs,
        double tolerance
    )
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        SeededWeights.Fill(network, Seed, Gain);
        network.eval();
        Compare(Eval.Outputs, outputs(network.call(Inputs(network, Eval.Shape))), tolerance);
    }

    /// <summary>
    /// Fills the network and compares one step in training mode: loss, outputs, each parameter's gradient and the running
    /// statistics.
    /// </summary>
    internal void CheckTrain<TResult>(
        nn.Module<Tensor, TResult> network,
        Func<TResult, Tensor[]> outputs,
        Func<Tensor[], Tensor, Tensor> loss,
        double tolerance
    )
    {
        Assert.NotNull(Train);
        using var scope = NewDisposeScope();
        SeededWeights.Fill(network, Seed, Gain);
        network.train();
        network.zero_grad();
        var results = outputs(network.call(Inputs(network, Train.Shape)));
        Compare(Train.Outputs, results, tolerance);
        var classes = results[0].shape[1];
        var labels = tensor([.. Enumerable.Range(0, (int)Train.Shape[0]).Select(i => i * 37L % classes)]);
        var value = loss(results, labels);
        value.backward();

        var found = value.to(ScalarType.Float64).item<double>();
        Assert.True(
            Math.Abs(found - Train.Loss) <= tolerance * Math.Abs(Train.Loss),
            $"{Name}: loss {found:g10}, PyTorch's {Train.Loss:g10}"
        );
        var parameters = network.named_parameters().ToDictionary(pair => pair.Item1, pair => (Tensor)pair.Item2);
        Assert.Equal(Train.Gradients.Keys.Order(), parameters.Keys.Order());
        foreach (var (name, sketch) in Train.Gradients)
            sketch.Check(parameters[name].grad!, tolerance, $"{Name}: gradient of {name}");
        var buffers = network.named_buffers().ToDictionary(pair => pair.Item1, pair => pair.Item2);
        foreach (var (name, sketch) in Train.Buffers)
            sketch.Check(buffers[name], tolerance, $"{Name}: {name}");
    }

    private Tensor Inputs(nn.Module network, long[] shape) =>
        SeededWeights.Input(Seed, shape).to(network.parameters().First().dtype);

    private void Compare(Sketch[] expected, Tensor[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            expected[i].Check(actual[i], tolerance, $"{Name}: output {i}");
    }
}

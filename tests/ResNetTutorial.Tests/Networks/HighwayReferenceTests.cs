using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Reference;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Networks;

/// <summary>Highway networks against the same written in PyTorch: names, outputs, gradients, running statistics.</summary>
public sealed class HighwayReferenceTests
{
    private static readonly Dictionary<string, NetworkReference> pytorch = NetworkReference.ReadAll("highway.json");

    private static readonly Dictionary<string, Func<nn.Module<Tensor, Tensor>>> ours = new()
    {
        ["fully connected, coupled"] = () => HighwayNet.Create(6, width: 9, inputs: 16, classes: 4),
        ["fully connected, independent"] = () =>
            HighwayNet.Create(6, width: 9, inputs: 16, classes: 4, carryGate: CarryGate.Independent),
        ["convolutional, coupled"] = () => HighwayConvNet.Create(8, width: 4, batchNorm: false, classes: 5),
        ["convolutional, independent"] = () =>
            HighwayConvNet.Create(11, width: 4, carryGate: CarryGate.Independent, batchNorm: false, classes: 5),
        ["convolutional, normalised"] = () => HighwayConvNet.Create(11, width: 4, classes: 5),
    };

    public static TheoryData<string> Names => [.. pytorch.Keys.Union(ours.Keys)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Outputs_and_gradients_are_those_of_PyTorch(string name)
    {
        using var network = ours[name]();
        var reference = pytorch[name];

        Assert.Equal(reference.Parameters, network.parameters().Sum(p => p.numel()));
        reference.CheckState(network);
        reference.CheckEval(network, y => [y], 1e-4);
        reference.CheckTrain(network, y => [y], (y, labels) => nn.functional.cross_entropy(y[0], labels), 1e-4);
    }
}

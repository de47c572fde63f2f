using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Networks;

public sealed class LayeredNetworkTests
{
    public static TheoryData<string> Names => [.. Networks().Keys];

    /// <summary>One network of each family: what implements the interface belongs here.</summary>
    private static Dictionary<string, Func<nn.Module<Tensor, Tensor>>> Networks() =>
        new()
        {
            ["Mlp"] = () => Mlp.Create(3, 8, 48, batchNorm: true),
            ["HighwayNet"] = () => HighwayNet.Create(3, 8, inputs: 48),
            ["HighwayConvNet"] = () => HighwayConvNet.Create(8, 4, batchNorm: true),
            ["Recomputed"] = () => Recomputed.Of(CifarResNet.Create(14, width: 4)),
            ["ResidualMlp"] = () => ResidualMlp.Create(3, 8, 48, alpha: 0.9, beta: 0.3),
            ["plain-8"] = () => CifarResNet.Create(8, UnitKind.Plain, width: 4),
            ["v1-14"] = () => CifarResNet.Create(14, UnitKind.V1, width: 4),
            ["v2-14"] = () => CifarResNet.Create(14, UnitKind.V2, width: 4),
        };

    [Theory]
    [MemberData(nameof(Names))]
    public void Stem_layers_and_head_are_the_network(string name)
    {
        using var scope = NewDisposeScope();
        using var network = Networks()[name]();
        Check.Unsettle(network);
        foreach (var training in new[] { true, false })
        {
            network.train(training);
            var images = Check.Random(1, 3, 3, 4, 4).to(ScalarType.Float32);
            var parts = (ILayeredNetwork)network;
            var x = parts.Stem(images);
            foreach (var layer in parts.Layers)
                x = layer.call(x);

            Check.Identical(parts.Head(x), network.call(images));
        }
    }
}

using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Networks;

/// <summary>What holds for every network that comes in pieces.</summary>
public sealed class PiecesTests
{
    private static readonly Dictionary<string, (Func<nn.Module<Tensor, Tensor>> Make, long[] Input)> networks = new()
    {
        [nameof(Mlp)] = (() => Mlp.Create(3), [1, 16, 16]),
        [nameof(ResidualMlp)] = (() => ResidualMlp.Create(3), [1, 16, 16]),
        [nameof(HighwayNet)] = (() => HighwayNet.Create(3), [1, 16, 16]),
        [nameof(HighwayConvNet)] = (() => HighwayConvNet.Create(8, width: 4), [3, 16, 16]),
        [nameof(CifarResNet)] = (() => CifarResNet.Create(8, width: 4), [3, 16, 16]),
        [nameof(Recomputed)] = (() => Recomputed.Of(CifarResNet.Create(8, width: 4)), [3, 16, 16]),
        [nameof(ImageNetResNet)] = (() => ImageNetResNet.Create(18, width: 4), [3, 64, 64]),
        [nameof(GoogLeNet)] = (() => GoogLeNet.Create(classes: 3, auxiliary: false), [3, 64, 64]),
    };

    public static TheoryData<string> Names => [.. networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Stem_and_head_say_what_they_got_and_what_they_need(string name)
    {
        using var scope = NewDisposeScope();
        using var network = networks[name].Make();
        var pieces = (ILayeredNetwork)network;
        var input = networks[name].Input;

        foreach (var wrong in new[] { zeros(2, 5, 7, 7), zeros(2, 5), zeros(5) })
        {
            var shape = string.Join("×", wrong.shape);
            // A stem that takes images as they come flattens them first.
            if (wrong.dim() > 1)
                AssertSays(() => network.call(wrong), wrong.flatten(1));
            AssertSays(() => pieces.Head(wrong), wrong);

            void AssertSays(Action run, Tensor flat)
            {
                var message = Check.Refusal<ArgumentException>(run);
                Assert.Contains(": the input is ", message);
                Assert.True(message.Contains(shape) || message.Contains(string.Join("×", flat.shape)), message);
                Assert.Contains(", but must be N×", message);
            }
        }
        network.eval();
        Assert.Equal(2, network.call(zeros([2, .. input])).shape[0]);
    }
}

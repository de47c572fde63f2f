using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Reference;
using ResNetTutorial.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Training;

public sealed class WeightsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rt-weights-").FullName;

    private string File => Path.Combine(_folder, "net.safetensors");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ImageNetResNet Small(int classes = 7) => ImageNetResNet.Create(18, classes: classes, width: 2);

    private static void AssertSame(nn.Module expected, nn.Module actual, Func<string, bool>? except = null)
    {
        var found = actual.state_dict();
        foreach (var (name, tensor) in expected.state_dict())
            if (except?.Invoke(name) != true)
                Assert.True(tensor.Equals(found[name]), name);
    }

    [Fact]
    public void Saved_and_loaded_is_the_same_to_the_bit()
    {
        using var saved = SeededWeights.Fill(Small(), 1);
        using var loaded = SeededWeights.Fill(Small(), 2);

        Weights.Save(File, saved);

        Assert.Same(loaded, Weights.Load(File, loaded));
        AssertSame(saved, loaded);
        Assert.Equal([File], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData(ScalarType.Float16, 1e-3)]
    [InlineData(ScalarType.BFloat16, 1e-2)]
    [InlineData(ScalarType.Float64, 0)]
    public void Other_precisions_load_into_float32(ScalarType type, double tolerance)
    {
        using var scope = NewDisposeScope();
        using var network = SeededWeights.Fill(Small(), 1);
        var state = network.state_dict();
        SafeTensors.Write(
            File,
            state.ToDictionary(
                pair => pair.Key,
                pair => is_floating_point(pair.Value) ? pair.Value.to(type) : pair.Value
            ),
            new Dictionary<string, string>()
        );
        using var loaded = Weights.Load(File, SeededWeights.Fill(Small(), 2));

        foreach (var (name, tensor) in loaded.state_dict())
        {
            Assert.Equal(state[name].dtype, tensor.dtype);
            var difference = (tensor.to(ScalarType.Float64) - state[name].to(ScalarType.Float64)).abs().max();
            Assert.True(difference.item<double>() <= 2 * tolerance, name);
        }
    }

    [Fact]
    public void All_but_the_classifier_loads_into_a_network_for_other_classes()
    {
        using var saved = SeededWeights.Fill(Small(), 1);
        using var loaded = SeededWeights.Fill(Small(classes: 3), 2);
        using var before = SeededWeights.Fill(Small(classes: 3), 2);
        Weights.Save(File, saved);

        Weights.Load(File, loaded, except: name => name.StartsWith("fc."));

        AssertSame(saved, loaded, except: name => name.StartsWith("fc."));
        AssertSame(before, loaded, except: name => !name.StartsWith("fc."));
    }

    [Fact]
    public void Old_files_without_counters_of_batches_load()
    {
        using var saved = SeededWeights.Fill(Small(), 1);
        var state = saved.state_dict().Where(pair => !pair.Key.EndsWith("num_batches_tracked"));
        SafeTensors.Write(File, state.ToDictionary(), new Dictionary<string, string>());

        using var loaded = Weights.Load(File, SeededWeights.Fill(Small(), 2));

        AssertSame(saved, loaded);
    }

    [Fact]
    public void A_checkpoint_gives_its_weights_too()
    {
        using var trained = Toy.Convolutional(1);
        using (var trainer = new Trainer("toy", trained, Toy.Set(70), null, new Recipe { Epochs = 1, BatchSize = 16 }))
        {
            trainer.Advance(3);
            Checkpoint.Save(File, trainer);
        }

        using var loaded = Weights.Load(File, Toy.Convolutional(2));

        AssertSame(trained, loaded);
    }

    [Fact]
    public void What_does_not_fit_is_named_and_nothing_is_changed()
    {
        using var saved = SeededWeights.Fill(Small(), 1);
        Weights.Save(File, saved);
        var mend = "; make the network as it was saved, or leave such tensors out (except: …).";
        var start = $"{File}: saved from another network than";

        Assert.Equal(
            $"{start} ResNet-18: fc.weight is [7, 16] there and [3, 16] here{mend}",
            Refused(Small(classes: 3))
        );
        Assert.Equal(
            $"{start} ResNet-34: it has no layer1.2.conv1.weight [2, 2, 3, 3]{mend}",
            Refused(ImageNetResNet.Create(34, classes: 7, width: 2))
        );
        Assert.Equal(
            $"{start} ResNet-18: it has layer2.0.downsample.0.weight [4, 2, 1, 1], this one has not{mend}",
            Refused(ImageNetResNet.Create(18, shortcut: ShortcutKind.ZeroPad, classes: 7, width: 2))
        );
        var state = saved.state_dict();
        using var whole = state["fc.bias"].to(ScalarType.Int64);
        state["fc.bias"] = whole;
        SafeTensors.Write(File, state, new Dictionary<string, string>());
        Assert.Equal($"{start} ResNet-18: fc.bias is I64 there and Float32 here{mend}", Refused(Small()));
    }

    private string Refused(ImageNetResNet network)
    {
        using (network)
        {
            SeededWeights.Fill(network, 2);
            using var before = ImageNetResNet.Create(
                network.Depth,
                shortcut: network.Shortcuts,
                classes: network.Classes,
                width: network.Width
            );
            SeededWeights.Fill(before, 2);
            var message = Assert.Throws<InvalidDataException>(() => Weights.Load(File, network)).Message;
            Assert.DoesNotContain('\n', message);
            AssertSame(before, network);
            return message;
        }
    }

    [Fact]
    public void A_missing_file_is_said()
    {
        using var network = Small();
        Assert.Equal(
            $"{File}: no such file.",
            Assert.Throws<FileNotFoundException>(() => Weights.Load(File, network)).Message
        );
    }
}

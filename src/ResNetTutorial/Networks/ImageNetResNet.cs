using ResNetTutorial.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// The residual networks for large images, of 18, 34, 50, 101 and 152 layers: a 7×7 convolution with stride 2, max pooling
/// with stride 2, four stages of units, global average pooling and a linear classifier. N×3×H×W to N×classes logits.
/// </summary>
/// <remarks>
/// He et al. 2015, arXiv 1512.03385, table 1: for images of 224×224 the stages have maps of 56×56, 28×28, 14×14 and 7×7;
/// stages two to four begin with stride 2. 18 and 34 layers have units of two 3×3 convolutions with 64, 128, 256 and 512
/// channels; from 50 layers on the units are bottlenecks, and four times as many channels come out. Other sizes of
/// images give maps of other sizes (1/32 of them in the end, rounded up).
/// <para>
/// Parameters and buffers have torchvision's names, so that its weights load unchanged into <see cref="ResNetForm.V15"/>
/// with option B. With pre-activation the activation after the first convolution moves into the first unit, and one more
/// (here bn1) follows the last addition (arXiv 1603.05027, appendix).
/// </para>
/// </remarks>
public sealed class ImageNetResNet : nn.Module<Tensor, Tensor>, ILayeredNetwork
{
    private static readonly Dictionary<int, int[]> unitsPerStage = new()
    {
        [18] = [2, 2, 2, 2],
        [34] = [3, 4, 6, 3],
        [50] = [3, 4, 6, 3],
        [101] = [3, 4, 23, 3],
        [152] = [3, 8, 36, 3],
    };

    // These names are torchvision's.
    private readonly Conv2d conv1;
    private readonly BatchNorm2d bn1;
    private readonly MaxPool2d maxpool;
    private readonly ModuleList<nn.Module<Tensor, Tensor>> layer1;
    private readonly ModuleList<nn.Module<Tensor, Tensor>> layer2;
    private readonly ModuleList<nn.Module<Tensor, Tensor>> layer3;
    private readonly ModuleList<nn.Module<Tensor, Tensor>> layer4;
    private readonly Linear fc;

    private ImageNetResNet(int depth, ResNetForm form, ShortcutKind shortcut, int classes, int channels, int width)
        : base(NameOf(depth, form))
    {
        (Depth, Form, Shortcuts, Classes, Channels, Width) = (depth, form, shortcut, classes, channels, width);
        conv1 = Conv.Of7x7(channels, width, stride: 2);
        bn1 = nn.BatchNorm2d(form == ResNetForm.V2 ? Features : width);
        maxpool = nn.MaxPool2d(3, stride: 2, padding: 1);
        layer1 = Stage(0);
        layer2 = Stage(1);
        layer3 = Stage(2);
        layer4 = Stage(3);
        fc = Classifier.Of(Features, classes);
        RegisterComponents();
    }

    /// <summary>The number of layers with weights, shortcuts not counted.</summary>
    public int Depth { get; }

    /// <summary>Which form.</summary>
    public ResNetForm Form { get; }

    /// <summary>What the shortcuts do; plain networks have none.</summary>
    public ShortcutKind Shortcuts { get; }

    /// <summary>Classes.</summary>
    public int Classes { get; }

    /// <summary>Channels of an image.</summary>
    public int Channels { get; }

    /// <summary>Channels of the 3×3 convolutions in the first stage; the others have twice, four and eight times as many.</summary>
    public int Width { get; }

    /// <summary>Whether the units are bottlenecks: from 50 layers on.</summary>
    public bool HasBottlenecks => Depth >= 50;

    /// <summary>Channels before the classifier: 512, or 2048 from 50 layers on.</summary>
    public long Features => Outputs(3);

    /// <summary>The units of each of the four stages, from the input on.</summary>
    public IReadOnlyList<IReadOnlyList<nn.Module<Tensor, Tensor>>> Stages =>
        [.. new[] { layer1, layer2, layer3, layer4 }.Select(stage => stage.ToArray())];

    /// <summary>All units, from the input on.</summary>
    public IReadOnlyList<nn.Module<Tensor, Tensor>> Layers => [.. layer1, .. layer2, .. layer3, .. layer4];

    /// <summary>A network with new weights.</summary>
    /// <param name="depth">Layers with weights: 18, 34, 50, 101 or 152.</param>
    /// <param name="form">The paper's, torchvision's, with pre-activation, or plain.</param>
    /// <param name="shortcut">What the shortcuts do; null: option B, projections where the shape changes, as torchvision.</param>
    /// <param name="classes">Classes.</param>
    /// <param name="channels">Channels of an image.</param>
    /// <param name="width">Channels of the 3×3 convolutions in the first stage: 64 in the paper.</param>
    /// <returns>The network, on the CPU. Make it outside dispose scopes, or it ends with them.</returns>
    /// <exception cref="ArgumentException">There is no network of this depth or form, or a size is less than 1.</exception>
    public static ImageNetResNet Create(
        int depth,
        ResNetForm form = ResNetForm.V15,
        ShortcutKind? shortcut = null,
        int classes = 1000,
        int channels = 3,
        int width = 64
    )
    {
        if (!unitsPerStage.ContainsKey(depth))
            throw new ArgumentException(
                $"{nameof(ImageNetResNet)}: there is none of {depth} layers; choose 18, 34, 50, 101 or 152."
            );
        if (!Enum.IsDefined(form))
            throw new ArgumentException(
                $"{nameof(ImageNetResNet)}: no such form: {form}; choose V1, V15, V2 or Plain."
            );
        Expect.Positive(
            NameOf(depth, form),
            (nameof(classes), classes),
            (nameof(channels), channels),
            (nameof(width), width)
        );
        return new ImageNetResNet(depth, form, shortcut ?? ShortcutKind.Projection, classes, channels, width);
    }

    /// <summary>The part before the units.</summary>
    /// <param name="x">N×channels×H×W.</param>
    /// <returns>N×width×H/4×W/4.</returns>
    public Tensor Stem(Tensor x)
    {
        Expect.Channels(this, x, Channels);
        x = conv1.call(x);
        return maxpool.call(Form == ResNetForm.V2 ? x : bn1.call(x).relu_());
    }

    /// <summary>The part behind the units.</summary>
    /// <param name="x">N×features×H/32×W/32.</param>
    /// <returns>N×classes logits.</returns>
    public Tensor Head(Tensor x)
    {
        Expect.Channels(this, x, Features);
        var features = Form == ResNetForm.V2 ? bn1.call(x).relu_() : x;
        return fc.call(features.mean([2, 3]));
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        x = Stem(x);
        foreach (var unit in Layers)
            x = unit.call(x);
        return Head(x);
    }

    private static string NameOf(int depth, ResNetForm form) =>
        form switch
        {
            ResNetForm.V15 when depth >= 50 => $"ResNet-{depth} v1.5",
            ResNetForm.V2 => $"ResNet-{depth} v2",
            ResNetForm.Plain => $"Plain-{depth}",
            _ => $"ResNet-{depth}",
        };

    /// <summary>Channels that come out of a stage.</summary>
    private long Outputs(int stage) => ((long)Width << stage) * (HasBottlenecks ? BottleneckUnit.Expansion : 1);

    private ModuleList<nn.Module<Tensor, Tensor>> Stage(int stage)
    {
        var units = new nn.Module<Tensor, Tensor>[unitsPerStage[Depth][stage]];
        for (var i = 0; i < units.Length; i++)
        {
            var inputs =
                i > 0 ? Outputs(stage)
                : stage > 0 ? Outputs(stage - 1)
                : Width;
            units[i] = Unit(inputs, (long)Width << stage, stride: i == 0 && stage > 0 ? 2 : 1, first: i + stage == 0);
        }
        return nn.ModuleList(units);
    }

    private nn.Module<Tensor, Tensor> Unit(long inputs, long width, long stride, bool first)
    {
        var strided = Form == ResNetForm.V15 ? BottleneckStride.On3x3 : BottleneckStride.On1x1;
        return (Form, HasBottlenecks) switch
        {
            (ResNetForm.Plain, false) => new PlainUnit(inputs, width, stride),
            (ResNetForm.Plain, true) => new PlainBottleneckUnit(inputs, width, stride, strided),
            (ResNetForm.V2, false) => new PreActivationUnit(inputs, width, stride, Shortcuts, first),
            (ResNetForm.V2, true) => new PreActivationBottleneckUnit(inputs, width, stride, Shortcuts, strided, first),
            (_, false) => new ResidualUnit(inputs, width, stride, Shortcuts),
            (_, true) => new BottleneckUnit(inputs, width, stride, Shortcuts, strided),
        };
    }
}

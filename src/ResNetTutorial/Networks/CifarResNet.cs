using ResNetTutorial.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// The residual networks for small images, and their plain twins, of 6n + 2 layers: a 3×3 convolution, three stages of
/// n units of two 3×3 convolutions each, global average pooling and a linear classifier. N×3×H×W to N×classes logits.
/// </summary>
/// <remarks>
/// He et al. 2015, arXiv 1512.03385, section 4.2: for images of 32×32 the stages have maps of 32×32, 16×16 and 8×8 and
/// 16, 32 and 64 channels; stages two and three begin with stride 2. With pre-activation (arXiv 1603.05027, appendix) the
/// activation after the first convolution moves into the first unit, and one more follows the last addition.
/// </remarks>
public sealed class CifarResNet : nn.Module<Tensor, Tensor>, ILayeredNetwork
{
    private readonly Conv2d conv;
    private readonly BatchNorm2d bn;
    private readonly ModuleList<ModuleList<nn.Module<Tensor, Tensor>>> stages;
    private readonly Linear classifier;

    private CifarResNet(int depth, UnitKind kind, ShortcutKind shortcut, int width, int classes, int channels)
        : base($"{kind}-{depth}")
    {
        (Depth, Kind, Shortcuts, Width, Classes, Channels) = (depth, kind, shortcut, width, classes, channels);
        conv = Conv.Of3x3(channels, width);
        bn = nn.BatchNorm2d(kind == UnitKind.V2 ? 4 * width : width);
        stages = nn.ModuleList(Stage(0), Stage(1), Stage(2));
        classifier = Classifier.Of(4 * width, classes);
        RegisterComponents();
    }

    /// <summary>The number of layers with weights: 6n + 2.</summary>
    public int Depth { get; }

    /// <summary>What the units are.</summary>
    public UnitKind Kind { get; }

    /// <summary>What the shortcuts do where the shape changes; plain networks have none.</summary>
    public ShortcutKind Shortcuts { get; }

    /// <summary>Channels of the first stage; the others have twice and four times as many.</summary>
    public int Width { get; }

    /// <summary>Classes.</summary>
    public int Classes { get; }

    /// <summary>Channels of an image.</summary>
    public int Channels { get; }

    /// <summary>The units of each of the three stages, from the input on.</summary>
    public IReadOnlyList<IReadOnlyList<nn.Module<Tensor, Tensor>>> Stages =>
        [.. stages.Select(stage => stage.ToArray())];

    /// <summary>All units, from the input on.</summary>
    public IReadOnlyList<nn.Module<Tensor, Tensor>> Layers => [.. stages.SelectMany(stage => stage)];

    /// <summary>A network with new weights.</summary>
    /// <param name="depth">Layers with weights: 8, 14, 20, 26, 32, … (6n + 2).</param>
    /// <param name="kind">What the units are.</param>
    /// <param name="width">Channels of the first stage: 16 in the paper.</param>
    /// <param name="shortcut">What shortcuts do where the shape changes: option A, zero padding, in the paper.</param>
    /// <param name="classes">Classes.</param>
    /// <param name="channels">Channels of an image.</param>
    /// <returns>The network, on the CPU. Make it outside dispose scopes, or it ends with them.</returns>
    /// <exception cref="ArgumentException">There is no network of this depth, or a size is less than 1.</exception>
    public static CifarResNet Create(
        int depth,
        UnitKind kind = UnitKind.V1,
        int width = 16,
        ShortcutKind shortcut = ShortcutKind.ZeroPad,
        int classes = 10,
        int channels = 3
    )
    {
        CheckDepth(depth);
        Expect.Positive(
            nameof(CifarResNet),
            (nameof(width), width),
            (nameof(classes), classes),
            (nameof(channels), channels)
        );
        return new CifarResNet(depth, kind, shortcut, width, classes, channels);
    }

    /// <summary>The part before the units.</summary>
    /// <param name="x">N×channels×H×W.</param>
    /// <returns>N×width×H×W.</returns>
    public Tensor Stem(Tensor x)
    {
        Expect.Channels(this, x, Channels);
        return Kind == UnitKind.V2 ? conv.call(x) : bn.call(conv.call(x)).relu_();
    }

    /// <summary>The part behind the units.</summary>
    /// <param name="x">N×4 width×H/4×W/4.</param>
    /// <returns>N×classes logits.</returns>
    public Tensor Head(Tensor x)
    {
        var features = Kind == UnitKind.V2 ? bn.call(x).relu_() : x;
        return classifier.call(features.mean([2, 3]));
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        x = Stem(x);
        foreach (var stage in stages)
        foreach (var unit in stage)
            x = unit.call(x);
        return Head(x);
    }

    private ModuleList<nn.Module<Tensor, Tensor>> Stage(int stage)
    {
        var (outputs, units) = ((long)Width << stage, new nn.Module<Tensor, Tensor>[(Depth - 2) / 6]);
        units[0] = stage == 0 ? Unit(outputs, outputs, 1, first: true) : Unit(outputs / 2, outputs, 2, first: false);
        for (var i = 1; i < units.Length; i++)
            units[i] = Unit(outputs, outputs, 1, first: false);
        return nn.ModuleList(units);
    }

    private nn.Module<Tensor, Tensor> Unit(long inputs, long outputs, long stride, bool first) =>
        Kind switch
        {
            UnitKind.Plain => new PlainUnit(inputs, outputs, stride),
            UnitKind.V1 => new ResidualUnit(inputs, outputs, stride, Shortcuts),
            UnitKind.V2 => new PreActivationUnit(inputs, outputs, stride, Shortcuts, first),
            _ => throw new ArgumentException($"{nameof(CifarResNet)}: no such kind of unit: {Kind}."),
        };

    private static void CheckDepth(int depth)
    {
        if (depth >= 8 && (depth - 2) % 6 == 0)
            return;
        var below = depth - (((depth - 2) % 6) + 6) % 6;
        var choice = depth < 8 ? "8 is the least" : $"choose {below} or {below + 6}";
        throw new ArgumentException($"{nameof(CifarResNet)}: {depth} layers are not 6n + 2; {choice}.");
    }
}

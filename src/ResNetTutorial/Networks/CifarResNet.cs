using ResNetTutorial.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// The residual networks for small images, and their plain twins: a 3×3 convolution, three stages of n units each, global
/// average pooling and a linear classifier. N×3×H×W to N×classes logits. Units of two 3×3 convolutions make 6n + 2 layers,
/// bottlenecks of three convolutions 9n + 2.
/// </summary>
/// <remarks>
/// He et al. 2015, arXiv 1512.03385, section 4.2: for images of 32×32 the stages have maps of 32×32, 16×16 and 8×8 and
/// 16, 32 and 64 channels; stages two and three begin with stride 2. With pre-activation (arXiv 1603.05027, appendix) the
/// activation after the first convolution moves into the first unit, and one more follows the last addition. With
/// bottlenecks (the same appendix, and the authors' code) those are the channels of the 3×3, and four times as many come
/// out of each unit, so that the first unit, too, changes their number.
/// </remarks>
/// <example>
/// Rows of arXiv 1603.05027, tables 1 and 2 (<see cref="PaperTables.Shortcuts"/> and
/// <see cref="PaperTables.ActivationOrders"/> have them all):
/// <code>
/// CifarResNet.Create(110, UnitKind.V1, shortcut: ShortcutKind.ExclusiveGate(-6))
/// CifarResNet.Create(164, ActivationOrder.ReluOnlyPreActivation, bottleneck: true)
/// </code>
/// </example>
public sealed class CifarResNet : nn.Module<Tensor, Tensor>, ILayeredNetwork
{
    private readonly Conv2d conv;
    private readonly BatchNorm2d bn;
    private readonly ModuleList<ModuleList<nn.Module<Tensor, Tensor>>> stages;
    private readonly Linear classifier;

    private CifarResNet(
        string name,
        int depth,
        UnitKind kind,
        ActivationOrder order,
        ShortcutKind? shortcut,
        bool bottleneck,
        int width,
        int classes,
        int channels
    )
        : base(name)
    {
        CheckDepth(depth, bottleneck);
        Expect.Positive(
            nameof(CifarResNet),
            (nameof(width), width),
            (nameof(classes), classes),
            (nameof(channels), channels)
        );
        (Depth, Kind, Order, HasBottlenecks) = (depth, kind, order, bottleneck);
        (Width, Classes, Channels) = (width, classes, channels);
        Shortcuts = shortcut ?? (bottleneck ? ShortcutKind.Projection : ShortcutKind.ZeroPad);
        conv = Conv.Of3x3(channels, width);
        bn = nn.BatchNorm2d(Order == ActivationOrder.FullPreActivation ? Outputs(2) : width);
        stages = nn.ModuleList(Stage(0), Stage(1), Stage(2));
        classifier = Classifier.Of(Outputs(2), classes);
        RegisterComponents();
    }

    /// <summary>The number of layers with weights: 6n + 2, or 9n + 2 with bottlenecks.</summary>
    public int Depth { get; }

    /// <summary>What the units are; V1 for every order of activations but full pre-activation, which is V2.</summary>
    public UnitKind Kind { get; }

    /// <summary>Where normalisations and activations are; in plain networks as in the original units.</summary>
    public ActivationOrder Order { get; }

    /// <summary>Whether the units are bottlenecks.</summary>
    public bool HasBottlenecks { get; }

    /// <summary>What the shortcuts do; plain networks have none.</summary>
    public ShortcutKind Shortcuts { get; }

    /// <summary>
    /// Channels of the first convolution, and of the first stage's 3×3 convolutions; those of the others have twice and four
    /// times as many.
    /// </summary>
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
    /// <param name="depth">Layers with weights: 8, 14, 20, 26, 32, … (6n + 2); bottlenecks 11, 20, 29, 38, … (9n + 2).</param>
    /// <param name="kind">What the units are.</param>
    /// <param name="width">Channels of the first convolution: 16 in the papers.</param>
    /// <param name="shortcut">
    /// What the shortcuts do; null: as the papers' authors, option A, zero padding, and projections with bottlenecks.
    /// </param>
    /// <param name="classes">Classes.</param>
    /// <param name="channels">Channels of an image.</param>
    /// <param name="bottleneck">Whether the units are bottlenecks, as in the networks of 164 and 1001 layers.</param>
    /// <returns>The network, on the CPU. Make it outside dispose scopes, or it ends with them.</returns>
    /// <exception cref="ArgumentException">There is no network of this depth, or a size is less than 1.</exception>
    public static CifarResNet Create(
        int depth,
        UnitKind kind = UnitKind.V1,
        int width = 16,
        ShortcutKind? shortcut = null,
        int classes = 10,
        int channels = 3,
        bool bottleneck = false
    )
    {
        var order = kind switch
        {
            UnitKind.Plain or UnitKind.V1 => ActivationOrder.Original,
            UnitKind.V2 => ActivationOrder.FullPreActivation,
            _ => throw new ArgumentException($"{nameof(CifarResNet)}: no such kind of unit: {kind}."),
        };
        return new($"{kind}-{depth}", depth, kind, order, shortcut, bottleneck, width, classes, channels);
    }

    /// <summary>
    /// A residual network with new weights and any of the five orders of activations of arXiv 1603.05027, table 2.
    /// </summary>
    /// <remarks>
    /// Where a unit begins with ReLU, the ReLU after the first convolution moves into the first unit, and one more follows
    /// the last addition: the natural outcome of moving it, as that paper's appendix says.
    /// </remarks>
    /// <param name="depth">Layers with weights, as in the other form.</param>
    /// <param name="order">Where normalisations and activations are.</param>
    /// <param name="width">Channels of the first convolution: 16 in the paper.</param>
    /// <param name="shortcut">What the shortcuts do, as in the other form.</param>
    /// <param name="classes">Classes.</param>
    /// <param name="channels">Channels of an image.</param>
    /// <param name="bottleneck">Whether the units are bottlenecks, as in the network of 164 layers.</param>
    /// <returns>The network, on the CPU. Make it outside dispose scopes, or it ends with them.</returns>
    /// <exception cref="ArgumentException">There is no network of this depth, or a size is less than 1.</exception>
    public static CifarResNet Create(
        int depth,
        ActivationOrder order,
        int width = 16,
        ShortcutKind? shortcut = null,
        int classes = 10,
        int channels = 3,
        bool bottleneck = false
    )
    {
        if (!Enum.IsDefined(order))
            throw new ArgumentException($"{nameof(CifarResNet)}: no such order of activations: {order}.");
        var kind = order == ActivationOrder.FullPreActivation ? UnitKind.V2 : UnitKind.V1;
        return new($"{order}-{depth}", depth, kind, order, shortcut, bottleneck, width, classes, channels);
    }

    /// <summary>The part before the units.</summary>
    /// <param name="x">N×channels×H×W.</param>
    /// <returns>N×width×H×W.</returns>
    public Tensor Stem(Tensor x)
    {
        Expect.Channels(this, x, Channels);
        return Order switch
        {
            ActivationOrder.FullPreActivation => conv.call(x),
            ActivationOrder.ReluOnlyPreActivation => bn.call(conv.call(x)),
            _ => bn.call(conv.call(x)).relu_(),
        };
    }

    /// <summary>The part behind the units.</summary>
    /// <param name="x">What the last unit gives: its channels, and a quarter of the images' height and width.</param>
    /// <returns>N×classes logits.</returns>
    public Tensor Head(Tensor x)
    {
        Expect.Channels(this, x, classifier.in_features);
        var features = Order switch
        {
            ActivationOrder.FullPreActivation => bn.call(x).relu_(),
            ActivationOrder.ReluOnlyPreActivation => x.relu(),
            _ => x,
        };
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

    /// <summary>Channels that come out of a stage.</summary>
    private long Outputs(int stage) => ((long)Width << stage) * (HasBottlenecks ? BottleneckUnit.Expansion : 1);

    private ModuleList<nn.Module<Tensor, Tensor>> Stage(int stage)
    {
        var (inputs, outputs) = (stage == 0 ? Width : Outputs(stage - 1), Outputs(stage));
        var units = new nn.Module<Tensor, Tensor>[(Depth - 2) / (HasBottlenecks ? 9 : 6)];
        units[0] = Unit(inputs, outputs, stride: stage == 0 ? 1 : 2, first: stage == 0);
        for (var i = 1; i < units.Length; i++)
            units[i] = Unit(outputs, outputs, stride: 1, first: false);
        return nn.ModuleList(units);
    }

    private nn.Module<Tensor, Tensor> Unit(long inputs, long outputs, long stride, bool first)
    {
        var width = outputs / BottleneckUnit.Expansion;
        return (Kind, Order, HasBottlenecks) switch
        {
            (UnitKind.Plain, _, false) => new PlainUnit(inputs, outputs, stride),
            (UnitKind.Plain, _, true) => new PlainBottleneckUnit(inputs, width, stride),
            (_, ActivationOrder.Original, false) => new ResidualUnit(inputs, outputs, stride, Shortcuts),
            (_, ActivationOrder.Original, true) => new BottleneckUnit(inputs, width, stride, Shortcuts),
            (_, ActivationOrder.FullPreActivation, false) => new PreActivationUnit(
                inputs,
                outputs,
                stride,
                Shortcuts,
                first
            ),
            (_, ActivationOrder.FullPreActivation, true) => new PreActivationBottleneckUnit(
                inputs,
                width,
                stride,
                Shortcuts,
                first: first
            ),
            _ => new ReorderedUnit(Order, inputs, outputs, stride, Shortcuts, HasBottlenecks, first),
        };
    }

    private static void CheckDepth(int depth, bool bottleneck)
    {
        var (step, least) = bottleneck ? (9, 11) : (6, 8);
        var over = (((depth - 2) % step) + step) % step;
        if (depth >= least && over == 0)
            return;
        var choice = depth < least ? $"{least} is the least" : $"choose {depth - over} or {depth - over + step}";
        throw new ArgumentException($"{nameof(CifarResNet)}: {depth} layers are not {step}n + 2; {choice}.");
    }
}

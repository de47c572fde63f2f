using ResNetTutorial.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// Inception networks for small images, one of each kind, small enough to train in a lesson: a 3×3 convolution, three
/// stages of modules with a reduction between each two, global average pooling and a linear classifier.
/// N×channels×H×W to N×classes logits.
/// </summary>
/// <remarks>
/// The modules and reductions are those of the large networks with all channels multiplied by the same small factor;
/// the stem of the large networks, which takes away most of the pixels, is left out. The factors are such that by
/// default every kind needs 4.3 million multiply-adds (within 4 %) for an image of 16×16, as a <see
/// cref="CifarResNet"/> of 32 layers and width 8 does. For 32×32 the stages have maps of 32×32, 16×16 and 8×8, or 15×15
/// and 7×7 where reductions do not pad, in v3, v4 and Inception-ResNet. The papers train no such networks.
/// </remarks>
public sealed class CifarInception : nn.Module<Tensor, Tensor>, ILayeredNetwork
{
    private readonly ConvUnit conv;
    private readonly ModuleList<nn.Module<Tensor, Tensor>> layers;
    private readonly Linear classifier;

    private CifarInception(InceptionKind kind, int modules, double width, double scale, int classes, int channels)
        : base(NameOf(kind))
    {
        (Kind, Modules, Width, Scale, Classes, Channels) = (kind, modules, width, scale, classes, channels);
        var factor = width * BaseOf(kind).Factor;
        conv = new ConvUnit(channels, Math.Max(1, (long)Math.Round(320 * factor)), 3, 3);
        var (made, outputs) = (new List<nn.Module<Tensor, Tensor>>(), conv.Outputs);
        for (var stage = 0; stage < 3; stage++)
        {
            if (stage > 0)
                Add(Reduction(stage, outputs, factor));
            for (var i = 0; i < modules; i++)
                Add(Module(stage, outputs, factor));
        }
        // The 1×1 convolution of the large network, too: behind the residuals it is what normalises their sums.
        if (kind == InceptionKind.ResNet)
            Add(InceptionModule.Conv(1, 1, 1536)(outputs, new BoxStyle(factor, BatchNorm: true)));
        layers = nn.ModuleList(made.ToArray());
        classifier = Classifier.Of(outputs, classes);
        RegisterComponents();

        void Add(nn.Module<Tensor, Tensor> layer)
        {
            made.Add(layer);
            outputs = InceptionModule.ChannelsAfter(layer, outputs);
        }
    }

    /// <summary>What the modules are.</summary>
    public InceptionKind Kind { get; }

    /// <summary>Modules in each of the three stages.</summary>
    public int Modules { get; }

    /// <summary>What multiplies all channels.</summary>
    public double Width { get; }

    /// <summary>
    /// What residuals are multiplied by before they are added; only in <see cref="InceptionKind.ResNet"/>.
    /// </summary>
    public double Scale { get; }

    /// <summary>Classes.</summary>
    public int Classes { get; }

    /// <summary>Channels of an image.</summary>
    public int Channels { get; }

    /// <summary>Modules and reductions, from the input on.</summary>
    public IReadOnlyList<nn.Module<Tensor, Tensor>> Layers => [.. layers];

    /// <summary>A network with new weights.</summary>
    /// <param name="kind">What the modules are.</param>
    /// <param name="modules">
    /// Modules in each of the three stages; null: 2 of the naive ones and of v1, which are one or two layers deep, and
    /// 1 of the others.
    /// </param>
    /// <param name="width">Multiplies all channels.</param>
    /// <param name="scale">
    /// What residuals are multiplied by in Inception-ResNet. The authors need 0.1 to 0.2 at more than 1000 channels; with as
    /// few as here it makes little difference.
    /// </param>
    /// <param name="classes">Classes.</param>
    /// <param name="channels">Channels of an image.</param>
    /// <returns>The network, on the CPU. Make it outside dispose scopes, or it ends with them.</returns>
    /// <exception cref="ArgumentException">There is no such kind, or a size is too small.</exception>
    public static CifarInception Create(
        InceptionKind kind,
        int? modules = null,
        double width = 1,
        double scale = 1,
        int classes = 10,
        int channels = 3
    )
    {
        var each = modules ?? BaseOf(kind).Modules;
        Expect.Positive(
            NameOf(kind),
            (nameof(modules), each),
            (nameof(classes), classes),
            (nameof(channels), channels)
        );
        if (!(width > 0))
            throw new ArgumentOutOfRangeException(
                nameof(width),
                $"{NameOf(kind)}: width is {width}; it must be over 0."
            );
        return new CifarInception(kind, each, width, scale, classes, channels);
    }

    /// <summary>The part before the modules.</summary>
    /// <param name="x">N×channels×H×W, H and W at least 7.</param>
    /// <returns>What the first module sees, of the same height and width.</returns>
    public Tensor Stem(Tensor x)
    {
        Expect.Channels(this, x, Channels, smallest: 7);
        return conv.call(x);
    }

    /// <summary>The part behind the modules.</summary>
    /// <param name="x">What the last module puts out.</param>
    /// <returns>N×classes logits.</returns>
    public Tensor Head(Tensor x) => classifier.call(x.mean([2, 3]));

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        x = Stem(x);
        foreach (var layer in layers)
            x = layer.call(x);
        return Head(x);
    }

    /// <summary>A module of a stage: in v1 the row 3a of GoogLeNet's table, doubled from stage to stage.</summary>
    private nn.Module<Tensor, Tensor> Module(int stage, long inputs, double width) =>
        (Kind, stage) switch
        {
            (InceptionKind.Naive, _) => new NaiveInception(inputs, 64, 128, 32, width * (1 << stage)),
            (InceptionKind.V1, _) => new ReducedInception(
                inputs,
                new(64, 96, 128, 16, 32, 32),
                width: width * (1 << stage)
            ),
            (InceptionKind.V3, 0) => new FactorisedInception(inputs, pool: 64, width: width),
            (InceptionKind.V3, 1) => new AsymmetricInception(inputs, inner: 160, width),
            (InceptionKind.V3, _) => new ExpandedInception(inputs, width),
            (InceptionKind.V4, 0) => new InceptionV4A(inputs, width),
            (InceptionKind.V4, 1) => new InceptionV4B(inputs, width),
            (InceptionKind.V4, _) => new InceptionV4C(inputs, width),
            (InceptionKind.ResNet, 0) => new InceptionResNetA(inputs, Scale, width),
            (InceptionKind.ResNet, 1) => new InceptionResNetB(inputs, Scale, width),
            (_, _) => new InceptionResNetC(inputs, Scale, width),
        };

    private nn.Module<Tensor, Tensor> Reduction(int stage, long inputs, double width) =>
        (Kind, stage) switch
        {
            (InceptionKind.V3, 1) => new GridReduction(inputs, width),
            (InceptionKind.V3, _) => new AsymmetricGridReduction(inputs, width),
            (InceptionKind.V4, 1) => new ReductionA(inputs, k: 192, l: 224, m: 256, n: 384, width),
            (InceptionKind.V4, _) => new ReductionB(inputs, width),
            (InceptionKind.ResNet, 1) => new ReductionA(inputs, k: 256, l: 256, m: 384, n: 384, width),
            (InceptionKind.ResNet, _) => new InceptionResNetReduction(inputs, width),
            (_, _) => nn.MaxPool2d(3, stride: 2L, ceil_mode: true),
        };

    /// <summary>What makes the kinds comparable: the factor of all channels, and modules in a stage.</summary>
    private static (double Factor, int Modules) BaseOf(InceptionKind kind) =>
        kind switch
        {
            InceptionKind.Naive => (0.052, 2),
            InceptionKind.V1 => (0.125, 2),
            InceptionKind.V3 => (0.112, 1),
            InceptionKind.V4 => (0.086, 1),
            InceptionKind.ResNet => (0.0912, 1),
            _ => throw new ArgumentException($"{nameof(CifarInception)}: no such kind of module: {kind}."),
        };

    private static string NameOf(InceptionKind kind) =>
        kind switch
        {
            InceptionKind.Naive => "naive Inception",
            InceptionKind.ResNet => "Inception-ResNet",
            _ => $"Inception {kind.ToString().ToLowerInvariant()}",
        };
}

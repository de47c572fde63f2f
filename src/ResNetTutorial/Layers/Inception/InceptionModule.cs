using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>One box of a figure: makes its module for a number of channels.</summary>
/// <param name="inputs">Channels in.</param>
/// <param name="style">What holds for all boxes of the figure.</param>
public delegate nn.Module<Tensor, Tensor> Box(long inputs, BoxStyle style);

/// <summary>What holds for all boxes of a figure.</summary>
/// <param name="Width">Multiplies the channels of each convolution: the same figure, thinner.</param>
/// <param name="BatchNorm">Whether convolutions are followed by batch normalisation.</param>
public readonly record struct BoxStyle(double Width, bool BatchNorm);

/// <summary>One path of a figure: boxes one behind the other.</summary>
/// <param name="Name">
/// The path's name in the state dict. One without an underscore names the path, whose boxes, where there are several,
/// are called 0, 1, …. One with an underscore names the first convolution, and those behind it count on from its last
/// digit.
/// </param>
/// <param name="Boxes">The boxes, from the input on.</param>
public sealed record Branch(string Name, params Box[] Boxes);

/// <summary>
/// Branches side by side: y = [b₁(x), b₂(x), …, bₖ(x)], each branch a chain of convolutions and poolings that see the
/// same x, their results one behind the other as channels. N×inputs×H×W to N×outputs×H'×W', outputs being the sum over
/// the branches.
/// </summary>
/// <remarks>
/// Szegedy et al. 2014, arXiv 1409.4842, section 4. The modules of the papers derive from this class and are written as
/// their figures are drawn, a branch a line; a module of your own needs no more:
/// </remarks>
/// <example>
/// <code>
/// using static ResNetTutorial.Layers.InceptionModule;
/// var mine = new InceptionModule("mine", inputs: 32,
/// [
///     new("left", Conv(1, 1, 8)),
///     new("right", Conv(1, 1, 4), Conv(3, 3, 16)),
/// ]);
/// </code>
/// </example>
public class InceptionModule : nn.Module<Tensor, Tensor>
{
    private readonly List<List<nn.Module<Tensor, Tensor>>> _branches = [];

    /// <summary>A module with new weights.</summary>
    /// <param name="name">Its name in messages.</param>
    /// <param name="inputs">Channels in.</param>
    /// <param name="branches">The branches, in the order of their channels in the result.</param>
    /// <param name="width">Multiplies the channels of each convolution: the same figure, thinner.</param>
    /// <param name="batchNorm">Whether convolutions are followed by batch normalisation.</param>
    /// <exception cref="ArgumentException">There is nothing in it, or a size is less than 1.</exception>
    public InceptionModule(
        string name,
        long inputs,
        IReadOnlyList<Branch> branches,
        double width = 1,
        bool batchNorm = true
    )
        : base(name)
    {
        Expect.Positive(name, (nameof(inputs), inputs));
        if (branches.Count == 0 || branches.Any(branch => branch.Boxes.Length == 0))
            throw new ArgumentException(
                $"{name}: a branch without boxes, or no branch at all; give each at least one."
            );
        if (!(width > 0))
            throw new ArgumentOutOfRangeException(nameof(width), $"{name}: width is {width}; it must be over 0.");
        var outputs = 0L;
        foreach (var branch in branches)
        {
            var (boxes, channels) = (new List<nn.Module<Tensor, Tensor>>(), inputs);
            foreach (var box in branch.Boxes)
            {
                boxes.Add(box(channels, new BoxStyle(width, batchNorm)));
                channels = ChannelsAfter(boxes[^1], channels);
            }
            outputs += channels;
            _branches.Add(Register(branch.Name, boxes));
        }
        (Inputs, Outputs) = (inputs, outputs);
    }

    /// <summary>Channels in.</summary>
    public long Inputs { get; }

    /// <summary>Channels out.</summary>
    public virtual long Outputs { get; }

    /// <inheritdoc/>
    public override string GetName() => $"{base.GetName()} {Inputs}→{Outputs}";

    /// <summary>A convolution with batch normalisation and ReLU: <see cref="ConvUnit"/>.</summary>
    /// <param name="height">Height of the kernel.</param>
    /// <param name="width">Width of the kernel.</param>
    /// <param name="outputs">Channels out.</param>
    /// <param name="stride">Stride.</param>
    /// <param name="valid">Whether there is no padding.</param>
    public static Box Conv(long height, long width, long outputs, long stride = 1, bool valid = false) =>
        (inputs, style) =>
        {
            var scaled = Math.Max(1, (long)Math.Round(outputs * style.Width));
            return new ConvUnit(inputs, outputs < 1 ? outputs : scaled, height, width, stride, valid, style.BatchNorm);
        };

    /// <summary>
    /// The largest of size × size; padded where the stride is 1, so that the size stays, and else not.
    /// </summary>
    /// <param name="size">Height and width.</param>
    /// <param name="stride">Stride.</param>
    public static Box MaxPool(long size, long stride = 1) =>
        (_, _) => nn.MaxPool2d(size, stride: stride, padding: stride == 1 ? size / 2 : 0);

    /// <summary>The mean of size × size, of the same size as the input.</summary>
    /// <param name="size">Height and width.</param>
    /// <param name="countPadding">Whether the zeros at the edges count, which makes means smaller there.</param>
    public static Box AveragePool(long size, bool countPadding = false) =>
        (_, _) => nn.AvgPool2d(size, stride: 1L, padding: size / 2, count_include_pad: countPadding);

    /// <summary>Two boxes that see the same input, their results one behind the other.</summary>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    public static Box Split(Box a, Box b) =>
        (inputs, style) =>
            new InceptionModule("Split", inputs, [new("a", a), new("b", b)], style.Width, style.BatchNorm);

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        Expect.Channels(this, x, Inputs);
        return cat([.. _branches.Select(boxes => boxes.Aggregate(x, (y, box) => box.call(y)))], dim: 1);
    }

    /// <summary>The channels of what a box puts out.</summary>
    internal static long ChannelsAfter(nn.Module<Tensor, Tensor> box, long inputs) =>
        box switch
        {
            ConvUnit unit => unit.Outputs,
            InceptionModule module => module.Outputs,
            _ => inputs,
        };

    /// <summary>Gives the boxes of a branch their names in the state dict; see <see cref="Branch"/>.</summary>
    private List<nn.Module<Tensor, Tensor>> Register(string name, List<nn.Module<Tensor, Tensor>> boxes)
    {
        if (boxes.Count == 1)
            register_module(name, boxes[0]);
        else if (!name.Contains('_'))
            register_module(name, nn.ModuleList(boxes.ToArray()));
        else
            RegisterInARow(name, boxes);
        return boxes;
    }

    private void RegisterInARow(string first, List<nn.Module<Tensor, Tensor>> boxes)
    {
        var next = first;
        foreach (var box in boxes)
        {
            // Poolings have no weights, and no names in torchvision.
            if (box is not (ConvUnit or InceptionModule))
            {
                register_module("pool", box);
                continue;
            }
            if (box is InceptionModule split)
                foreach (var (letter, part) in split.named_children())
                    register_module(next + letter, part);
            else
                register_module(next, box);
            next = $"{next[..^1]}{next[^1] - '0' + 1}";
        }
    }
}

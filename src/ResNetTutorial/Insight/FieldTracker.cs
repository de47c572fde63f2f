using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Insight;

/// <summary>
/// Finds out what each module of a network sees of the image, whatever the network computes between its modules: additions,
/// concatenations, gates, slices, padding.
/// </summary>
/// <remarks>
/// The network is cut behind each module whose window is known: its output is replaced by ones, the start of a new piece of
/// graph. What enters the next module is then a function of a few such outputs, and the gradient of one of its pixels says
/// of which, and of which of their pixels. Ones pass every ReLU, so that no part of a window goes missing.
/// </remarks>
internal sealed class FieldTracker
{
    private readonly List<(Tensor Ones, Field? Field)> _sources = [];

    /// <summary>Stands for the image, N×C×H×W, or for an input of another shape, of which no fields are known.</summary>
    public Tensor Image(Tensor input) =>
        Cut(input, input.dim() == 4 ? new Field(FieldAxis.Image, FieldAxis.Image) : null);

    /// <summary>Ones in the place of a tensor that sees this field; null: unknown.</summary>
    public Tensor Cut(Tensor output, Field? field)
    {
        var ones = ones_like(output).detach().requires_grad_();
        _sources.Add((ones, field));
        // A copy, since what follows may work in place, which leaves of a graph do not allow.
        return ones.clone();
    }

    /// <summary>What a tensor sees; null where that is unknown.</summary>
    public Field? Of(Tensor x)
    {
        if (!x.requires_grad)
            return null;
        var here = Reached(x, next: false);
        if (here.Count == 0)
            return null;
        // Of one pixel from maps of the same size nothing else can come than the same pixel of each; else it is worth a second
        // look how far the window moves.
        var moves =
            x.dim() == 4
            && here.Any(pair =>
                !SameMap(_sources[pair.Key].Ones, x)
                || pair.Value.Rows.First != pair.Value.Rows.Last
                || pair.Value.Columns.First != pair.Value.Columns.Last
            );
        var next = moves ? Reached(x, next: true) : here;
        Field? all = null;
        foreach (var (source, (rows, columns)) in here)
        {
            if (_sources[source].Field is not { } field || !next.TryGetValue(source, out var moved))
                return null;
            var seen = field;
            if (_sources[source].Ones.dim() == 4)
            {
                var ones = _sources[source].Ones;
                if (
                    Seen(field.Vertical, rows, moved.Rows, ones.size(2), x.dim() == 4 ? x.size(2) : 0, moves)
                        is not { } vertical
                    || Seen(field.Horizontal, columns, moved.Columns, ones.size(3), x.dim() == 4 ? x.size(3) : 0, moves)
                        is not { } horizontal
                )
                    return null;
                seen = new Field(vertical, horizontal);
            }
            all = all is null ? seen : Field.Union(all, seen);
            if (all is null)
                return null;
        }
        return all;
    }

    /// <summary>What a convolution or pooling sees whose input sees this; null where that is unknown.</summary>
    public static Field? Behind(nn.Module module, Field? before, Tensor input, Tensor output)
    {
        if (before is null)
            return null;
        return module switch
        {
            Linear or BatchNorm => before,
            ConvolutionTranspose => null,
            Conv2d conv => new Field(
                Window(before.Vertical, conv.kernel_size, conv.stride, Padding(conv), conv.dilation, 0),
                Window(before.Horizontal, conv.kernel_size, conv.stride, Padding(conv), conv.dilation, 1)
            ),
            MaxPool2d pool => new Field(
                Window(before.Vertical, pool.kernel_size, pool.stride, pool.padding, pool.dilation, 0),
                Window(before.Horizontal, pool.kernel_size, pool.stride, pool.padding, pool.dilation, 1)
            ),
            AvgPool2d pool => new Field(
                Window(before.Vertical, pool.kernel_size, pool.stride, pool.padding, null, 0),
                Window(before.Horizontal, pool.kernel_size, pool.stride, pool.padding, null, 1)
            ),
            AdaptiveAvgPool2d or AdaptiveMaxPool2d => Adaptive(before, input, output),
            _ => null,
        };
    }

    private static bool SameMap(Tensor source, Tensor x) =>
        source.dim() == 4 && source.size(2) == x.size(2) && source.size(3) == x.size(3);

    /// <summary>
    /// Which sources a tensor depends on, and from which to which of their rows and columns: all of the tensor, or, of maps,
    /// a pixel in the middle or one further towards the lower right.
    /// </summary>
    private Dictionary<int, ((long First, long Last) Rows, (long First, long Last) Columns)> Reached(
        Tensor x,
        bool next
    )
    {
        using var scope = NewDisposeScope();
        var seed = x.dim() == 4 ? zeros_like(x) : ones_like(x);
        if (x.dim() == 4)
            seed.narrow(2, Middle(x.size(2), next), 1).narrow(3, Middle(x.size(3), next), 1).fill_(1);
        var gradients = autograd.grad(
            [x],
            [.. _sources.Select(source => source.Ones)],
            grad_outputs: [seed],
            retain_graph: true,
            allow_unused: true
        );
        var reached = new Dictionary<int, ((long, long), (long, long))>();
        for (var i = 0; i < gradients.Count; i++)
        {
            // What was not used has no gradient: null, or a tensor without elements.
            if (gradients[i] is not { IsInvalid: false } gradient || gradient.numel() == 0)
                continue;
            if (gradient.dim() != 4)
            {
                if (gradient.ne(0).any().item<bool>())
                    reached[i] = ((0, 0), (0, 0));
                continue;
            }
            using var used = gradient.ne(0).any(0).any(0).cpu();
            if (Extent(used.any(1)) is { } rows && Extent(used.any(0)) is { } columns)
                reached[i] = (rows, columns);
        }
        return reached;
    }

    /// <summary>A place in the middle, or one half-way from there to the end.</summary>
    private static long Middle(long size, bool next)
    {
        var middle = (size - 1) / 2;
        return next ? middle + ((size - middle) / 2) : middle;
    }

    private static (long First, long Last)? Extent(Tensor used)
    {
        var flags = used.data<bool>().ToArray();
        return Array.IndexOf(flags, true) is >= 0 and var first ? (first, Array.LastIndexOf(flags, true)) : null;
    }

    /// <summary>
    /// What is seen along an axis by way of a source of this size, of which the place in the middle reaches the indices here
    /// and the next place the indices next; size 0: by all of a tensor that is no map. Null where the window does not move
    /// by whole pixels.
    /// </summary>
    private static FieldAxis? Seen(
        FieldAxis axis,
        (long First, long Last) here,
        (long First, long Last) next,
        long source,
        long size,
        bool moves
    )
    {
        if (size < 2)
            return axis.Through(here.First, here.Last, moves || size == 0 ? 0 : 1);
        var (at, places) = (Middle(size, next: false), Middle(size, next: true) - Middle(size, next: false));
        // Where a border cuts the window off at one end, the other end moves.
        var way = moves ? Math.Max(next.First - here.First, next.Last - here.Last) : places;
        var enlarged = source > 1 && 2 * size >= 3 * source && way > 0;
        if (enlarged || way % places != 0)
            return null;
        var step = way / places;
        return axis.Through(here.First - (at * step), here.Last - (at * step), step);
    }

    private static FieldAxis Window(
        FieldAxis before,
        long[] kernel,
        long[]? stride,
        long[]? padding,
        long[]? dilation,
        int axis
    )
    {
        var first = -At(padding, 0);
        return before.Through(first, first + (At(dilation, 1) * (At(kernel, 1) - 1)), At(stride, At(kernel, 1)));

        // Some layers keep one number for both axes, and pooling without a stride moves by its kernel.
        long At(long[]? numbers, long otherwise) =>
            numbers is null || numbers.Length == 0 ? otherwise : numbers[Math.Min(axis, numbers.Length - 1)];
    }

    private static long[]? Padding(Conv2d conv) =>
        conv.padding_type == TorchSharp.Padding.Same
            ? [.. conv.kernel_size.Select((size, i) => conv.dilation[i] * (size - 1) / 2)]
            : conv.padding;

    private static Field? Adaptive(Field before, Tensor input, Tensor output)
    {
        return
            Axis(before.Vertical, input.size(2), output.size(2)) is { } vertical
            && Axis(before.Horizontal, input.size(3), output.size(3)) is { } horizontal
            ? new Field(vertical, horizontal)
            : null;

        // Equal windows where the sizes divide; others differ from place to place.
        static FieldAxis? Axis(FieldAxis axis, long from, long to) =>
            to == 1 ? axis.Through(0, from - 1, 0)
            : from % to == 0 ? axis.Through(0, (from / to) - 1, from / to)
            : null;
    }
}

using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// A chain of modules that trades time for memory: the forward pass keeps only the inputs of a few segments, and the
/// backward pass runs each segment again when it needs its activations. Same outputs and same gradients, to the last bit on
/// a CPU; about √n instead of n modules' activations in memory; one more forward pass, a third of the time of a step.
/// </summary>
/// <remarks>
/// <para>
/// Chen, Xu, Zhang, Guestrin 2016, arXiv 1604.06174 (gradient checkpointing; MXNet's memonger). The last segment is not run
/// twice, since its backward pass comes at once, unless it is the only one.
/// </para>
/// <para>
/// The second run changes nothing but the gradients: running means and variances are put back, and dropout drops what it
/// dropped before. Without gradients, as in evaluation, the modules just run, and of each only the output stays, until the
/// next has run. A module that works in place on its input, or hands it on, stays in the segment of the one before it.
/// </para>
/// <para>
/// Hooks on the modules hear both runs, and what they are given lives no longer than the call. So what <c>Insight</c> measures
/// with gradients, memory apart, is to be measured on the network without recomputation, which computes the same.
/// </para>
/// <para>
/// An exception in the second run, such as one for lack of memory, ends the process with versions of TorchSharp that let no
/// exception out of a backward pass.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// var network = CifarResNet.Create(110);
/// var layers = new Recompute(network.Layers);
/// var logits = network.Head(layers.call(network.Stem(images)));   // or Recomputed.Of(network), which does this
/// </code>
/// </example>
public sealed class Recompute : nn.Module<Tensor, Tensor>
{
    private readonly TorchSharp.Modules.ModuleList<nn.Module<Tensor, Tensor>> chain;
    private readonly nn.Module<Tensor, Tensor>[] _modules;
    private readonly int? _segments;
    private int _direct;

    /// <summary>A chain of modules; they may belong to a network, and then stay its own.</summary>
    /// <param name="modules">The modules, from the input on.</param>
    /// <param name="segments">How many segments; null: as many as need least memory, by the first batch.</param>
    /// <exception cref="ArgumentException">There are no modules, or fewer than segments.</exception>
    public Recompute(IEnumerable<nn.Module<Tensor, Tensor>> modules, int? segments = null)
        : base(nameof(Recompute))
    {
        _modules = [.. modules];
        _segments = segments;
        if (_modules.Length == 0)
            throw new ArgumentException($"{GetName()}: there are no modules; give at least one.");
        if (segments < 1 || segments > _modules.Length)
            throw new ArgumentException(
                $"{GetName()}: {segments} segments of {_modules.Length} modules; choose 1 to {_modules.Length}."
            );
        chain = nn.ModuleList(_modules);
        RegisterComponents();
    }

    /// <summary>Where the chain is cut; null before the first batch that needed gradients.</summary>
    public RecomputePlan? Plan { get; private set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        if (!is_grad_enabled())
            return Chain.Run(_modules, x);
        Plan ??= MakePlan(x);

        var y = Through(_modules.Take(_direct), x);
        var gradients = new HandedOver();
        for (var i = 0; i < Plan.Segments.Length; i++)
        {
            var input = y;
            var segment = Plan.Segments[i];
            var part = new ArraySegment<nn.Module<Tensor, Tensor>>(_modules, segment.First, segment.Count);
            y =
                i > 0 && i == Plan.Segments.Length - 1
                    ? Chain.Run(part, input)
                    : RecomputedSegment.Run(part, input, gradients);
            if (!ReferenceEquals(input, x))
                input.Dispose();
        }
        return y;
    }

    /// <summary>One module after the other, as if there were no recomputation.</summary>
    private static Tensor Through(IEnumerable<nn.Module<Tensor, Tensor>> modules, Tensor x)
    {
        foreach (var module in modules)
            x = module.call(x);
        return x;
    }

    private RecomputePlan MakePlan(Tensor x)
    {
        var sizes = ChainSizes.Measure(_modules, x);
        // Segments begin only where the input is not changed under their hands.
        _direct = sizes.TakeWhile(s => s.SharesInput).Count();
        int[] starts = [.. Enumerable.Range(_direct, _modules.Length - _direct).Where(i => !sizes[i].SharesInput)];
        if (starts.Length == 0)
            return new RecomputePlan([]);
        int[] ends = [.. starts.Skip(1), _modules.Length];
        var plan = RecomputePlan.Of(
            [.. starts.Select(start => sizes[start].Input)],
            [.. starts.Zip(ends, (start, end) => sizes[start..end].Sum(s => s.Activations))],
            _segments is { } segments ? Math.Min(segments, starts.Length) : null
        );
        // From counted starts back to counted modules.
        return new RecomputePlan([
            .. plan.Segments.Select(s =>
                s with
                {
                    First = starts[s.First],
                    Count = ends[s.First + s.Count - 1] - starts[s.First],
                }
            ),
        ]);
    }
}

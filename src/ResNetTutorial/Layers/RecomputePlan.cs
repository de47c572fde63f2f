using System.Collections.Immutable;

namespace ResNetTutorial.Layers;

/// <summary>
/// Where a chain of modules is cut for <see cref="Recompute"/>. Kept are the inputs of the segments, b bytes each, and at
/// any time the activations of one segment, a bytes: Σ b + max a is what a plan costs.
/// </summary>
/// <remarks>
/// Chen et al. 2016, arXiv 1604.06174, section 4. With n equal modules whose input is as large as their activations, k
/// segments cost k + n/k of n, least at k = √n: 2√n. A residual unit keeps four or five tensors of the size of its input, so
/// more and shorter segments pay there, and in a network whose maps shrink the segments grow longer on the way up. So the
/// plan is sought over all k, with each k's segments as equal as whole modules allow (the paper's algorithm 3).
/// </remarks>
/// <param name="Segments">The segments, from the input on; together all modules that take part.</param>
public sealed record RecomputePlan(ImmutableArray<RecomputeSegment> Segments)
{
    /// <summary>Σ b, the bytes of the segments' inputs.</summary>
    public long Kept => Segments.Sum(s => s.InputBytes);

    /// <summary>max a, the bytes of the activations of the largest segment.</summary>
    public long Recomputed => Segments.Max(s => s.ActivationBytes);

    /// <summary>Cuts a chain where it costs least.</summary>
    /// <param name="inputs">The bytes of each module's input.</param>
    /// <param name="activations">The bytes of what each module keeps for its backward pass.</param>
    /// <param name="segments">How many segments; null: as many as cost least.</param>
    /// <exception cref="ArgumentException">There are no modules, not as many numbers of both kinds, or fewer modules than segments.</exception>
    public static RecomputePlan Of(IReadOnlyList<long> inputs, IReadOnlyList<long> activations, int? segments = null)
    {
        if (inputs.Count == 0 || inputs.Count != activations.Count)
            throw new ArgumentException(
                $"{nameof(RecomputePlan)}: {inputs.Count} inputs and {activations.Count} activations; give one of each for every module."
            );
        if (segments < 1 || segments > inputs.Count)
            throw new ArgumentException(
                $"{nameof(RecomputePlan)}: {segments} segments of {inputs.Count} modules; choose 1 to {inputs.Count}."
            );
        return segments is { } count
            ? Cut(inputs, activations, count)
            : Enumerable
                .Range(1, inputs.Count)
                .Select(k => Cut(inputs, activations, k))
                .MinBy(plan => plan.Kept + plan.Recomputed)!;
    }

    /// <summary>So many segments, the largest of them as small as can be: by halving the range in which its size must lie.</summary>
    private static RecomputePlan Cut(IReadOnlyList<long> inputs, IReadOnlyList<long> activations, int count)
    {
        var (low, high) = (activations.Max(), activations.Sum());
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (Fill(inputs, activations, count, middle).Count <= count)
                high = middle;
            else
                low = middle + 1;
        }
        return new RecomputePlan([.. Fill(inputs, activations, count, high)]);
    }

    /// <summary>Fills one segment after the other up to a limit, but leaves at least one module for each that is to come.</summary>
    private static List<RecomputeSegment> Fill(
        IReadOnlyList<long> inputs,
        IReadOnlyList<long> activations,
        int count,
        long limit
    )
    {
        var filled = new List<RecomputeSegment>();
        for (var i = 0; i < inputs.Count; i++)
        {
            var full = filled.Count == 0 || filled[^1].ActivationBytes + activations[i] > limit;
            if (full || inputs.Count - i <= count - filled.Count)
                filled.Add(new RecomputeSegment(i, 0, inputs[i], 0));
            var last = filled[^1];
            filled[^1] = last with { Count = last.Count + 1, ActivationBytes = last.ActivationBytes + activations[i] };
        }
        return filled;
    }

    /// <summary>The lengths of the segments, in one line.</summary>
    public override string ToString() =>
        $"{Segments.Length} segments of {string.Join(", ", Segments.Select(s => s.Count))}";
}

/// <summary>Neighbouring modules of a chain that are recomputed together.</summary>
/// <param name="First">The first of them, counted from 0.</param>
/// <param name="Count">How many.</param>
/// <param name="InputBytes">Bytes of the input of the first.</param>
/// <param name="ActivationBytes">Bytes that all of them keep for the backward pass.</param>
public sealed record RecomputeSegment(int First, int Count, long InputBytes, long ActivationBytes);

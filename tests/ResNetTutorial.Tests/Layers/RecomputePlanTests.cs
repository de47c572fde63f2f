using ResNetTutorial.Layers;

namespace ResNetTutorial.Tests.Layers;

public sealed class RecomputePlanTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 2)]
    [InlineData(100, 10)]
    [InlineData(1024, 32)]
    public void Equal_modules_make_root_n_segments(int n, int root)
    {
        var ones = Enumerable.Repeat(1L, n).ToArray();
        var plan = RecomputePlan.Of(ones, ones);

        Assert.Equal(2 * root, plan.Kept + plan.Recomputed);
        Assert.Equal(root, plan.Segments.Length);
    }

    [Fact]
    public void The_plan_costs_no_more_than_any_other_way_to_cut_the_chain()
    {
        var random = new Random(3);
        for (var attempt = 0; attempt < 50; attempt++)
        {
            // Inputs that are all alike: then the largest segment is all that differs between plans of one length.
            long[] inputs = [.. Enumerable.Repeat((long)random.Next(1, 30), 9)];
            long[] activations = [.. inputs.Select(_ => (long)random.Next(1, 60))];
            var plan = RecomputePlan.Of(inputs, activations);

            Assert.Equal(Cheapest(inputs, activations), plan.Kept + plan.Recomputed);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void So_many_segments_as_asked_for_cover_all_modules_in_order(int segments)
    {
        long[] sizes = [9, 1, 1, 1, 1, 1, 1];
        var plan = RecomputePlan.Of(sizes, sizes, segments);

        Assert.Equal(segments, plan.Segments.Length);
        Assert.Equal(Enumerable.Range(0, 7), plan.Segments.SelectMany(s => Enumerable.Range(s.First, s.Count)));
        Assert.All(plan.Segments, s => Assert.Equal(sizes.Skip(s.First).Take(s.Count).Sum(), s.ActivationBytes));
        Assert.All(plan.Segments, s => Assert.Equal(sizes[s.First], s.InputBytes));
    }

    [Fact]
    public void Segments_grow_longer_where_maps_shrink()
    {
        long[] inputs = [.. Enumerable.Repeat(4L, 18), .. Enumerable.Repeat(2L, 18), .. Enumerable.Repeat(1L, 18)];
        var plan = RecomputePlan.Of(inputs, [.. inputs.Select(b => 4 * b)]);

        Assert.True(plan.Segments[0].Count < plan.Segments[^1].Count, plan.ToString());
        Assert.True(plan.Kept + plan.Recomputed < 4 * inputs.Sum() / 3, plan.ToString());
    }

    [Fact]
    public void Impossible_plans_are_refused()
    {
        Assert.Contains("1 inputs and 2", Check.Refusal<ArgumentException>(() => RecomputePlan.Of([1], [1, 2])));
        Assert.Contains("choose 1 to 2", Check.Refusal<ArgumentException>(() => RecomputePlan.Of([1, 1], [1, 2], 3)));
        Assert.Contains("choose 1 to 2", Check.Refusal<ArgumentException>(() => RecomputePlan.Of([1, 1], [1, 2], 0)));
    }

    /// <summary>The least cost over all 2ⁿ⁻¹ ways.</summary>
    private static long Cheapest(long[] inputs, long[] activations) =>
        Enumerable
            .Range(0, 1 << (inputs.Length - 1))
            .Min(cuts =>
            {
                var (kept, largest, current) = (0L, 0L, 0L);
                for (var i = 0; i < inputs.Length; i++)
                {
                    if (i == 0 || (cuts >> (i - 1) & 1) == 1)
                        (kept, current) = (kept + inputs[i], 0);
                    current += activations[i];
                    largest = Math.Max(largest, current);
                }
                return kept + largest;
            });
}

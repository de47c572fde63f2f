using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

/// <summary>The same seed draws the same numbers; and what is drawn has the moments it should.</summary>
public sealed class RandomTests
{
    private const int Many = 20_000;

    [Fact]
    public void AGeneratorRepeatsItself()
    {
        using var scope = NewDisposeScope();
        Twice(generator => rand(5, generator: generator));
        Twice(generator => randn(5, generator: generator));
        Twice(generator => randint(10, new long[] { 5 }, generator: generator));
        Twice(generator => randperm(20, generator: generator));
        Twice(generator => normal(zeros(5), ones(5), generator));
        Twice(generator => normal(1, 2, [5], generator: generator));
        Twice(generator => zeros(5).uniform_(0, 1, generator));
        Twice(generator => zeros(5).normal_(generator: generator));
        Twice(generator => full(5, 0.5).bernoulli(generator));
        Twice(generator => bernoulli(full(5, 0.5), generator));
        Twice(generator => multinomial(ones(9), 5, false, generator));
        Twice(generator => tensor(rand_float(generator)));
        Twice(generator => tensor(randn_float(generator)));
        Twice(generator => tensor(randint_long(1000, generator)));
    }

    [Fact]
    public void Moments()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1);
        Tensor Room() => zeros(Many, float64);
        HasMoments(0.5, 1 / Math.Sqrt(12), rand(Many, float64, generator: generator));
        HasMoments(0, 1, randn(Many, float64, generator: generator));
        HasMoments(2, 3, normal(2, 3, [Many], float64, generator: generator));
        HasMoments(3, 2 / Math.Sqrt(12), Room().uniform_(2, 4, generator));
        HasMoments(2, 3, Room().normal_(2, 3, generator));
        HasMoments(0.5, 0.5, Room().exponential_(2, generator));
        HasMoments(0.3, Math.Sqrt(0.21), Room().bernoulli_(0.3, generator));
        HasMoments(0.3, Math.Sqrt(0.21), Room().bernoulli_(tensor(0.3), generator));
        HasMoments(4, Math.Sqrt(12), Room().geometric_(0.25, generator));
        HasMoments(4.5, Math.Sqrt(99 / 12.0), Room().random_(0, 10, generator));
        HasMoments(4.5, Math.Sqrt(99 / 12.0), randint(10, new long[] { Many }, float64, generator: generator));
        HasMoments(3, Math.Sqrt(3), full(Many, 3, float64).poisson(generator));
        HasMoments(3, Math.Sqrt(3), poisson(full(Many, 3, float64), generator));
        HasMoments(3, Math.Sqrt(2.1), full(Many, 10, float64).binomial(full(Many, 0.3, float64), generator));
        HasMoments(3, Math.Sqrt(2.1), binomial(full(Many, 10, float64), full(Many, 0.3, float64), generator));
        HasMoments(2, Math.Sqrt(2), _standard_gamma(full(Many, 2, float64), generator));
        HasMoments(
            Math.Exp(0.125),
            Math.Sqrt((Math.Exp(0.25) - 1) * Math.Exp(0.25)),
            Room().log_normal_(0, 0.5, generator)
        );
    }

    [Fact]
    public void Shapes()
    {
        using var scope = NewDisposeScope();
        var pattern = zeros(2, 3, float64);
        Assert.Equal((ScalarType.Float64, 6), (rand_like(pattern).dtype, pattern.rand_like().numel()));
        Assert.Equal((ScalarType.Float64, 6), (randn_like(pattern).dtype, pattern.randn_like().numel()));
        Assert.Equal((ScalarType.Float64, 6), (randint_like(pattern, 0, 5).dtype, pattern.randint_like(0, 5).numel()));
        Assert.Equal([4L], zeros(1).rand_out(4).shape);
        Assert.Equal([4L], zeros(1).randn_out(4).shape);
        Assert.Equal([4L], zeros(1).randint_out(9, [4]).shape);
        Assert.Equal([4L], randint_out(zeros(1), 9, [4]).shape);
        Assert.Equal([0L, 2, 4], zeros(1, int64).arange_out(0, 6, 2).data<long>().ToArray());
        Assert.Equal(Enumerable.Range(0, 9).Select(k => (long)k), randperm(9).data<long>().ToArray().Order());
        Assert.Equal(1.0, _sample_dirichlet(ones(4)).sum().ToDouble(), 1e-5);
        Assert.All(multinomial(ones(9), 5).data<long>().ToArray(), k => Assert.InRange(k, 0, 8));
        Assert.All(ones(9).multinomial(5).data<long>().ToArray(), k => Assert.InRange(k, 0, 8));
        Assert.InRange(randint_int(3, 5), 3, 4);
        Assert.Contains(randint_bool(), new[] { true, false });
        Assert.True(zeros(9).cauchy_().isfinite().all().item<bool>());
        Assert.InRange((-ones(1)).rrelu().item<float>(), -1 / 3f, -1 / 8f);
        Assert.InRange((-ones(1)).rrelu_().item<float>(), -1 / 3f, -1 / 8f);
    }

    [Fact]
    public void WhatCannotBeDrawnIsRefused()
    {
        Assert.Throws<ArgumentException>(() => rand(3, dtype: int32));
        Assert.Throws<ArgumentOutOfRangeException>(() => randint(300, new long[] { 2 }, dtype: uint8));
    }

    private static void Twice(Func<Generator, Tensor> draw)
    {
        using var first = new Generator(7);
        using var second = new Generator(7);
        var one = draw(first);
        Assert.True(one.Equals(draw(second)));
        Assert.False(one.Equals(draw(first)), "the second draw is the first again");
    }

    /// <summary>Mean and standard deviation within five standard errors.</summary>
    private static void HasMoments(double mean, double deviation, Tensor drawn)
    {
        var error = 5 * deviation / Math.Sqrt(Many);
        Assert.InRange(drawn.mean().ToDouble(), mean - error, mean + error);
        Assert.InRange(drawn.std().ToDouble(), 0.9 * deviation, 1.1 * deviation);
    }
}

[Collection(nameof(Alone))]
public sealed class DefaultGeneratorTests
{
    [Fact]
    public void SeedsAndStates()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        Assert.Equal(5, initial_seed());
        var state = get_rng_state();
        var drawn = rand(4);
        set_rng_state(state);
        Assert.True(drawn.Equals(rand(4)));
        manual_seed(5);
        Assert.True(drawn.Equals(rand(4)));
        Assert.Equal(seed(), initial_seed());
    }
}

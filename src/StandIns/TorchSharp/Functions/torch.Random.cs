using TorchSharp.Interop;

namespace TorchSharp;

// Filled with, or drawn by, random numbers.
public static partial class torch
{
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);

    public static Tensor binomial(Tensor count, Tensor probs, Generator? generator = null) =>
        count.binomial(probs, generator);

    public static Tensor poisson(Tensor input, Generator? generator = null) => input.poisson(generator);

    public static Tensor multinomial(
        Tensor input,
        long num_samples,
        bool replacement = false,
        Generator? generator = null
    ) => input.multinomial(num_samples, replacement, generator);

    private static readonly Op standardGamma = new("aten::_standard_gamma");
    private static readonly Op sampleDirichlet = new("aten::_sample_dirichlet");

    public static Tensor _standard_gamma(Tensor input, Generator? generator = null) =>
        standardGamma.Call(input, generator);

    public static Tensor _sample_dirichlet(Tensor input, Generator? generator = null) =>
        sampleDirichlet.Call(input, generator);

    public static Tensor randint_out(Tensor input, long high, long[] sizes) => input.randint_out(high, sizes);

    /// <summary>Seeds the default generator with a number of the system's, and says which.</summary>
    public static long seed()
    {
        using var generator = Generator.Default;
        return generator.seed();
    }

    /// <summary>The seed that the default generator started from.</summary>
    public static long initial_seed()
    {
        using var generator = Generator.Default;
        return generator.initial_seed();
    }

    public static Tensor get_rng_state()
    {
        using var generator = Generator.Default;
        return generator.get_state();
    }

    public static void set_rng_state(Tensor new_state)
    {
        using var generator = Generator.Default;
        generator.set_state(new_state);
    }
}

using TorchSharp;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// Where the random numbers stand when a piece of a network first runs, so that dropout drops the same when it runs again.
/// </summary>
/// <remarks>
/// The CPU's generator has a state that can be read and set. The package shows no such thing for a GPU's, so there each
/// piece starts from a seed of its own, which the CPU's generator draws.
/// </remarks>
internal sealed class RandomState
{
    /// <summary>Held by whoever sets or reads the one generator of the process and wants no other thread to draw meanwhile.</summary>
    public static readonly Lock Generator = new();

    private readonly long? _gpuSeed;
    private readonly byte[] _before;
    private bool _isDrawnFrom;

    private RandomState(Tensor x)
    {
        if (x.device_type == DeviceType.CUDA)
            cuda.manual_seed_all((_gpuSeed = randint_long(int.MaxValue)).Value);
        _before = Now();
    }

    /// <summary>Runs a piece of a network for the first time.</summary>
    /// <param name="x">Its input, which says on which device it runs.</param>
    /// <param name="run">The piece.</param>
    public static (RandomState State, Tensor Output) Record(Tensor x, Func<Tensor> run)
    {
        var state = new RandomState(x);
        var output = run();
        state._isDrawnFrom = !Now().AsSpan().SequenceEqual(state._before);
        return (state, output);
    }

    /// <summary>Runs it again with the same random numbers; the generator then goes on as if this had not been.</summary>
    public Tensor Replay(Func<Tensor> run)
    {
        if (_gpuSeed is { } seed)
            cuda.manual_seed_all(seed);
        if (!_isDrawnFrom)
            return run();
        lock (Generator)
        {
            var now = Now();
            Set(_before);
            try
            {
                return run();
            }
            finally
            {
                Set(now);
            }
        }
    }

    private static byte[] Now()
    {
        using var state = get_rng_state();
        return state.bytes.ToArray();
    }

    private static void Set(byte[] bytes)
    {
        using var state = tensor(bytes, ScalarType.Byte);
        set_rng_state(state);
    }
}

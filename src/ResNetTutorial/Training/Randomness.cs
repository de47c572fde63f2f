using ResNetTutorial.Layers;
using static TorchSharp.torch;
using Modules = TorchSharp.Modules;

namespace ResNetTutorial.Training;

/// <summary>
/// Makes dropout repeatable. Dropout modules draw from the one generator of the process, so what they drop would depend on
/// everything drawn before, and in a race on the luck of the threads. Here the generator is seeded anew for each step.
/// </summary>
internal static class Randomness
{
    /// <summary>Whether a network has modules that draw random numbers while it trains.</summary>
    public static bool IsIn(nn.Module network) =>
        network
            .modules()
            .Any(module =>
                module
                    is Modules.Dropout
                        or Modules.Dropout1d
                        or Modules.Dropout2d
                        or Modules.Dropout3d
                        or Modules.AlphaDropout
                        or Modules.FeatureAlphaDropout
                        or Modules.RReLU
            );

    /// <summary>A forward pass whose random numbers follow from the seed and the step alone; one at a time in the process.</summary>
    public static Tensor Forward(nn.Module<Tensor, Tensor> network, Tensor images, int seed, int step)
    {
        lock (RandomState.Generator)
        {
            // 32 bits: the CPU's generator looks at no more.
            manual_seed(unchecked((uint)seed * 2654435761u + (uint)step));
            return network.call(images);
        }
    }
}

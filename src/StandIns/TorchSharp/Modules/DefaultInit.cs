using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>How PyTorch starts the layers that multiply by a weight.</summary>
internal static class DefaultInit
{
    /// <summary>
    /// Weight and bias both uniform within ±1/√fan-in: what PyTorch writes as Kaiming's uniform with a = √5 is that bound.
    /// </summary>
    public static void WeightAndBias(Parameter weight, Parameter? bias)
    {
        init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (bias is null)
            return;
        var (fanIn, _) = init.CalculateFanInAndFanOut(weight);
        var bound = fanIn > 0 ? 1 / Math.Sqrt(fanIn) : 0;
        init.uniform_(bias, -bound, bound);
    }
}

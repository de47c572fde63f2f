using static TorchSharp.torch.optim;

namespace TorchSharp;

/// <summary>Settings that a scheduler takes once for all groups.</summary>
internal static class PerGroup
{
    public static IEnumerable<double> Same(Optimizer optimizer, double value)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        return Enumerable.Repeat(value, optimizer.ParamGroups.Count());
    }
}

using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A loss whose classes, or elements, count by weights of their own.</summary>
public abstract class WeightedLoss<T1, T2, TResult>(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
    : Loss<T1, T2, TResult>(reduction)
{
    public Tensor? weight { get; } = weight;
}

public abstract class WeightedLoss<T1, T2, T3, TResult>(
    Tensor? weight = null,
    nn.Reduction reduction = nn.Reduction.Mean
) : Loss<T1, T2, T3, TResult>(reduction)
{
    public Tensor? weight { get; } = weight;
}

public abstract class WeightedLoss<T1, T2, T3, T4, TResult>(
    Tensor? weight = null,
    nn.Reduction reduction = nn.Reduction.Mean
) : Loss<T1, T2, T3, T4, TResult>(reduction)
{
    public Tensor? weight { get; } = weight;
}

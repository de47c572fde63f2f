using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A module that measures an output against what was wanted.</summary>
public abstract class Loss<T1, T2, TResult>(nn.Reduction reduction = nn.Reduction.Mean)
    : nn.Module<T1, T2, TResult>(nameof(Loss<T1, T2, TResult>))
{
    public nn.Reduction reduction { get; } = reduction;
}

public abstract class Loss<T1, T2, T3, TResult>(nn.Reduction reduction = nn.Reduction.Mean)
    : nn.Module<T1, T2, T3, TResult>(nameof(Loss<T1, T2, T3, TResult>))
{
    public nn.Reduction reduction { get; } = reduction;
}

public abstract class Loss<T1, T2, T3, T4, TResult>(nn.Reduction reduction = nn.Reduction.Mean)
    : nn.Module<T1, T2, T3, T4, TResult>(nameof(Loss<T1, T2, T3, T4, TResult>))
{
    public nn.Reduction reduction { get; } = reduction;
}

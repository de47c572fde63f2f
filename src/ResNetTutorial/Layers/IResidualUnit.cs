using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// A unit of two paths that add, taken apart: y = f(h(x) + F(x)), in that paper's letters. What looks inside networks
/// (<c>Insight</c>) works on any unit that shows its paths so.
/// </summary>
/// <remarks>
/// He et al. 2016, arXiv 1603.05027, equations 1 and 2. Every unit keeps to this:
/// <list type="bullet">
/// <item><c>AfterAddition(Skip(x) + Residual(x))</c> is <c>call(x)</c>, to the last bit on the CPU and in both modes.
/// (Unless a path draws random numbers; and a normalisation that both paths share runs once for each in training mode, so
/// its running statistics move twice.)</item>
/// <item>Skip and Residual are functions of the unit's own input x: where both start from σ(BN(x)), each computes it. A
/// gate or a factor on a path is part of that path: h(x) = (1 - g(x)) x, F(x) = g(x) G(x).</item>
/// <item>None of the three changes its argument, and what they return is a handle of its own, with its gradient.</item>
/// </list>
/// </remarks>
public interface IResidualUnit
{
    /// <summary>F(x): what the unit adds, as it enters the sum.</summary>
    /// <param name="x">The unit's input.</param>
    /// <returns>The shape of the output.</returns>
    Tensor Residual(Tensor x);

    /// <summary>h(x): what the unit hands on, as it enters the sum.</summary>
    /// <param name="x">The unit's input.</param>
    /// <returns>The shape of the output.</returns>
    Tensor Skip(Tensor x);

    /// <summary>f: what happens after the addition; nothing with full pre-activation, ReLU in the original unit.</summary>
    /// <param name="sum">h(x) + F(x).</param>
    /// <returns>The unit's output.</returns>
    Tensor AfterAddition(Tensor sum);

    /// <summary>
    /// Whether h is linear, h(a + λb) = h(a) + λ h(b): an identity, a constant factor, padding, a convolution without
    /// normalisation. Then what enters can be followed through the unit apart from what the unit adds.
    /// </summary>
    bool SkipIsLinear { get; }
}

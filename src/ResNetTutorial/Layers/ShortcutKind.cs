using System.Globalization;

namespace ResNetTutorial.Layers;

/// <summary>
/// What the shortcut of a residual unit does: h(x) in y = h(x) + F(x), and where it is said, what F is weighed with.
/// </summary>
/// <remarks>
/// He et al. 2015, arXiv 1512.03385, section 4.1, has three options for units that change the shape: A, B and C. He et al.
/// 2016, arXiv 1603.05027, section 3 and table 1, then tries what else could stand in the place of the identity, on
/// CIFAR-10 with 110 layers, and finds nothing better. The numbers below are that table's test errors in per cent; the
/// identity has 6.61, and "fails" is the paper's word for errors above 20. Where the shape changes, these other kinds do
/// to option A what they do to x elsewhere.
/// </remarks>
public readonly record struct ShortcutKind
{
    private ShortcutKind(Form form, double factor = 1, double branch = 1, double bias = 0, double rate = 0) =>
        (Does, Factor, Branch, Bias, Rate) = (form, factor, branch, bias, rate);

    internal enum Form
    {
        ZeroPad,
        Pooling,
        Projection,
        ProjectionEverywhere,
        Identity,
        Scaled,
        ExclusiveGate,
        ShortcutGate,
        Dropout,
    }

    /// <summary>
    /// Option A, and what <c>default</c> is: x, and where the shape changes every stride-th pixel, with zeros for the new
    /// channels. No parameters.
    /// </summary>
    public static ShortcutKind ZeroPad => default;

    /// <summary>As <see cref="ZeroPad"/>, with the mean of stride×stride pixels in the place of one of them.</summary>
    public static ShortcutKind Pooling => new(Form.Pooling);

    /// <summary>Option B: x, and where the shape changes a 1×1 convolution with the stride of the unit.</summary>
    public static ShortcutKind Projection => new(Form.Projection);

    /// <summary>
    /// Option C: a 1×1 convolution in every unit. A little better than B with 34 layers on ImageNet (arXiv 1512.03385,
    /// table 3), and 12.22 with 110 layers on CIFAR-10.
    /// </summary>
    public static ShortcutKind ProjectionEverywhere => new(Form.ProjectionEverywhere);

    /// <summary>x and nothing else: only for units that keep the shape.</summary>
    public static ShortcutKind Identity => new(Form.Identity);

    /// <summary>
    /// y = λ x + λ' F(x). Through L units the signal takes the factor λᴸ, which vanishes or explodes (arXiv 1603.05027,
    /// section 3, equations 6 to 8). λ = 0 fails (it is the plain network), λ = 0.5 fails, and λ = λ' = 0.5 has 12.35.
    /// </summary>
    /// <param name="factor">λ.</param>
    /// <param name="branch">λ'.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A factor is not a finite number.</exception>
    public static ShortcutKind Scaled(double factor, double branch = 1) =>
        new(Form.Scaled, Finite(factor, nameof(factor)), Finite(branch, nameof(branch)));

    /// <summary>
    /// y = (1 - g(x)) x + g(x) F(x) with the gate g(x) = sigmoid(W_g x + b_g), W_g a 1×1 convolution: highway's gates. It
    /// fails with b_g from 0 to -5 and has 8.70 with -6 and 9.81 with -7. W_g starts at 0, which the paper leaves open: so the
    /// gate starts at sigmoid(b_g), as its argument has it.
    /// </summary>
    /// <param name="bias">What each b_g starts at.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bias is not a finite number.</exception>
    public static ShortcutKind ExclusiveGate(double bias) => new(Form.ExclusiveGate, bias: Finite(bias, nameof(bias)));

    /// <summary>
    /// y = (1 - g(x)) x + F(x), with the gate of <see cref="ExclusiveGate"/> on the shortcut only. 12.86 with b_g = 0, and
    /// with -6, when 1 - g is nearly 1, 6.91.
    /// </summary>
    /// <param name="bias">What each b_g starts at.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bias is not a finite number.</exception>
    public static ShortcutKind ShortcutGate(double bias) => new(Form.ShortcutGate, bias: Finite(bias, nameof(bias)));

    /// <summary>
    /// y = m x + F(x): in training each element of m is 0 with probability <paramref name="rate"/> and 1 otherwise, in
    /// evaluation m is their mean. A rate of 0.5 fails: on average it is a factor of 0.5.
    /// </summary>
    /// <param name="rate">The share of zeros.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not from 0 to 1.</exception>
    public static ShortcutKind Dropout(double rate = 0.5) =>
        rate is >= 0 and <= 1
            ? new(Form.Dropout, rate: rate)
            : throw new ArgumentOutOfRangeException(
                nameof(rate),
                $"{nameof(ShortcutKind)}: the rate is {Number(rate)}; it must be from 0 to 1."
            );

    internal Form Does { get; }

    internal double Factor { get; }

    internal double Branch { get; }

    internal double Bias { get; }

    internal double Rate { get; }

    /// <summary>The kind in a few words, for legends and messages.</summary>
    /// <returns>For instance <c>exclusive gate, bias -6</c>.</returns>
    public override string ToString() =>
        Does switch
        {
            Form.ZeroPad => "zero padding",
            Form.Pooling => "pooling",
            Form.Projection => "projection",
            Form.ProjectionEverywhere => "projection everywhere",
            Form.Identity => "identity",
            Form.Scaled when Branch == 1 => $"scaled by {Number(Factor)}",
            Form.Scaled => $"scaled by {Number(Factor)}, branch by {Number(Branch)}",
            Form.ExclusiveGate => $"exclusive gate, bias {Number(Bias)}",
            Form.ShortcutGate => $"shortcut-only gate, bias {Number(Bias)}",
            _ => $"dropout {Number(Rate)}",
        };

    private static double Finite(double value, string name) =>
        double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                $"{nameof(ShortcutKind)}: {name} is {Number(value)}; it must be a finite number."
            );

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}

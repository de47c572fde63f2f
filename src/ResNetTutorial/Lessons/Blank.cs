using static TorchSharp.torch;

namespace ResNetTutorial.Lessons;

/// <summary>
/// What stands where the learner's answer will go: <c>double bound = Exercise.Blank;</c>. It turns into the empty value of
/// the answer's type, which <see cref="Exercise"/> takes for "not attempted yet" rather than wrong.
/// </summary>
public readonly struct Blank
{
    /// <summary>Not a number.</summary>
    public static implicit operator double(Blank _) => double.NaN;

    /// <summary>Not a number.</summary>
    public static implicit operator float(Blank _) => float.NaN;

    /// <summary>The smallest whole number, which is no answer to anything.</summary>
    public static implicit operator int(Blank _) => int.MinValue;

    /// <summary>The smallest whole number, which is no answer to anything.</summary>
    public static implicit operator long(Blank _) => long.MinValue;

    /// <summary>Null.</summary>
    public static implicit operator bool?(Blank _) => null;

    /// <summary>Null.</summary>
    public static implicit operator string?(Blank _) => null;

    /// <summary>Null.</summary>
    public static implicit operator Tensor?(Blank _) => null;

    /// <summary>Null.</summary>
    public static implicit operator Func<double, double>?(Blank _) => null;

    /// <summary>Null.</summary>
    public static implicit operator Func<Tensor, Tensor>?(Blank _) => null;

    /// <summary>Null.</summary>
    public static implicit operator nn.Module<Tensor, Tensor>?(Blank _) => null;
}

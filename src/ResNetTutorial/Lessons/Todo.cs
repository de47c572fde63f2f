using static TorchSharp.torch;

namespace ResNetTutorial.Lessons;

/// <summary>
/// What stands where the learner's answer will go: <c>double bound = Exercise.Todo;</c>. It turns into the empty value of
/// the answer's type, which <see cref="Exercise"/> takes for "not attempted yet" rather than wrong.
/// </summary>
public readonly struct Todo
{
    /// <summary>Not a number.</summary>
    public static implicit operator double(Todo _) => double.NaN;

    /// <summary>Not a number.</summary>
    public static implicit operator float(Todo _) => float.NaN;

    /// <summary>The smallest whole number, which is no answer to anything.</summary>
    public static implicit operator int(Todo _) => int.MinValue;

    /// <summary>The smallest whole number, which is no answer to anything.</summary>
    public static implicit operator long(Todo _) => long.MinValue;

    /// <summary>Null.</summary>
    public static implicit operator bool?(Todo _) => null;

    /// <summary>Null.</summary>
    public static implicit operator string?(Todo _) => null;

    /// <summary>Null.</summary>
    public static implicit operator Tensor?(Todo _) => null;

    /// <summary>Null.</summary>
    public static implicit operator Func<double, double>?(Todo _) => null;

    /// <summary>Null.</summary>
    public static implicit operator Func<Tensor, Tensor>?(Todo _) => null;

    /// <summary>Null.</summary>
    public static implicit operator nn.Module<Tensor, Tensor>?(Todo _) => null;
}

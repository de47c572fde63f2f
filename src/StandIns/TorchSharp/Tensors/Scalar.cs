using System.Numerics;
using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A number of any element type, as operators take it.</summary>
public sealed class Scalar : IDisposable
{
    private readonly double real;
    private readonly double imaginary;
    private readonly long integer;

    private Scalar(ScalarType type, double real, double imaginary = 0, long integer = 0)
    {
        Type = type;
        this.real = real;
        this.imaginary = imaginary;
        this.integer = integer;
    }

    public ScalarType Type { get; }

    internal double Real => IsIntegral ? integer : real;

    internal long Integer => IsIntegral ? integer : (long)real;

    internal Complex Complex => new(Real, imaginary);

    private bool IsIntegral => Type is ScalarType.Int64 or ScalarType.Bool;

    public static implicit operator Scalar(byte value) => Whole(ScalarType.Int64, value);

    public static implicit operator Scalar(sbyte value) => Whole(ScalarType.Int64, value);

    public static implicit operator Scalar(short value) => Whole(ScalarType.Int64, value);

    public static implicit operator Scalar(int value) => Whole(ScalarType.Int64, value);

    public static implicit operator Scalar(long value) => Whole(ScalarType.Int64, value);

    public static implicit operator Scalar(bool value) => Whole(ScalarType.Bool, value ? 1 : 0);

    public static implicit operator Scalar(Half value) => new(ScalarType.Float64, (double)value);

    public static implicit operator Scalar(float value) => new(ScalarType.Float64, value);

    public static implicit operator Scalar(double value) => new(ScalarType.Float64, value);

    public static implicit operator Scalar((float, float) value) =>
        new(ScalarType.ComplexFloat64, value.Item1, value.Item2);

    public static implicit operator Scalar(Complex value) =>
        new(ScalarType.ComplexFloat64, value.Real, value.Imaginary);

    /// <summary>Holds no native memory: there for the package's users.</summary>
    public void Dispose() { }

    internal static Scalar From(Arg arg) =>
        arg.Tag switch
        {
            Tag.Double => arg.Number,
            Tag.Bool => arg.Integer != 0,
            Tag.Int => arg.Integer,
            _ => throw new InvalidOperationException($"a {arg.Tag} is no scalar"),
        };

    internal Arg AsArg() =>
        Type switch
        {
            ScalarType.Bool => integer != 0,
            ScalarType.ComplexFloat64 => Arg.Complex(real, imaginary),
            _ => IsIntegral ? integer : real,
        };

    private static Scalar Whole(ScalarType type, long value) => new(type, value, 0, value);
}

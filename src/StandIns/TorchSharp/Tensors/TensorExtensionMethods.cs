using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A tensor of one element as a .NET number, and a few more conversions.</summary>
public static partial class TensorExtensionMethods
{
    public static float ToSingle(this Tensor value) => value.ToScalar().ToSingle();

    public static double ToDouble(this Tensor value) => value.ToScalar().ToDouble();

    public static Half ToHalf(this Tensor value) => value.ToScalar().ToHalf();

    public static bool ToBoolean(this Tensor value) => value.ToScalar().ToBoolean();

    public static byte ToByte(this Tensor value) => value.ToScalar().ToByte();

    public static sbyte ToSByte(this Tensor value) => value.ToScalar().ToSByte();

    public static short ToInt16(this Tensor value) => value.ToScalar().ToInt16();

    public static int ToInt32(this Tensor value) => value.ToScalar().ToInt32();

    public static long ToInt64(this Tensor value) => value.ToScalar().ToInt64();

    public static (float, float) ToComplexFloat32(this Tensor value) => value.ToScalar().ToComplexFloat32();

    public static Complex ToComplexFloat64(this Tensor value) => value.ToScalar().ToComplexFloat64();

    public static (float, float) ToComplex32(this Tensor value) => value.ToComplexFloat32();

    public static Complex ToComplex64(this Tensor value) => value.ToComplexFloat64();

    /// <summary>Bytes of an element.</summary>
    public static int ElementSize(this ScalarType type) =>
        type switch
        {
            ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool or ScalarType.QInt8 or ScalarType.QUInt8 => 1,
            ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
            ScalarType.Int32 or ScalarType.Float32 or ScalarType.QInt32 => 4,
            ScalarType.Int64 or ScalarType.Float64 or ScalarType.ComplexFloat32 => 8,
            ScalarType.ComplexFloat64 => 16,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "no such element type."),
        };

    /// <summary>The product of the lengths.</summary>
    public static long TotalSize(this IEnumerable<long> shape) =>
        shape.Aggregate(1L, (product, length) => product * length);

    /// <summary>The array as a tensor of that shape.</summary>
    public static Tensor ToTensor<T>(
        this T[] rawArray,
        long[] dimensions,
        bool doCopy = false,
        bool requires_grad = false
    )
    {
        using var flat = from_array(rawArray.ToArray());
        return flat.reshape(dimensions).requires_grad_(requires_grad);
    }

    /// <summary>The number as a tensor without dimensions.</summary>
    public static Tensor ToTensor<T>(this T scalar, Device? device = null, bool requires_grad = false)
        where T : struct
    {
        if (requires_grad && !is_floating_point(TypeOf(typeof(T))))
            throw new ArgumentException("Only floating point types support gradients.", nameof(requires_grad));
        using var flat = from_array(new[] { scalar }, null, device);
        return flat.reshape([]).requires_grad_(requires_grad);
    }

    public static Modules.Parameter AsParameter(this Tensor tensor) => new(tensor);
}

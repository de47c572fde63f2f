using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

/// <summary>.NET numbers to scalars and tensors, and back.</summary>
public sealed class ScalarTests
{
    [Fact]
    public void WholeNumbersBecomeInt64ScalarsAndFractionsFloat64()
    {
        Assert.Equal(ScalarType.Int64, ((byte)1).ToScalar().Type);
        Assert.Equal(ScalarType.Int64, 1.ToScalar().Type);
        Assert.Equal(ScalarType.Float64, 1f.ToScalar().Type);
        Assert.Equal(ScalarType.Bool, true.ToScalar().Type);
        Assert.Equal(ScalarType.ComplexFloat64, new Complex(1, 2).ToScalar().Type);
    }

    [Fact]
    public void ScalarsComeBack()
    {
        Assert.Equal(7, ((byte)7).ToScalar().ToByte());
        Assert.Equal(-7, ((sbyte)-7).ToScalar().ToSByte());
        Assert.Equal(-7, ((short)-7).ToScalar().ToInt16());
        Assert.Equal(-7, (-7).ToScalar().ToInt32());
        Assert.Equal(1L << 60, (1L << 60).ToScalar().ToInt64());
        Assert.Equal((Half)0.5, ((Half)0.5).ToScalar().ToHalf());
        Assert.Equal(0.1f, 0.1f.ToScalar().ToSingle());
        Assert.Equal(0.1, 0.1.ToScalar().ToDouble());
        Assert.True(true.ToScalar().ToBoolean());
        Assert.Equal((1f, 2f), (1f, 2f).ToScalar().ToComplexFloat32());
        Assert.Equal(new Complex(1, 2), new Complex(1, 2).ToScalar().ToComplexFloat64());
    }

    [Fact]
    public void TensorsOfOneElementComeBack()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(3, tensor((byte)3).ToByte());
        Assert.Equal(-3, tensor((sbyte)-3).ToSByte());
        Assert.Equal(-3, tensor((short)-3).ToInt16());
        Assert.Equal(-3, tensor(-3).ToInt32());
        Assert.Equal(-3, tensor(-3L).ToInt64());
        Assert.Equal(0.5f, tensor(0.5f).ToSingle());
        Assert.Equal(0.1, tensor(0.1).ToDouble());
        Assert.Equal((Half)0.5, tensor(0.5f).half().ToHalf());
        Assert.True(tensor(true).ToBoolean());
        Assert.Equal((1f, 2f), tensor(1f, 2f).ToComplexFloat32());
        Assert.Equal((1f, 2f), tensor(1f, 2f).ToComplex32());
        Assert.Equal(new Complex(1, 2), tensor(1.0, 2.0).ToComplexFloat64());
        Assert.Equal(new Complex(1, 2), tensor(1.0, 2.0).ToComplex64());
        Assert.Equal(2.5, tensor(2.5).ToScalar().ToDouble());
    }

    [Fact]
    public void TensorsCastToNumbers()
    {
        using var scope = NewDisposeScope();
        var three = tensor(3L);
        Assert.Equal(3, (byte)three);
        Assert.Equal(3, (sbyte)three);
        Assert.Equal(3, (short)three);
        Assert.Equal(3, (int)three);
        Assert.Equal(3, (long)three);
        Assert.Equal(3, (float)three);
        Assert.Equal(3, (double)three);
        Assert.True((bool)three);
    }

    [Fact]
    public void NumbersAndArraysCastToTensors()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(ScalarType.Byte, ((Tensor)(byte)1).dtype);
        Assert.Equal(ScalarType.Int8, ((Tensor)(sbyte)1).dtype);
        Assert.Equal(ScalarType.Int16, ((Tensor)(short)1).dtype);
        Assert.Equal(ScalarType.Int32, ((Tensor)1).dtype);
        Assert.Equal(ScalarType.Int64, ((Tensor)1L).dtype);
        Assert.Equal(ScalarType.Float32, ((Tensor)1f).dtype);
        Assert.Equal(ScalarType.Float64, ((Tensor)1.0).dtype);
        Assert.Equal(ScalarType.Bool, ((Tensor)true).dtype);
        Assert.Equal(ScalarType.ComplexFloat64, ((Tensor)new Complex(1, 2)).dtype);
        Assert.Equal([2L], ((Tensor)new float[] { 1, 2 }).shape);
        Assert.Equal([3L], ((Tensor)new long[] { 1, 2, 3 }).shape);
        Assert.Throws<InvalidOperationException>(() => (Tensor)(Scalar)1);
    }

    [Fact]
    public void ToTensor()
    {
        using var scope = NewDisposeScope();
        var row = new float[] { 1, 2, 3, 4 }.ToTensor([2, 2], requires_grad: true);
        Assert.Equal([2L, 2L], row.shape);
        Assert.True(row.requires_grad);
        Assert.Equal(4f, row[1, 1].item<float>());
        Assert.Equal(5L, 5L.ToTensor().item<long>());
        Assert.Throws<ArgumentException>(() => 5L.ToTensor(requires_grad: true));
        Assert.IsType<Modules.Parameter>(row.detach().AsParameter());
    }

    [Fact]
    public void Sizes()
    {
        Assert.Equal(24, new long[] { 2, 3, 4 }.TotalSize());
        Assert.Equal(4, float32.ElementSize());
        Assert.Equal(16, complex128.ElementSize());
        using var made = zeros(2, 3);
        Assert.Equal([2, 3], made.IntShape().ToArray());
    }
}

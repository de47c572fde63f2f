using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

/// <summary>A tensor's numbers, written and read from .NET.</summary>
public sealed class DataTests
{
    [Fact]
    public void EveryElementTypeGoesInAndComesOut()
    {
        RoundTrip(values => tensor(values), true, false, true);
        RoundTrip(values => tensor(values), (byte)1, (byte)200);
        RoundTrip(values => tensor(values), (sbyte)-1, (sbyte)100);
        RoundTrip(values => tensor(values), (short)-1, (short)1000);
        RoundTrip(values => tensor(values), -1, 1 << 30);
        RoundTrip(values => tensor(values, [2]), -1L, 1L << 60);
        RoundTrip(values => tensor(values), (Half)0.5, (Half)(-2));
        RoundTrip(values => tensor(values), 0.1f, float.NaN);
        RoundTrip(values => tensor(values), 0.1, double.PositiveInfinity);
        RoundTrip(values => tensor(values), new Complex(1, 2), new Complex(3, 4));
    }

    [Fact]
    public void ArraysWithShapesAndTypes()
    {
        using var scope = NewDisposeScope();
        var made = tensor([1f, 2, 3, 4, 5, 6], [2, 3], float64, requires_grad: true);
        Assert.Equal((ScalarType.Float64, true), (made.dtype, made.requires_grad));
        Assert.Equal(6.0, made[1, 2].item<double>());
        Assert.Equal([2L, 2L], tensor(new List<int> { 1, 2, 3, 4 }, 2, 2).shape);
        Assert.Equal([3L], tensor(new Memory<double>([1, 2, 3]), [3]).shape);
        var refused = Assert.Throws<ArgumentException>(() => tensor([1f, 2, 3], [2, 2]));
        Assert.Contains("mismatched total size", refused.Message);
    }

    [Fact]
    public void ArraysOfAnyRankAreShared()
    {
        using var scope = NewDisposeScope();
        var array = new float[,]
        {
            { 1, 2 },
            { 3, 4 },
        };
        var view = from_array(array);
        array[1, 1] = 10;
        Assert.Equal([2L, 2L], view.shape);
        Assert.Equal(10f, view[1, 1].item<float>());
        var flat = new long[] { 1, 2, 3, 4 };
        Assert.Equal(3L, frombuffer(flat, int64, 2, 2)[0].item<long>());
        Assert.Equal(4L, as_tensor(flat)[3].item<long>());
        Assert.Throws<IndexOutOfRangeException>(() => frombuffer(flat, int64, 4, 2));
    }

    [Fact]
    public void AccessorsFollowStrides()
    {
        using var scope = NewDisposeScope();
        var turned = arange(6).reshape(2, 3).t();
        using var elements = turned.data<long>();
        Assert.Equal([0L, 3, 1, 4, 2, 5], elements.ToArray());
        Assert.Equal(elements.ToArray(), elements.AsEnumerable());
        Assert.Equal((6L, 4L), (elements.Count, elements[1, 1]));
        elements[2, 0] = 20;
        Assert.Equal(20L, turned[2, 0].item<long>());
        Assert.Equal(5L, ((long[,])elements.ToNDArray())[2, 1]);
        var copied = new long[3];
        elements.CopyTo(copied, 1, 4);
        Assert.Equal([0L, 20, 5], copied);
        elements.CopyFrom([7, 8]);
        Assert.Equal([7L, 8], elements.ToArray()[..2]);
        Assert.Throws<IndexOutOfRangeException>(() => elements[3, 0]);
    }

    [Fact]
    public void OneElement()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(2.5f, tensor(2.5f).item<float>());
        Assert.Throws<ArgumentException>(() => zeros(2).item<float>());
        Assert.Throws<ArgumentException>(() => zeros(1).item<double>());
    }

    [Fact]
    public void ElementsByPlace()
    {
        using var scope = NewDisposeScope();
        var turned = arange(6).reshape(2, 3).t();
        Assert.Equal(3L, turned.ReadCpuInt64(1));
        Assert.Equal(3L, turned.ReadCpuValue<long>(1));
        Assert.Equal(3, turned.@int().ReadCpuInt32(1));
        Assert.Equal(3, turned.@short().ReadCpuInt16(1));
        Assert.Equal(3, turned.@char().ReadCpuSByte(1));
        Assert.Equal(3, turned.@byte().ReadCpuByte(1));
        Assert.True(turned.@bool().ReadCpuBool(1));
        Assert.Equal(3f, turned.@float().ReadCpuSingle(1));
        Assert.Equal(3.0, turned.@double().ReadCpuDouble(1));
        Assert.Equal(3f, turned.half().contiguous().ReadCpuFloat16(1));
    }

    [Fact]
    public void Bytes()
    {
        using var scope = NewDisposeScope();
        var made = zeros(2);
        made.bytes = new byte[] { 0, 0, 128, 63, 0, 0, 0, 64 };
        Assert.Equal([1f, 2f], made.data<float>().ToArray());
        Assert.Equal(8, made.bytes.Length);
        Assert.Throws<InvalidOperationException>(() => zeros(2, 3).t().bytes.Length);
        Assert.Throws<ArgumentException>(() => made.bytes = new byte[3]);
    }

    [Fact]
    public void Lists()
    {
        using var scope = NewDisposeScope();
        var rows = Assert.IsType<System.Collections.ArrayList>(arange(4).reshape(2, 2).tolist());
        var last = Assert.IsType<System.Collections.ArrayList>(rows[1]);
        Assert.Equal(3L, Assert.IsType<Scalar>(last[1]).ToInt64());
    }

    [Fact]
    public void Storages()
    {
        using var scope = NewDisposeScope();
        var whole = arange(6, float32);
        var row = whole.reshape(2, 3)[1];
        Assert.Equal(3, row.storage_offset());
        var storage = row.storage<float>();
        Assert.Equal((6, 4), (storage.Count, storage.element_size()));
        storage[3] = 30;
        Assert.Equal(30f, row[0].item<float>());
        storage.fill_(1);
        Assert.Equal(6f, whole.sum().item<float>());
        Assert.Equal(3, storage.@long().Count);
        Assert.True(is_storage(storage));
    }

    [Fact]
    public void Facts()
    {
        using var scope = NewDisposeScope();
        var made = zeros(2, 3);
        Assert.True(is_tensor(made));
        Assert.True(made.is_cpu() && made.is_contiguous() && made.is_floating_point() && !made.is_integral());
        Assert.False(made.is_cuda || made.is_meta || made.is_sparse || made.is_pinned());
        Assert.Equal((4L, 4L), (made.element_size(), made.ElementSize));
        Assert.True(is_integral(made.@long()) && is_integral(int8) && is_floating_point(bfloat16));
        Assert.Equal(ScalarType.BFloat16, made.bfloat16().dtype);
        Assert.Equal(ScalarType.ComplexFloat32, made.cfloat().dtype);
        Assert.Equal(ScalarType.ComplexFloat64, made.cdouble().dtype);
        Assert.True(made.with_requires_grad().requires_grad);
    }

    [Fact]
    public void InPlace()
    {
        using var scope = NewDisposeScope();
        var made = empty(3);
        Assert.Same(made, made.fill_(2));
        Assert.Equal(6f, made.sum().item<float>());
        Assert.Equal(0f, made.zero_().sum().item<float>());
        Assert.Equal(3f, made.copy_(ones(3)).sum().item<float>());
        var other = zeros(3);
        other.set_(made);
        made[0] = tensor(5f);
        Assert.Equal(5f, other[0].item<float>());
    }

    [Fact]
    public void LikeAnother()
    {
        using var scope = NewDisposeScope();
        var pattern = zeros(2, 3, float64);
        Assert.Equal((ScalarType.Float64, 6), (pattern.empty_like().dtype, empty_like(pattern).numel()));
        Assert.Equal([2L, 3], pattern.new_empty(2, 3).shape);
        Assert.Equal([3L, 1], empty_strided([2, 2], [3, 1]).stride());
    }

    private static void RoundTrip<T>(Func<T[], Tensor> make, params T[] values)
        where T : unmanaged
    {
        using var made = make(values);
        Assert.Equal(values, made.data<T>().ToArray());
    }
}

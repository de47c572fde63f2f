using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

/// <summary>Element types, and what arithmetic between them gives.</summary>
public sealed class TypeTests
{
    [Fact]
    public void Promotion()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(ScalarType.Float32, promote_types(int32, float32));
        Assert.Equal(ScalarType.Int16, promote_types(uint8, int8));
        Assert.Equal(ScalarType.Float64, result_type(zeros(2), zeros(2, float64)));
        Assert.Equal(ScalarType.Float32, result_type(zeros(2), tensor(1.0)));
        Assert.True(can_cast(int32, float32));
        Assert.False(can_cast(float32, int32));
    }

    [Fact]
    public void Ranges()
    {
        Assert.Equal(float.MaxValue, (float)finfo(float32).max);
        Assert.Equal(Math.Pow(2, -23), finfo(float32).eps);
        Assert.Equal(Math.Pow(2, -52), finfo(float64).eps);
        Assert.Equal(16, finfo(bfloat16).bits);
        Assert.Equal(finfo(float32).eps, finfo().eps);
        Assert.Throws<ArgumentException>(() => finfo(int32));
        Assert.Equal(127, max_int_value(int8));
    }

    [Fact]
    public void BroadcastShapes()
    {
        Assert.Equal([2L, 3, 4], broadcast_shapes([3, 1], [2, 1, 4]).Shape);
    }

    [Fact]
    public void Sizes()
    {
        Size size = (2L, 3L, 4L);
        Assert.Equal((3, 24L, 4L), (size.Length, size.numel(), size[2]));
        Assert.Equal([3L, 4], size.Slice(1, 3).Shape);
        Assert.Equal([2L, 3, 4, 5], (size + new Size(5)).Shape);
        Assert.True(new Size(Array.Empty<long>()).IsScalar);
    }
}

[Collection(nameof(Alone))]
public sealed class DefaultsTests
{
    [Fact]
    public void TheDefaultTypeIsWhatCreationTakes()
    {
        Assert.Equal(ScalarType.Float32, get_default_dtype());
        try
        {
            set_default_dtype(float64);
            using var made = zeros(1);
            Assert.Equal(ScalarType.Float64, made.dtype);
            using var pattern = zeros(1, float32);
            set_default_tensor_type(pattern);
            Assert.Equal(ScalarType.Float32, get_default_dtype());
        }
        finally
        {
            set_default_dtype(float32);
        }
    }

    [Fact]
    public void TheDefaultDeviceIsTheCpu()
    {
        Assert.Equal(DeviceType.CPU, get_default_device().type);
        set_default_device("cpu");
        set_default_device(CPU);
        Assert.Equal(DeviceType.CPU, InitializeDevice(null).type);
        Assert.False(mps_is_available() && OperatingSystem.IsLinux());
    }

    [Fact]
    public void Threads()
    {
        var before = get_num_threads();
        try
        {
            set_num_threads(2);
            Assert.Equal(2, get_num_threads());
        }
        finally
        {
            set_num_threads(before);
        }
        Assert.True(get_num_interop_threads() > 0);
    }
}

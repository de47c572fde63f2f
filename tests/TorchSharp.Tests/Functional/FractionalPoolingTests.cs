using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Functional;

/// <summary>The windows are drawn, so the properties that every draw has are what can be said.</summary>
public sealed class FractionalPoolingTests
{
    [Fact]
    public void ImagesGiveTheSizeAskedForAndTheirOwnMaxima()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var x = randn(2, 3, 9, 11);
        Maxima(x, F.fractional_max_pool2d_with_indices(x, 2, output_size: 5), [2, 3, 5, 5], 4);
        Maxima(x, F.fractional_max_pool2d_with_indices(x, (3, 2), output_size: (4, 6)), [2, 3, 4, 6], 6);
        Maxima(x, F.fractional_max_pool2d_with_indices(x, 2, output_ratio: 0.6), [2, 3, 5, 6], 4);
        Maxima(x, F.fractional_max_pool2d_with_indices(x, [2, 2], null, [0.5, 0.7]), [2, 3, 4, 7], 4);
        manual_seed(4);
        var values = F.fractional_max_pool2d(x, 2, output_size: 5);
        manual_seed(4);
        Assert.Equal(
            values.data<float>().ToArray(),
            F.fractional_max_pool2d(x, [2, 2], [5, 5]).data<float>().ToArray()
        );
    }

    [Fact]
    public void VolumesGiveTheSizeAskedForAndTheirOwnMaxima()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var x = randn([2, 2, 6, 7, 8]);
        Maxima(x, F.fractional_max_pool3d_with_indices(x, 2, output_size: 3), [2, 2, 3, 3, 3], 8);
        Maxima(x, F.fractional_max_pool3d_with_indices(x, (2, 3, 2), (3, 4, 5)), [2, 2, 3, 4, 5], 12);
        Maxima(x, F.fractional_max_pool3d_with_indices(x, [2, 2, 2], null, [0.5, 0.6, 0.5]), [2, 2, 3, 4, 4], 8);
        Assert.Equal([2L, 2, 3, 3, 4], F.fractional_max_pool3d(x, 2, output_ratio: 0.5).shape);
    }

    [Fact]
    public void ASizeOrARatioNotBoth()
    {
        using var scope = NewDisposeScope();
        var x = randn(1, 1, 6, 6);
        Assert.Throws<ArgumentNullException>(() => F.fractional_max_pool2d(x, [2, 2]));
        Assert.Throws<ArgumentNullException>(() => F.fractional_max_pool2d(x, [2, 2], [3, 3], [0.5, 0.5]));
        Assert.Throws<ArgumentException>(() => F.fractional_max_pool2d(x, [2, 2, 2], [3, 3]));
    }

    private static void Maxima(Tensor x, (Tensor Values, Tensor Indices) pooled, long[] shape, int window)
    {
        Assert.Equal(shape, pooled.Values.shape);
        var planes = x.flatten(2);
        var named = planes.gather(2, pooled.Indices.flatten(2));
        Assert.Equal(named.data<float>().ToArray(), pooled.Values.contiguous().data<float>().ToArray());
        // The largest of `window` draws exceeds their mean: maxima of windows lie well above the image's mean.
        Assert.True(pooled.Values.mean().item<float>() > x.mean().item<float>() + 0.5, $"windows of {window}");
    }
}

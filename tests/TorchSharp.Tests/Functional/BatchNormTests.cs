using static TorchSharp.torch;

namespace TorchSharp.Tests.Functional;

/// <summary>
/// Batch normalisation in training, alone and with a ReLU in place after it, against its formula in float64 and what
/// autograd makes of that: in every layout, for channels that fill vectors and channels that do not.
/// </summary>
public sealed class BatchNormTests
{
    public static TheoryData<long[], bool, bool> Cases()
    {
        var cases = new TheoryData<long[], bool, bool>();
        long[][] shapes =
        [
            [6, 3],
            [2, 1, 1, 1],
            [300, 71],
            [40, 600],
            [5, 4, 9],
            [9, 1, 5, 5],
            [3, 2, 1, 1],
            [4, 3, 7, 5],
            [16, 8, 16, 16],
            [3, 16, 33, 31],
            [2, 48, 9, 9],
            [2, 65, 4, 4],
            [64, 64, 8, 8],
            [2, 3, 2, 3, 5],
        ];
        foreach (var shape in shapes)
        foreach (var channelsLast in new[] { false, true })
        foreach (var rectified in new[] { false, true })
            if (!channelsLast || shape.Length == 4)
                cases.Add(shape, channelsLast, rectified);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_its_formula_forward_and_backward(long[] shape, bool channelsLast, bool rectified)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(5);
        var channels = shape[1];
        var x = Laid(randn(shape, generator: generator) * 3 + 40, channelsLast);
        var weight = rand(channels, generator: generator) + 0.5;
        var bias = randn(channels, generator: generator);
        var slope = Laid(randn(shape, generator: generator), channelsLast);
        var (mean, variance) = (randn(channels, generator: generator), rand(channels, generator: generator) + 0.5);
        var (meanBefore, varianceBefore) = (mean.to(float64), variance.to(float64));

        var inputs = new[] { x, weight, bias }.Select(t => t.detach().requires_grad_()).ToArray();
        var y = nn.functional.batch_norm(
            inputs[0],
            mean,
            variance,
            inputs[1],
            inputs[2],
            training: true,
            momentum: 0.3
        );
        Assert.Equal(x.stride(), y.stride());
        if (rectified)
            y.relu_();
        (y * slope).sum().backward();

        var exact = new[] { x, weight, bias }.Select(t => t.detach().to(float64).requires_grad_()).ToArray();
        var rows = exact[0].transpose(0, 1).reshape(channels, -1);
        var centred = rows - rows.mean([1], keepdim: true);
        var spread = centred.square().mean([1], keepdim: true);
        var normal = centred / (spread + 1e-5).sqrt() * exact[1].unsqueeze(1) + exact[2].unsqueeze(1);
        var slopes = slope.transpose(0, 1).reshape(channels, -1).to(float64);
        // Which side of the ReLU's kink a value lies on is the tested one's to say.
        var open = rectified ? y.detach().gt(0).transpose(0, 1).reshape(channels, -1).to(float64) : ones(1, float64);
        (normal * open * slopes).sum().backward();

        Close(normal * open, y.transpose(0, 1).reshape(channels, -1));
        foreach (var (wanted, got) in exact.Zip(inputs))
            Close(wanted.grad!, got.grad!);
        var count = rows.shape[1];
        Close(0.7 * meanBefore + 0.3 * rows.mean([1]), mean);
        Close(0.7 * varianceBefore + 0.3 * spread.squeeze(1) * count / (count - 1), variance);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Evaluation_is_its_formula_with_the_running_statistics(long[] shape, bool channelsLast, bool rectified)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(5);
        var channels = shape[1];
        var x = Laid(randn(shape, generator: generator) * 3 + 40, channelsLast);
        var (weight, bias) = (rand(channels, generator: generator) + 0.5, randn(channels, generator: generator) * 9);
        var slope = Laid(randn(shape, generator: generator), channelsLast);
        var (mean, variance) = (randn(channels, generator: generator) + 40, rand(channels, generator: generator) + 0.5);
        var (meanBefore, varianceBefore) = (mean.to(float64), variance.to(float64));

        var inputs = new[] { x, weight, bias }.Select(t => t.detach().requires_grad_()).ToArray();
        var y = Evaluated(inputs);
        (y * slope).sum().backward();
        using (no_grad())
            Assert.Equal(0, (Evaluated(inputs) - y).abs().max().item<float>());

        var exact = new[] { x, weight, bias }.Select(t => t.detach().to(float64).requires_grad_()).ToArray();
        var rows = exact[0].transpose(0, 1).reshape(channels, -1);
        var normal = (rows - meanBefore.unsqueeze(1)) / (varianceBefore.unsqueeze(1) + 1e-5).sqrt();
        var wanted = normal * exact[1].unsqueeze(1) + exact[2].unsqueeze(1);
        var open = rectified ? y.detach().gt(0).transpose(0, 1).reshape(channels, -1).to(float64) : ones(1, float64);
        (wanted * open * slope.transpose(0, 1).reshape(channels, -1).to(float64)).sum().backward();

        Close(wanted * open, y.transpose(0, 1).reshape(channels, -1));
        Assert.Equal(x.stride(), y.stride());
        foreach (var (gradient, got) in exact.Zip(inputs))
            Close(gradient.grad!, got.grad!);
        Close(meanBefore, mean);
        Close(varianceBefore, variance);

        Tensor Evaluated(Tensor[] from)
        {
            var result = nn.functional.batch_norm(from[0], mean, variance, from[1], from[2]);
            return rectified ? result.relu_() : result;
        }
    }

    [Fact]
    public void The_gradients_gradient_is_there_with_and_without_a_relu()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(5);
        var x = randn([6, 3, 4, 4], generator: generator);
        foreach (var rectified in new[] { false, true })
        foreach (var training in new[] { false, true })
        {
            var got = Second(x, rectified, training, inPlace: true);
            var wanted = Second(x.to(float64), rectified, training, inPlace: false);
            Close(wanted, got);
        }

        static Tensor Second(Tensor x, bool rectified, bool training, bool inPlace)
        {
            var (mean, variance) = (full(3, 0.5, x.dtype), full(3, 2, x.dtype));
            x = x.detach().requires_grad_();
            var (weight, bias) = (ones(3, x.dtype).requires_grad_(), zeros(3, x.dtype).requires_grad_());
            var y = nn.functional.batch_norm(x, mean, variance, weight, bias, training);
            if (rectified)
                y = inPlace ? y.relu_() : y.relu();
            var slope = autograd.grad([y.pow(3).sum()], [x], create_graph: true)[0];
            return autograd.grad([slope.square().sum()], [x])[0];
        }
    }

    [Fact]
    public void What_else_was_derived_from_it_before_the_relu_keeps_its_gradient()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(5);
        var x = randn([6, 3, 4, 4], generator: generator);
        var got = Gradient(x, y => y.relu_());
        var wanted = Gradient(x, y => y.relu());
        Close(wanted.to(float64), got);

        static Tensor Gradient(Tensor x, Func<Tensor, Tensor> rectify)
        {
            x = x.detach().requires_grad_();
            var (weight, bias) = (ones(3).requires_grad_(), zeros(3).requires_grad_());
            var y = nn.functional.batch_norm(x, null, null, weight, bias, training: true);
            var before = y * x.detach().square();
            (before + rectify(y) * 2).sum().backward();
            return x.grad!;
        }
    }

    [Fact]
    public void A_gradient_kept_is_that_of_what_is_kept()
    {
        using var scope = NewDisposeScope();
        var x = randn(6, 3, 4, 4).requires_grad_();
        var y = nn.functional.batch_norm(x, null, null, ones(3).requires_grad_(), zeros(3), training: true);
        y.retain_grad();
        var rectified = y.relu_();
        rectified.sum().backward();

        // torch keeps the gradient of what the tensor has become.
        Assert.Equal(y.numel(), y.grad!.sum().item<float>());
    }

    [Fact]
    public void Changing_it_in_place_after_it_was_needed_is_refused()
    {
        using var scope = NewDisposeScope();
        var x = randn(6, 3, 4, 4).requires_grad_();
        var y = nn.functional.batch_norm(x, null, null, ones(3).requires_grad_(), zeros(3), training: true);
        var squared = y.square();
        y.relu_();
        Assert.ThrowsAny<Exception>(() => squared.sum().backward());
    }

    private static Tensor Laid(Tensor t, bool channelsLast) =>
        channelsLast ? t.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2) : t;

    private static void Close(Tensor wanted, Tensor got)
    {
        using var scope = NewDisposeScope();
        Assert.Equal(wanted.shape, got.shape);
        var size = Math.Max(1, wanted.abs().max().item<double>());
        var off = (wanted - got.to(float64)).abs().max().item<double>();
        Assert.True(off <= 2e-5 * size, $"off by {off:g3} in numbers up to {size:g3}");
    }
}

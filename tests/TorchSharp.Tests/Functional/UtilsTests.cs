using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests.Functional;

/// <summary>nn.utils, against closed forms.</summary>
public sealed class UtilsTests
{
    // Gradients (3, 4) and 12: of norm 13, of largest size 12, of absolute sum 19.
    private static (Parameter, Parameter) WithGradients()
    {
        var a = new Parameter(zeros(2));
        var b = new Parameter(zeros(1, 1));
        (a * tensor(new float[] { 3, -4 })).sum().backward();
        (b * 12).sum().backward();
        return (a, b);
    }

    [Theory]
    [InlineData(2.0, 13)]
    [InlineData(1.0, 19)]
    [InlineData(double.PositiveInfinity, 12)]
    public void ClippingScalesTheGradientsTogether(double type, double norm)
    {
        using var scope = NewDisposeScope();
        var (a, b) = WithGradients();
        var unused = new Parameter(zeros(3));
        Assert.Equal(norm, nn.utils.clip_grad_norm_([a, unused, b], 2, type), 1e-5);
        var factor = 2 / norm;
        Assert.Equal(3 * factor, a.grad![0].item<float>(), 1e-5);
        Assert.Equal(-4 * factor, a.grad![1].item<float>(), 1e-5);
        Assert.Equal(12 * factor, b.grad![0, 0].item<float>(), 1e-5);
        Assert.Null(unused.grad);
    }

    [Fact]
    public void SmallGradientsStayAsTheyAre()
    {
        using var scope = NewDisposeScope();
        var (a, b) = WithGradients();
        Assert.Equal(13, nn.utils.clip_grad_norm_([a, b], 14), 1e-5);
        Assert.Equal([3f, -4f], a.grad!.data<float>().ToArray());
        Assert.Equal([12f], b.grad!.data<float>().ToArray());
    }

    [Fact]
    public void ClippingEachValue()
    {
        using var scope = NewDisposeScope();
        var (a, b) = WithGradients();
        nn.utils.clip_grad_value_([a, b], 3.5);
        Assert.Equal([3f, -3.5f], a.grad!.data<float>().ToArray());
        Assert.Equal([3.5f], b.grad!.data<float>().ToArray());
    }

    [Fact]
    public void ParametersAsOneVectorAndBack()
    {
        using var scope = NewDisposeScope();
        var a = new Parameter(tensor(new float[] { 1, 2, 3, 4 }).reshape(2, 2));
        var b = new Parameter(tensor(new float[] { 5, 6 }));
        var vector = nn.utils.parameters_to_vector([a, b]);
        Assert.Equal([1f, 2, 3, 4, 5, 6], vector.data<float>().ToArray());
        Assert.True(vector.requires_grad);
        nn.utils.vector_to_parameters((vector * 10).detach(), [a, b]);
        Assert.Equal([2L, 2], a.shape);
        Assert.Equal([10f, 20, 30, 40], a.data<float>().ToArray());
        Assert.Equal([50f, 60], b.data<float>().ToArray());
        Assert.True(a.is_leaf && a.requires_grad);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AConvolutionTakesInItsBatchNormalisation(bool hasBias)
    {
        using var scope = NewDisposeScope();
        manual_seed(9);
        var (weight, bias) = (randn(4, 3, 3, 3), hasBias ? randn(4) : null);
        var (mean, variance, gamma, beta) = (randn(4), rand(4) + 0.5, randn(4), randn(4));
        var x = randn(2, 3, 6, 6);
        var wanted = functional.batch_norm(functional.conv2d(x, weight, bias), mean, variance, gamma, beta, eps: 0.01);
        var (fused, offset) = nn.utils.fuse_conv_bn_weights(weight, bias, mean, variance, 0.01, gamma, beta);
        Near(wanted, functional.conv2d(x, fused, offset));
    }

    [Fact]
    public void ATransposedConvolutionTakesInItsBatchNormalisation()
    {
        using var scope = NewDisposeScope();
        manual_seed(9);
        var (weight, bias, mean, variance) = (randn(3, 4, 3, 3), randn(4), randn(4), rand(4) + 0.5);
        var x = randn(2, 3, 4, 4);
        var wanted = functional.batch_norm(functional.conv_transpose2d(x, weight, bias), mean, variance);
        var (fused, offset) = nn.utils.fuse_conv_bn_weights(weight, bias, mean, variance, 1e-5, null, null, true);
        Near(wanted, functional.conv_transpose2d(x, fused, offset));
    }

    [Fact]
    public void ALinearLayerTakesInItsBatchNormalisation()
    {
        using var scope = NewDisposeScope();
        manual_seed(9);
        var linear = Linear(5, 4);
        var norm = BatchNorm1d(4);
        for (var step = 0; step < 3; step++)
            norm.call(linear.call(randn(8, 5)));
        init.normal_(norm.weight!);
        init.normal_(norm.bias!);
        Assert.Throws<InvalidOperationException>(() => nn.utils.fuse_linear_bn_eval(linear, norm));
        linear.eval();
        norm.eval();
        var x = randn(6, 5);
        using var mode = no_grad();
        Near(norm.call(linear.call(x)), nn.utils.fuse_linear_bn_eval(linear, norm).call(x));
    }

    private static void Near(Tensor expected, Tensor actual)
    {
        var scale = expected.abs().max().item<float>();
        Assert.InRange((expected - actual).abs().max().item<float>(), 0, 2e-6 * scale);
    }

    [Fact]
    public void ALinearLayerTakesItsNormalisationIn()
    {
        using var scope = NewDisposeScope();
        Tensor input = randn(5, 3),
            weight = randn(2, 3),
            bias = randn(2),
            mean = randn(2),
            variance = rand(2) + 0.5,
            gamma = randn(2),
            beta = randn(2);
        var (fused, offset) = nn.utils.fuse_linear_bn_weights(weight, bias, mean, variance, 0.01, gamma, beta);
        var expected = nn.functional.batch_norm(
            nn.functional.linear(input, weight, bias),
            mean,
            variance,
            gamma,
            beta,
            eps: 0.01
        );
        Assert.True(allclose(nn.functional.linear(input, fused, offset), expected, 1e-4, 1e-5));
    }
}

using static TorchSharp.torch;

namespace TorchSharp.Tests.Autograd;

public sealed class GradientModeTests
{
    [Fact]
    public void ModesNestAndEnd()
    {
        Assert.True(is_grad_enabled());
        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            using (enable_grad())
                Assert.True(is_grad_enabled());
            using (set_grad_enabled(true))
                Assert.True(is_grad_enabled());
            Assert.False(is_grad_enabled());
        }
        Assert.True(is_grad_enabled());
    }

    [Fact]
    public void InferenceTracksNothing()
    {
        using var scope = NewDisposeScope();
        var weight = ones(1, requires_grad: true);
        using (inference_mode())
        {
            Assert.True(is_inference_mode_enabled());
            Assert.False((weight * 2).requires_grad);
        }
        Assert.False(is_inference_mode_enabled());
        Assert.True((weight * 2).requires_grad);
    }

    [Fact]
    public void IntermediateGradientsAreKeptOnRequest()
    {
        using var scope = NewDisposeScope();
        var weight = ones(1, requires_grad: true);
        var doubled = weight * 2;
        doubled.retain_grad();
        (doubled * 3).sum().backward();
        Assert.Equal(3f, doubled.grad!.item<float>());
        Assert.Equal(6f, weight.grad!.item<float>());
        Assert.True(weight.is_leaf && !doubled.is_leaf);
    }
}

using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Functional;

public sealed class AdaptivePoolingBackwardTests
{
    [Fact]
    public void WritesTheGradientThatAutogradFinds()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var x = randn([1, 2, 5, 4, 3], requires_grad: true);
        var y = F.adaptive_avg_pool3d(x, (2, 3, 2));
        var outer = randn_like(y);
        (y * outer).sum().backward();
        var inner = empty([1, 2, 5, 4, 3]);
        F.adaptive_avg_pool3d_backward(inner, outer, x.detach());
        Assert.Equal(x.grad!.data<float>().ToArray(), inner.data<float>().ToArray());
    }
}

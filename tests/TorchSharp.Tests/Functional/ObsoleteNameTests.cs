using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Functional;

/// <summary>Functions that go by a second name, from before the package took PyTorch's.</summary>
public sealed class ObsoleteNameTests
{
#pragma warning disable CS0618 // the names are obsolete, and still offered
    [Fact]
    public void SameFunctions()
    {
        using var scope = NewDisposeScope();
        var x = linspace(-3, 3, 25);
        Same(F.hardshrink(x, 0.7), F.Hardshrink(x, 0.7));
        Same(F.hardtanh(x, -2, 0.5), F.Hardtanh(x, -2, 0.5));
        Same(F.mish(x), F.Mish(x));
        Same(F.silu(x), F.SiLU(x));
        Same(F.softshrink(x, 0.7), F.Softshrink(x, 0.7));
        Same(F.softsign(x), F.Softsign(x));
        Same(F.tanhshrink(x), F.Tanhshrink(x));
        Same(F.threshold(x, 0.5, -1), F.Threshold(x, 0.5, -1));
    }
#pragma warning restore CS0618

    private static void Same(Tensor expected, Tensor actual) =>
        Assert.Equal(expected.data<float>().ToArray(), actual.data<float>().ToArray());
}

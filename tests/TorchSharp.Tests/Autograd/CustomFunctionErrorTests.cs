using static TorchSharp.torch;
using static TorchSharp.torch.autograd;

namespace TorchSharp.Tests.Autograd;

/// <summary>What goes wrong in a custom function reaches whoever called forward or backward, in its own words.</summary>
public sealed class CustomFunctionErrorTests
{
    [Fact]
    public void ASecondBackwardFindsTheSavedTensorsFreed()
    {
        using var scope = NewDisposeScope();
        var y = Saves.apply(ones(2, requires_grad: true)).sum();
        y.backward();
        Assert.Contains("second time", Assert.ThrowsAny<Exception>(() => y.backward()).Message);
    }

    [Fact]
    public void ASavedTensorThatChangedIsNoticed()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true) * 1;
        var y = Saves.apply(x).sum();
        using (no_grad())
            x.add_(1);
        Assert.Contains("inplace operation", Assert.ThrowsAny<Exception>(() => y.backward()).Message);
    }

    private sealed class Saves : SingleTensorFunction<Saves>
    {
        public override string Name => nameof(Saves);

        public override Tensor forward(AutogradContext ctx, params object[] vars)
        {
            ctx.save_for_backward([(Tensor)vars[0]]);
            return (Tensor)vars[0] * 2;
        }

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output) =>
            [grad_output * ctx.get_saved_variables()[0].sign() * 2];
    }
}

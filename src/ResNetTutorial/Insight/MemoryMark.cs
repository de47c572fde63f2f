using static TorchSharp.torch;
using AutogradContext = TorchSharp.torch.autograd.AutogradContext;

namespace ResNetTutorial.Insight;

/// <summary>
/// An operator that changes nothing, forward or backward, and reports when the backward pass comes through: there are no
/// backward hooks in TorchSharp.
/// </summary>
internal sealed class MemoryMark : autograd.SingleTensorFunction<MemoryMark>
{
    /// <inheritdoc/>
    public override string Name => nameof(MemoryMark);

    /// <summary>The same numbers in the same memory, with a mark on their way back.</summary>
    public static Tensor Put(Tensor output, Action<Tensor?> reached)
    {
        // The package makes an empty tensor of the output's size for each call of such an operator: it ends with this scope.
        using var scope = NewDisposeScope();
        return apply(output, reached).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override Tensor forward(AutogradContext ctx, params object[] vars)
    {
        ctx.set_materialize_grads(false);
        ctx.save_data(nameof(MemoryMark), vars[1]);
        // No view: what follows may work in place on it.
        return ((Tensor)vars[0]).detach();
    }

    /// <inheritdoc/>
    public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output)
    {
        ((Action<Tensor?>)ctx.get_data(nameof(MemoryMark))!)(grad_output);
        return [grad_output, null!];
    }
}

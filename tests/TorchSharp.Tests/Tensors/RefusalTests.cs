using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

/// <summary>What libtorch refuses comes as an exception with its own words; some things .NET refuses first.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void ShapesThatDoNotFit()
    {
        using var scope = NewDisposeScope();
        Says("must match the size", () => zeros(2, 3) + zeros(2, 4));
        Says("invalid for input of size 6", () => zeros(2, 3).view(4));
        Says("out of bounds", () => arange(3)[3]);
        Says("too many indices", () => arange(3)[0, 0]);
        Says("Sizes of tensors must match", () => cat(new[] { zeros(1, 2), zeros(1, 3) }));
    }

    [Fact]
    public void TypesThatDoNotFit()
    {
        using var scope = NewDisposeScope();
        Assert.Throws<ArgumentException>(() => zeros(2).masked_select(zeros(2)));
        Assert.Throws<ArgumentException>(() => zeros(2).where(zeros(2), zeros(2)));
        Assert.Throws<ArgumentException>(() => zeros(2).index_fill(0, zeros(1, int32), 1));
        Assert.Throws<ArgumentException>(() => zeros(2).slice(0, 0, 2, 0));
        Assert.Throws<ArgumentException>(() => zeros(2).cuda(CPU));
        Assert.Throws<ArgumentException>(() => zeros(2, 3).hsplit(2));
        Assert.Throws<ArgumentException>(() => zeros(2, 2).tensor_split(zeros(1, int32)));
        Assert.Throws<ArgumentException>(() => zeros(2).@bool().positive());
    }

    [Fact]
    public void GradientsThatCannotBe()
    {
        using var scope = NewDisposeScope();
        Says("does not require grad", () => zeros(1).backward());
        Says("only Tensors of floating point", () => zeros(1, int64).requires_grad_());
        var leaf = ones(1, requires_grad: true);
        Says("leaf Variable", () => leaf.add_(1));
    }

    private static void Says(string words, Action refused) =>
        Assert.Contains(words, Assert.Throws<ExternalException>(refused).Message, StringComparison.OrdinalIgnoreCase);

    private static void Says(string words, Func<Tensor> refused) =>
        Says(
            words,
            () =>
            {
                refused();
            }
        );
}

using static TorchSharp.torch;

namespace TorchSharp.Tests.Autograd;

public sealed class JacobianTests
{
    [Fact]
    public void OfALinearMapIsItsMatrix()
    {
        using var scope = NewDisposeScope();
        var matrix = linspace(-1, 1, 6, dtype: float64).reshape(2, 3);
        var found = autograd.functional.jacobian((Tensor x) => matrix.mv(x), ones(3, dtype: float64));
        Assert.True(found.allclose(matrix));
    }

    [Fact]
    public void OfEachInputHasItsShape()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (linspace(1, 2, 2, dtype: float64), linspace(2, 3, 2, dtype: float64));
        var found = autograd.functional.jacobian((Tensor[] both) => both[0] * both[1], a, b).ToArray();
        Assert.True(found[0].allclose(diag(b)));
        Assert.True(found[1].allclose(diag(a)));
    }

    [Fact]
    public void OfWhatDoesNotDependIsZero()
    {
        using var scope = NewDisposeScope();
        var fixedValue = ones(2, dtype: float64);
        var found = autograd.functional.jacobian((Tensor _) => fixedValue, ones(3, dtype: float64));
        Assert.Equal([2, 3], found.shape);
        Assert.Equal(0.0, found.abs().sum().item<double>());
    }
}

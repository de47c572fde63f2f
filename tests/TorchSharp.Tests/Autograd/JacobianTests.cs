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
    public void OfAnInputThatIsNotUsedIsZero()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (ones(2, dtype: float64), ones(3, dtype: float64));
        var found = autograd.functional.jacobian((Tensor[] both) => 2 * both[0], a, b).ToArray();
        Assert.True(found[0].allclose(2 * eye(2, dtype: float64)));
        Assert.Equal([2, 3], found[1].shape);
        Assert.Equal(0.0, found[1].abs().sum().item<double>());
    }

    [Fact]
    public void IsFoundWithinNoGradToo()
    {
        using var scope = NewDisposeScope();
        using var silence = no_grad();
        var found = autograd.functional.jacobian((Tensor x) => x * x, tensor(new[] { 1.0, 3.0 }));
        Assert.True(found.allclose(diag(tensor(new[] { 2.0, 6.0 }))));
        Assert.False(is_grad_enabled());
    }
}

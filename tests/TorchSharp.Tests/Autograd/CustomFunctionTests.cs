using static TorchSharp.torch;
using static TorchSharp.torch.autograd;

namespace TorchSharp.Tests.Autograd;

public sealed class CustomFunctionTests
{
    [Fact]
    public void GradientIsTheClosedForm()
    {
        using var scope = NewDisposeScope();
        var x = linspace(-2, 2, 7, dtype: float64).requires_grad_();
        var y = Cube.apply(x, 2.5);
        Assert.True(y.requires_grad);
        y.sum().backward();
        Assert.True(y.allclose(2.5 * x * x * x));
        Assert.True(x.grad!.allclose(7.5 * x * x));
    }

    [Fact]
    public void GradientIsTheFiniteDifference()
    {
        using var scope = NewDisposeScope();
        const double h = 1e-6;
        var x = linspace(-2, 2, 7, dtype: float64).requires_grad_();
        Cube.apply(x, 2.5).sin().sum().backward();
        var slope = (Cube.apply(x + h, 2.5).sin() - Cube.apply(x - h, 2.5).sin()) / (2 * h);
        Assert.True(x.grad!.allclose(slope, rtol: 1e-6, atol: 1e-8));
    }

    [Fact]
    public void EachCallKeepsItsOwnContext()
    {
        using var scope = NewDisposeScope();
        var x = tensor(1.5, requires_grad: true);
        var y = Cube.apply(Cube.apply(x, 2.0), 3.0); // 3·(2x³)³ = 24x⁹
        y.backward();
        Assert.Equal(24 * 9 * Math.Pow(1.5, 8), x.grad!.item<double>(), 6);
    }

    [Fact]
    public void SeveralTensorsGoInAndComeOut()
    {
        using var scope = NewDisposeScope();
        var a = tensor(3.0, requires_grad: true);
        var b = tensor(4.0, requires_grad: true);
        var both = SumAndProduct.apply(a, "and", b);
        Assert.Equal(7.0, both[0].item<double>());
        Assert.Equal(12.0, both[1].item<double>());
        (both[0] + 10 * both[1]).backward();
        Assert.Equal(41.0, a.grad!.item<double>());
        Assert.Equal(31.0, b.grad!.item<double>());
    }

    [Fact]
    public void AnOutputThatNothingUsesHasZeroGradient()
    {
        using var scope = NewDisposeScope();
        var a = tensor(3.0, requires_grad: true);
        var b = tensor(4.0, requires_grad: true);
        SumAndProduct.apply(a, "and", b)[1].backward();
        Assert.Equal(4.0, a.grad!.item<double>());
        Assert.Equal(3.0, b.grad!.item<double>());
    }

    [Fact]
    public void WithoutGradientsThereIsNoHistory()
    {
        using var scope = NewDisposeScope();
        var x = ones(3, requires_grad: true);
        using (no_grad())
            Assert.False(Cube.apply(x, 1.0).requires_grad);
        Assert.False(Cube.apply(ones(3), 1.0).requires_grad);
    }

    [Fact]
    public void ForwardsExceptionIsTheCallers()
    {
        using var scope = NewDisposeScope();
        var thrown = Assert.ThrowsAny<Exception>(() => FailsForward.apply(ones(2, requires_grad: true)));
        Assert.Contains("forward will not", thrown.Message);
    }

    [Fact]
    public void ContextHandsValuesFromForwardToBackward()
    {
        using var scope = NewDisposeScope();
        var x = ones(3, requires_grad: true);
        Notes.apply(x).sum().backward();
        Assert.Equal("written in forward", Notes.Read);
        Assert.True(Notes.Missing);
    }

    [Fact]
    public void GradientsReachEveryThreadsOwnNetwork()
    {
        var slopes = new double[8];
        Parallel.For(
            0,
            slopes.Length,
            k =>
            {
                using var scope = NewDisposeScope();
                var x = tensor((double)k, requires_grad: true);
                for (var repeat = 0; repeat < 20; repeat++)
                {
                    using var step = NewDisposeScope();
                    x.grad = null;
                    Cube.apply(x, 2.0).backward();
                }
                slopes[k] = x.grad!.item<double>();
            }
        );
        Assert.Equal(Enumerable.Range(0, 8).Select(k => 6.0 * k * k), slopes);
    }

    [Fact]
    public void NothingStaysAliveOnceTheStepIsOver()
    {
        var x = ones(1000, requires_grad: true);
        Step();
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        var alive = new List<WeakReference>();
        for (var step = 0; step < 20; step++)
            alive.Add(Step());
        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.All(alive, note => Assert.False(note.IsAlive));
        x.Dispose();

        WeakReference Step()
        {
            using var scope = NewDisposeScope();
            x.grad = null;
            var note = new object();
            Holds.apply(x, note).sum().backward();
            x.grad = null;
            return new WeakReference(note);
        }
    }

    [Fact]
    public void AForwardThatIsNeverDifferentiatedIsFreedToo()
    {
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        var note = Forward();
        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(note.IsAlive);

        static WeakReference Forward()
        {
            using var scope = NewDisposeScope();
            var note = new object();
            Holds.apply(ones(10, requires_grad: true), note);
            return new WeakReference(note);
        }
    }

    private sealed class Cube : SingleTensorFunction<Cube>
    {
        public override string Name => nameof(Cube);

        public override Tensor forward(AutogradContext ctx, params object[] vars)
        {
            var x = (Tensor)vars[0];
            ctx.save_for_backward([x]);
            ctx.save_data("factor", vars[1]);
            return (double)vars[1] * x * x * x;
        }

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output)
        {
            var x = ctx.get_saved_variables()[0];
            return [3 * (double)ctx.get_data("factor")! * x * x * grad_output, null!];
        }
    }

    private sealed class SumAndProduct : MultiTensorFunction<SumAndProduct>
    {
        public override string Name => nameof(SumAndProduct);

        public override List<Tensor> forward(AutogradContext ctx, params object[] vars)
        {
            var (a, b) = ((Tensor)vars[0], (Tensor)vars[2]);
            ctx.save_for_backward([a, b]);
            return [a + b, a * b];
        }

        public override List<Tensor> backward(AutogradContext ctx, List<Tensor> grad_outputs)
        {
            var saved = ctx.get_saved_variables();
            return [grad_outputs[0] + grad_outputs[1] * saved[1], null!, grad_outputs[0] + grad_outputs[1] * saved[0]];
        }
    }

    private sealed class FailsForward : SingleTensorFunction<FailsForward>
    {
        public override string Name => nameof(FailsForward);

        public override Tensor forward(AutogradContext ctx, params object[] vars) =>
            throw new InvalidOperationException("forward will not");

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output) => [grad_output];
    }

    private sealed class Notes : SingleTensorFunction<Notes>
    {
        public static object? Read { get; private set; }

        public static bool Missing { get; private set; }

        public override string Name => nameof(Notes);

        public override Tensor forward(AutogradContext ctx, params object[] vars)
        {
            ctx.save_data("note", "written in forward");
            return ((Tensor)vars[0]).clone();
        }

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output)
        {
            Read = ctx.get_data("note");
            Missing = ctx.get_data("nothing") is null;
            return [grad_output];
        }
    }

    private sealed class Holds : SingleTensorFunction<Holds>
    {
        public override string Name => nameof(Holds);

        public override Tensor forward(AutogradContext ctx, params object[] vars)
        {
            ctx.save_data("object", vars[1]);
            return (Tensor)vars[0] * 2;
        }

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output) => [grad_output * 2, null!];
    }
}

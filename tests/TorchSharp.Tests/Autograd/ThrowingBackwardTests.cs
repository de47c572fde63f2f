using System.Diagnostics;
using static TorchSharp.torch;
using static TorchSharp.torch.autograd;

namespace TorchSharp.Tests.Autograd;

/// <summary>
/// What a custom function's backward throws reaches whoever called backward. Tried in a process of its own: there are
/// versions of TorchSharp in which such an exception ends the process.
/// </summary>
public sealed class ThrowingBackwardTests
{
    [Theory]
    [InlineData(nameof(BackwardsExceptionReachesTheCaller))]
    [InlineData(nameof(GradientsMustBeAsManyAsArguments))]
    public async Task InAProcessOfItsOwn(string test)
    {
        var name = $"{typeof(ThrowingBackwardTests).FullName}.{test}";
        var start = new ProcessStartInfo(
            "dotnet",
            [typeof(ThrowingBackwardTests).Assembly.Location, "-explicit", "only", "-method", name]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        Assert.SkipWhen(process.ExitCode >= 128, "This TorchSharp ends the process when a backward throws.");
        Assert.True(process.ExitCode == 0 && output.Contains("Total: 1,"), output);
    }

    [Fact(Explicit = true)]
    public void BackwardsExceptionReachesTheCaller()
    {
        using var scope = NewDisposeScope();
        var y = FailsBackward.apply(ones(2, requires_grad: true));
        Assert.Contains("backward will not", Assert.ThrowsAny<Exception>(() => y.sum().backward()).Message);
    }

    [Fact(Explicit = true)]
    public void GradientsMustBeAsManyAsArguments()
    {
        using var scope = NewDisposeScope();
        var y = ForgetsOne.apply(ones(2, requires_grad: true), 3);
        Assert.Contains("incorrect number of gradients", Assert.ThrowsAny<Exception>(() => y.sum().backward()).Message);
    }

    private sealed class FailsBackward : SingleTensorFunction<FailsBackward>
    {
        public override string Name => nameof(FailsBackward);

        public override Tensor forward(AutogradContext ctx, params object[] vars) => ((Tensor)vars[0]).clone();

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output) =>
            throw new InvalidOperationException("backward will not");
    }

    private sealed class ForgetsOne : SingleTensorFunction<ForgetsOne>
    {
        public override string Name => nameof(ForgetsOne);

        public override Tensor forward(AutogradContext ctx, params object[] vars) => ((Tensor)vars[0]).clone();

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output) => [grad_output];
    }
}

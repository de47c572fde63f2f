using static TorchSharp.torch;
using static TorchSharp.torch.autograd;

namespace TorchSharp.Tests.Autograd;

[Collection(nameof(Alone))]
public sealed class AnomalyModeTests
{
    [Fact]
    public void AnomalyModeIsOnWhileItIsHeld()
    {
        using (var mode = detect_anomaly())
        {
            Assert.True(AnomalyMode.IsEnabled);
            Assert.True(AnomalyMode.ShouldCheckNaN);
            using var scope = NewDisposeScope();
            var x = zeros(1, requires_grad: true);
            Assert.Contains("nan", Assert.ThrowsAny<Exception>(() => (x.sqrt() * 0).sum().backward()).Message);
        }
        using var off = set_detect_anomaly(false);
        Assert.False(AnomalyMode.IsEnabled);
    }
}

using static TorchSharp.torch;

namespace TorchSharp.Tests.Devices;

[Trait("device", "cuda")]
public sealed class CudaTests
{
    [Fact]
    public void TheQueriesAgree()
    {
        Assert.Equal(cuda.is_available(), cuda_is_available());
        Assert.Equal(cuda.is_available(), cuda.device_count() > 0);
        Assert.Equal(cuda.is_available(), TryInitializeDeviceType(DeviceType.CUDA));
    }

    [Fact]
    public void WithoutAGpuAskingForOneSaysSo()
    {
        if (cuda.is_available())
        {
            Assert.Skip("There is a GPU here.");
            return;
        }
        Assert.Contains("CUDA", Assert.ThrowsAny<Exception>(() => InitializeDeviceType(DeviceType.CUDA)).Message);
        Assert.Contains("CUDA", Assert.ThrowsAny<Exception>(() => device("cuda")).Message);
    }

    [Fact]
    public void OneStepOnTheGpuIsTheStepOnTheCpu()
    {
        if (!cuda.is_available())
        {
            Assert.Skip("There is no GPU here.");
            return;
        }
        using var scope = NewDisposeScope();
        var (here, there) = (Step(CPU), Step(CUDA));
        cuda.synchronize();
        Assert.Equal(DeviceType.CUDA, there.device_type);
        Assert.True(there.cpu().allclose(here, rtol: 1e-4, atol: 1e-6));

        static Tensor Step(Device device)
        {
            var weight = nn.Parameter(linspace(-1, 1, 12).reshape(4, 3).to(device));
            var optimizer = optim.SGD([weight], 0.1, momentum: 0.9);
            for (var step = 0; step < 3; step++)
            {
                optimizer.zero_grad();
                ones(2, 4, device: device).mm(weight).sin().sum().backward();
                optimizer.step();
            }
            return weight.detach();
        }
    }
}

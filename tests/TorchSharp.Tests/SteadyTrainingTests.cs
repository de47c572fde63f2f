using System.Diagnostics;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>A long training holds no more tensors and no more memory than a short one.</summary>
[Collection(nameof(Alone))]
public sealed class SteadyTrainingTests
{
    private const int Steps = 1000;
    private const int Settled = 100;

    [Fact]
    public void AThousandStepsLeaveTensorsAndMemoryFlat()
    {
        // A step makes tensors of about 8 MB: were one step in a hundred's kept, memory would grow by ten times the bound.
        const long allowed = 8 << 20;
        using var images = randn(64, 3, 16, 16);
        using var labels = randint(0, 10, 64, dtype: int64);
        using var model = nn.Sequential(
            ("conv1", nn.Conv2d(3, 8, 3, padding: 1, bias: false)),
            ("bn1", nn.BatchNorm2d(8)),
            ("relu1", nn.ReLU()),
            ("conv2", nn.Conv2d(8, 16, 3, stride: 2, padding: 1)),
            ("relu2", nn.ReLU()),
            ("pool", nn.AdaptiveAvgPool2d(1)),
            ("flatten", nn.Flatten()),
            ("linear", nn.Linear(16, 10))
        );
        using var optimizer = optim.SGD(model.parameters(), 0.05, momentum: 0.9, weight_decay: 1e-4);
        var schedule = optim.lr_scheduler.CosineAnnealingLR(optimizer, Steps);
        long tensors = 0;
        long memory = 0;
        double first = 0;
        double last = 0;
        for (var step = 1; step <= Steps; step++)
        {
            last = Step();
            if (step == 1)
                first = last;
            if (step == Settled)
                (tensors, memory) = Held();
        }
        var (tensorsAfter, memoryAfter) = Held();
        Assert.Equal(tensors, tensorsAfter);
        Assert.True(memoryAfter <= memory + allowed, $"{(memoryAfter - memory) >> 20} MiB more after {Steps} steps");
        Assert.True(last < first, $"the loss went from {first} to {last}");

        double Step()
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var loss = nn.functional.cross_entropy(model.call(images), labels);
            loss.backward();
            optimizer.step();
            schedule.step();
            return loss.item<float>();
        }
    }

    private static (long Tensors, long Bytes) Held()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return (Tensor.TotalCount, process.WorkingSet64);
    }
}

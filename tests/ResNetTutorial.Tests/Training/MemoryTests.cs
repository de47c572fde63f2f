using System.Diagnostics;
using ResNetTutorial.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Training;

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone: looks at the whole process";
}

[Collection(Alone.Name)]
public sealed class MemoryTests
{
    [Fact]
    public void A_thousand_steps_leave_live_tensors_and_memory_flat()
    {
        var recipe = new Recipe
        {
            Epochs = 200,
            BatchSize = 64,
            Augment = true,
            GradientClip = 1,
        };
        using var set = Toy.Set(320);
        using var trainer = new Trainer("toy", Toy.Convolutional(1), set, set, recipe);
        trainer.Advance(100);
        var (tensors, onThread, memory) = Measure();
        trainer.Advance(900);
        var (tensorsAfter, onThreadAfter, memoryAfter) = Measure();

        Assert.Equal(1000, trainer.Step);
        Assert.Equal(tensors, tensorsAfter);
        Assert.Equal(onThread, onThreadAfter);
        // A leak of one batch's activations a step would be 64·4·16·4 bytes · 900 = 14 MB for the first layer alone.
        Assert.InRange(memoryAfter - memory, long.MinValue, 6 << 20);
    }

    private static (long Tensors, long OnThread, long Memory) Measure()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        // Aggressive: gives the collector's own free space back, which grows with use until it is some 25 MB.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        return (
            Tensor.TotalCount,
            DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount,
            process.WorkingSet64
        );
    }
}

using ResNetTutorial.Data;
using ResNetTutorial.Networks;
using ResNetTutorial.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Training;

/// <summary>A run on a GPU is the run on the CPU, but for rounding.</summary>
[Trait("device", "cuda")]
public sealed class CudaTrainingTests
{
    [Theory]
    [InlineData(UnitKind.V1)]
    [InlineData(UnitKind.V2)]
    public void The_losses_of_a_run_are_those_of_the_cpu(UnitKind kind)
    {
        if (!cuda.is_available())
        {
            Assert.Skip("There is no GPU here.");
            return;
        }
        // TF32, PyTorch's default for convolutions, keeps three decimal digits.
        var before = backends.cudnn.allow_tf32;
        backends.cudnn.allow_tf32 = false;
        try
        {
            var (here, there) = (Run(kind, CPU), Run(kind, CUDA));
            Assert.Equal(here.StepLosses.Length, there.StepLosses.Length);
            Assert.All(
                here.StepLosses.Zip(there.StepLosses),
                pair => Assert.Equal(pair.First, pair.Second, 2e-2 * pair.First)
            );
            Assert.Equal(here.FinalTestLoss, there.FinalTestLoss, 5e-2 * here.FinalTestLoss);
        }
        finally
        {
            backends.cudnn.allow_tf32 = before;
        }
    }

    private static TrainingHistory Run(UnitKind kind, Device device)
    {
        manual_seed(1);
        using var network = CifarResNet.Create(8, kind, width: 8);
        network.to(device);
        using var train = Shapes.Make(256, seed: 1).To(device);
        using var test = Shapes.Make(128, seed: 2).To(device);
        var recipe = new Recipe
        {
            Epochs = 2,
            BatchSize = 64,
            LearningRate = 0.01,
            Augment = true,
        };
        return Trainer.Train("net", network, train, test, recipe);
    }
}

using ResNetTutorial.Networks;
using ResNetTutorial.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Bench.Reproduction;

/// <summary>A network and a recipe under a name, and what it is to come to.</summary>
/// <param name="Name">As the command line calls it.</param>
/// <param name="Create">The network, with new weights.</param>
/// <param name="Recipe">How it is trained.</param>
/// <param name="TrainImages">Of the 50,000 training images, how many are trained on, from the first.</param>
/// <param name="GoalError">The test error to come to, in per cent.</param>
/// <param name="Source">Where that number is from.</param>
internal sealed record NamedRun(
    string Name,
    Func<nn.Module<Tensor, Tensor>> Create,
    Recipe Recipe,
    int TrainImages,
    double GoalError,
    string Source
)
{
    /// <summary>Table 6 of the paper, and a short recipe to 94 % right.</summary>
    public static IReadOnlyList<NamedRun> All { get; } =
    [
        .. new[] { 20, 32, 44, 56, 110 }.Select(Paper),
        new(
            "fast-94",
            () => CifarResNet.Create(20, UnitKind.V2, width: 64),
            new Recipe
            {
                Epochs = 30,
                BatchSize = 256,
                LearningRate = 0.2,
                Schedule = Schedule.Cosine,
                WarmUpSteps = 400,
                WeightDecay = 5e-4,
                Augment = true,
            },
            TrainImages: 50_000,
            GoalError: 6,
            "94 % right: the mark of the speed records in PaperTables"
        ),
    ];

    /// <summary>
    /// He et al. 2015, section 4.2: batch 128, 0.1 and a tenth of it after 32k and 48k of 64k steps, 45,000 images; 182 epochs of 352 steps
    /// are 64,064. 110 layers begin with 0.01, for 400 steps.
    /// </summary>
    private static NamedRun Paper(int depth)
    {
        var published = PaperTables.Cifar10.Single(result => result.Name == $"ResNet-{depth}");
        var recipe = new Recipe
        {
            Epochs = 182,
            BatchSize = 128,
            LearningRate = 0.1,
            Schedule = Schedule.Paper,
            WeightDecay = 1e-4,
            Augment = true,
        };
        return new NamedRun(
            $"resnet-{depth}",
            () => CifarResNet.Create(depth),
            depth < 110 ? recipe : recipe with { WarmUpSteps = 400, WarmUpRate = 0.01 },
            TrainImages: 45_000,
            published.TestError,
            published.Source
        );
    }
}

namespace ResNetTutorial.Lessons.Tests.Broken;

internal static class Lesson11
{
    private static readonly string[] Race = ["prediction", "race"];
    private static readonly string[] Stopped = ["whole-given", "whole", "resume", "resume-chart", "resume-claims"];

    /// <summary>The run that should go on is given the weights, and nothing else of the file.</summary>
    private static readonly (string, string) Forgetful = (
        "Checkpoint.Load(file, resumed);\nresumed.Run();",
        "Weights.Load(file, another);\nresumed.Advance(whole.TotalSteps - cut);"
    );

    public static BrokenLesson Broken { get; } =
        new(
            "11-capstone-cifar-10",
            First: ["setup", "parameters", "data", "recipe", "networks", "distance"],
            Smaller:
            [
                ("level.Pick(4000,", "level.Pick(400,"),
                ("level.Pick(2000,", "level.Pick(1000,"),
                ("level.Pick(8, 20, 182)", "2"),
                ("level.Pick(8, 12, 40)", "2"),
                ("level.Pick(5, 10, 60)", "1"),
                ("n.Layers <= 110", "n.Layers <= 32"),
            ],
            new(
                "The five networks are of the paper's size: the one furthest off, by less than 2 %",
                "they have 20 filters in the first stage",
                ["networks"],
                ("CifarResNet.Create(n.Layers)", "CifarResNet.Create(n.Layers, width: 20)")
            ),
            new(
                "Until the milestone the twins are one run",
                "they begin with other weights",
                [.. Race, "cliff", "cliff-claims"],
                ("(Net(20), Net(depths[0]))", "(Net(20), Net(depths[0], 99))")
            ),
            new(
                "Right after it, the twin with a tenth of the rate has the lower training loss",
                "both rates fall",
                [.. Race, "cliff", "cliff-claims"],
                ("Schedule = Schedule.Constant", "Schedule = Schedule.Paper")
            ),
            new(
                "With augmentation the gap between test and training error is smaller",
                "both networks see moved pictures",
                [.. Race, "augmentation-effect"],
                ("Augment = false", "Augment = true")
            ),
            new(
                "Three pairs of classes of 45 make more than a tenth of all mistakes",
                "classes are guessed at random",
                [.. Race, "table6", "table6-read", "worst-pair"],
                (
                    "Confusion.Of(nets[depth], test)",
                    "new Confusion(test.Classes, [.. test.Labels.data<long>().ToArray()], [.. Enumerable.Range(0, test.Count).Select(i => (long)new Random(i).Next(10))])"
                )
            ),
            new(
                "The average of two looks has a lower test loss than one look",
                "the second look is the first",
                [.. Race, "flip", "flip-claims"],
                ("test.Images.flip(3)", "test.Images")
            ),
            new(
                "Every loss of the resumed run is that of the run that was never stopped, to the last digit",
                "only the weights are loaded",
                Stopped,
                Forgetful
            ),
            new("... and so is every weight at the end", "only the weights are loaded", Stopped, Forgetful),
            new(
                "The run from the weights alone falls back: its mean loss over the rest is higher",
                "it is given the whole checkpoint",
                Stopped,
                ("restarted.Advance(", "Checkpoint.Load(file, restarted);\nrestarted.Advance(")
            ),
            new(
                "The best and the worst of five equal runs are much more than 0.1 points apart",
                "all have the same seed",
                ["five", "five-claims"],
                ("Net(depths[0], at: s)", "Net(depths[0])"),
                ("Seed = s }", "Seed = seed }")
            ),
            new(
                "Luck alone makes the best of five runs of 6.61 ± 0.16 what was published as the best",
                "it is the best of fifty",
                ["best-of-five"],
                ("randn(100_000, 5)", "randn(100_000, 50)")
            ),
            new(
                "The epoch that half of the test images chose looks better on them than on the other half",
                "the last epoch was chosen beforehand",
                ["whole-given", "whole", "best-epoch", "best-epoch-claims"],
                ("wrongAfter.MinBy(wrong => choosing.Average(i => wrong[i]))!", "wrongAfter[^1]")
            )
        );
}

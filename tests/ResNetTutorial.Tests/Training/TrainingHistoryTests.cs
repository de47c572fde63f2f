using ResNetTutorial.Training;

namespace ResNetTutorial.Tests.Training;

public sealed class TrainingHistoryTests
{
    private static readonly TrainingHistory History = new()
    {
        Name = "plain-8",
        StepsPerEpoch = 2,
        TotalSteps = 6,
        StepLosses = [2f, 1.5f, float.NaN, 0.1f],
        Epochs =
        [
            new EpochResult(1, 1.75, 0.5, double.NaN, double.NaN, 2, 100),
            new EpochResult(2, 1.25, 0.25, 1.3, 0.3, 3, 200),
        ],
    };

    [Fact]
    public void It_survives_json_with_every_digit()
    {
        var back = TrainingHistory.FromJson(History.ToJson());
        Assert.Equal(History.StepLosses.ToArray(), back.StepLosses.ToArray());
        Assert.Equal(History.Epochs.ToArray(), back.Epochs.ToArray());
        Assert.Equal(
            (History.Name, History.StepsPerEpoch, History.TotalSteps),
            (back.Name, back.StepsPerEpoch, back.TotalSteps)
        );
        Assert.DoesNotContain('\n', History.ToJson());
    }

    [Fact]
    public void What_is_not_a_history_is_said()
    {
        Assert.Throws<FormatException>(() => TrainingHistory.FromJson("{"));
        Assert.Throws<FormatException>(() => TrainingHistory.FromJson("null"));
        Assert.Throws<FormatException>(() => TrainingHistory.FromJson("{}"));
    }

    [Fact]
    public void The_end_is_the_last_epoch()
    {
        Assert.Equal(1.25, History.FinalLoss);
        Assert.Equal(0.25, History.FinalError);
        Assert.Equal(1.3, History.FinalTestLoss);
        Assert.Equal(0.3, History.FinalTestError);
        Assert.Equal(5, History.Seconds);
        Assert.Equal((200 + 600) / 5.0, History.ImagesPerSecond);
        Assert.Equal(double.NaN, new TrainingHistory { Name = "new" }.FinalLoss);
    }

    [Fact]
    public void Smoothing_leaves_a_constant_alone_and_follows_a_step_by_half_in_a_half_life()
    {
        var constant = History with { StepLosses = [.. Enumerable.Repeat(3f, 50)] };
        Assert.All(constant.SmoothedLosses(), loss => Assert.Equal(3, loss, 12));
        var step = History with { StepLosses = [.. Enumerable.Repeat(1f, 1000), .. Enumerable.Repeat(0f, 10)] };
        Assert.Equal(0.5, step.SmoothedLosses(halfLife: 10)[^1], 12);
    }
}

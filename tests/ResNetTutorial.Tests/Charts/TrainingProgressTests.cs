using ResNetTutorial.Charts;
using ResNetTutorial.Training;

namespace ResNetTutorial.Tests.Charts;

public sealed class TrainingProgressTests
{
    private static readonly TimeSpan Elapsed = TimeSpan.FromSeconds(10);

    [Fact]
    public void It_counts_epochs_and_the_time_that_the_slowest_needs()
    {
        // 40 of 50 steps in 10 s leave 2.5 s; 10 of 50 leave 40 s.
        var state = TrainingProgress.Of([Run("fast", 40), Run("slow & deep", 10)], Elapsed);
        Assert.Equal("fast 4/5 · slow & deep 1/5 epochs · 40 s left", state.Text);
        Assert.Contains("slow &amp; deep 1/5", state.Html);
        Assert.Contains("value=\"0.5\"", state.Html);
    }

    [Fact]
    public void A_network_that_waits_counts_with_the_pace_of_all()
    {
        // 50 of 150 steps in 10 s leave 20 s; the one in progress alone would leave 0.
        Assert.Equal(
            20,
            TrainingProgress.Left([Run("a", 50), Run("b", 0), Run("c", 0)], Elapsed)!.Value.TotalSeconds,
            6
        );
    }

    [Fact]
    public void Without_a_step_nothing_is_foretold() =>
        Assert.Equal("a 0/5 epochs", TrainingProgress.Of([Run("a", 0)], Elapsed).Text);

    [Fact]
    public void The_end_says_what_it_took()
    {
        var state = TrainingProgress.Of([Run("a", 50), Run("b", 50)], TimeSpan.FromSeconds(83.2));
        Assert.Equal("a, b: 5 epochs in 1 min 24 s", state.Text);
        Assert.DoesNotContain("<progress", state.Html);
    }

    private static TrainingHistory Run(string name, int steps) =>
        new()
        {
            Name = name,
            StepsPerEpoch = 10,
            TotalSteps = 50,
            StepLosses = [.. Enumerable.Repeat(1f, steps)],
            Epochs = [.. Enumerable.Range(1, steps / 10).Select(i => new EpochResult(i, 1, 0, 1, 0, 1, 1))],
        };
}

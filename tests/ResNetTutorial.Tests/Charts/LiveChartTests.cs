using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ResNetTutorial.Charts;
using ResNetTutorial.Tests.Lessons;
using GenericChart = Plotly.NET.GenericChart;

namespace ResNetTutorial.Tests.Charts;

[Collection(ShowCollection.Name)]
public sealed partial class LiveChartTests
{
    [Fact]
    public void It_takes_four_states_a_second_and_makes_no_chart_for_the_others()
    {
        using var shown = new Shown();
        var clock = new Clock();
        var live = new LiveChart(clock);
        var made = 0;
        for (var i = 0; i < 100; i++)
        {
            live.Show(() =>
            {
                made++;
                return Chart(i);
            });
            clock.Now += TimeSpan.FromMilliseconds(10);
        }
        Assert.Equal(4, made);
        Assert.Equal(4, shown.Outputs.Single().Count);
        Assert.True(live.Show(() => Chart(100), always: true));
        Assert.Equal(5, shown.Outputs.Single().Count);
    }

    [Fact]
    public void Its_states_share_one_node_and_other_charts_have_their_own()
    {
        using var shown = new Shown();
        var clock = new Clock();
        var live = new LiveChart(clock);
        live.Show(() => Chart(1));
        live.Show(() => Chart(2), always: true);
        var states = shown.Outputs.Single().Select(s => Key((GenericChart)s)).ToArray();
        Assert.Equal(states[0], states[1]);
        Assert.StartsWith("\"live-", states[0]);
        Assert.Equal("null", Key(Chart(3)));
        Assert.Contains("\"uirevision\":", Show.Figure((GenericChart)shown.Outputs[0][0]));
    }

    [Fact]
    public void A_state_without_a_range_takes_back_that_of_the_state_before()
    {
        using var shown = new Shown();
        var live = new LiveChart(new Clock());
        live.Show(() => Line().Styled("a", "x", "y", rangeY: (1, 2)));
        live.Show(() => Line().Styled("a", "x", "y"), always: true);
        var axes = shown
            .Outputs.Single()
            .Select(state => JsonNode.Parse(Show.Figure((GenericChart)state))!["layout"]!["yaxis"]!)
            .ToArray();
        Assert.Equal([1.0, 2.0], axes[0]["range"]!.AsArray().Select(each => (double)each!));
        Assert.Null(axes[0]["autorange"]);
        Assert.True((bool)axes[1]["autorange"]!);
        Assert.Null(JsonNode.Parse(Show.Figure(Line().Styled("a", "x", "y")))!["layout"]!["yaxis"]!["autorange"]);

        static GenericChart Line() => Style.Line([1, 2], [1, 2], "a", Style.Colour(0), "a");
    }

    [Fact]
    public void A_race_that_is_over_is_always_drawn()
    {
        using var shown = new Shown();
        var watch = LiveChart.Of(runs => TrainingChart.Loss(runs));
        var over = ChartTests.Run("a", 1);
        watch([over with { StepLosses = [1f], Epochs = [] }]);
        watch([over with { Epochs = [over.Epochs[0]] }]);
        watch([over]);
        Assert.Equal(2, shown.Outputs.Count);
        Assert.Equal(2, shown.Outputs[0].Count);
        Assert.StartsWith("a: ", shown.Last.Text);
    }

    [Fact]
    public void Nothing_in_a_chart_can_end_its_script()
    {
        var html = Show.Html(TrainingChart.Loss([ChartTests.Run("</script><b>x", 1)]));
        Assert.Equal(2, html.Split("</script>").Length);
    }

    private static GenericChart Chart(int i) => TrainingChart.Loss([ChartTests.Run($"run {i}", 1)]);

    private static string Key(GenericChart chart) => KeyLine().Match(Show.Html(chart)).Groups[1].Value;

    [GeneratedRegex("const key = (.*);")]
    private static partial Regex KeyLine();

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}

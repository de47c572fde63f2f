using Plotly.NET;
using ResNetTutorial.Charts;
using Chart = Plotly.NET.CSharp.Chart;

namespace PlotlyTests;

/// <summary>Charts as a browser shows them, with no network.</summary>
public sealed class DrawingTests(Browser browser)
{
    // Elements that carry data: shapes and images of a subplot, slices, cells, numbers, and WebGL's canvas.
    private const string Marks =
        ".cartesianlayer .plot path, .cartesianlayer .plot image, .pielayer path.surface, "
        + ".table-control-view .cell-text, .indicatorlayer text, .gl-container canvas";

    // What plotly.js does not know or does not take. It may well not use an argument: no markers, no marker's colour.
    private const string Rejected = """
        () => { const chart = document.querySelector(".js-plotly-plot");
                return (Plotly.validate(chart.data, chart.layout) || [])
                    .filter(problem => !["unused", "invisible", "dynamic"].includes(problem.code))
                    .map(problem => problem.msg); }
        """;

    public static TheoryData<string> Names => Gallery.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_draws_offline(string kind)
    {
        var chart = Gallery.Charts[kind]().WithTitle(kind);
        var page = GenericChart.toEmbeddedHTML(
            GenericChart.addDisplayOptions(DisplayOptions.init(PlotlyJSReference: PlotlyJSReference.Full), chart)
        );

        var (tab, complaints) = await browser.Open(page);
        await tab.WaitForSelectorAsync(Marks, new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        var rejected = await tab.EvaluateAsync<string[]>(Rejected);
        if (Environment.GetEnvironmentVariable("PLOTLY_SHOTS") is { } folder)
        {
            await tab.ScreenshotAsync(new() { Path = Path.Combine(folder, kind + ".png") });
        }

        Assert.Equal(kind, await tab.TextContentAsync(".gtitle"));
        Assert.Empty(rejected);
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_courses_look_draws_bars_over_names_and_over_numbers(bool names)
    {
        double[] values = [0.25, 1.0, 0.6];
        var bars = names
            ? Chart.Column<double, string, string>(values, Keys: new[] { "sigmoid", "tanh", "ReLU" })
            : Chart.Column<double, int, string>(values, Keys: new[] { 1, 2, 3 });
        var page = GenericChart.toEmbeddedHTML(
            GenericChart.addDisplayOptions(
                DisplayOptions.init(PlotlyJSReference: PlotlyJSReference.Full),
                bars.Styled("Slopes", x: "activation", y: "largest slope")
            )
        );

        var (tab, complaints) = await browser.Open(page);
        await tab.WaitForSelectorAsync(".gtitle");
        var heights = await tab.EvaluateAsync<double[]>(
            "() => [...document.querySelectorAll('.barlayer .point path')].map(bar => bar.getBBox().height)"
        );
        var ticks = await tab.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.xtick text')].map(tick => tick.textContent)"
        );

        Assert.Equal(3, heights.Length);
        Assert.Equal(0.25, heights[0] / heights[1], 2);
        Assert.Equal(0.6, heights[2] / heights[1], 2);
        string[] expected = names ? ["sigmoid", "tanh", "ReLU"] : ["1", "2", "3"];
        Assert.Empty(expected.Except(ticks));
        Assert.Empty(complaints);
    }
}

using Plotly.NET;

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
}

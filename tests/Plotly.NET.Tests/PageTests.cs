using AngleSharp.Html.Parser;
using Plotly.NET;
using Plotly.NET.Interactive;
using Chart = Plotly.NET.CSharp.Chart;

namespace PlotlyTests;

/// <summary>Charts as HTML.</summary>
public sealed class PageTests(Browser browser)
{
    private const int PlotlyJsLength = 1_000_000;

    private static GenericChart Line() => Chart.Line<int, int, string>([1, 2], [3, 4], Name: "a < b");

    private static GenericChart With(PlotlyJSReference reference) =>
        GenericChart.addDisplayOptions(DisplayOptions.init(PlotlyJSReference: reference), Line());

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    [Fact]
    public void A_fragment_is_a_place_and_the_script_that_fills_it()
    {
        var html = GenericChart.toChartHTML(With(PlotlyJSReference.NoReference));
        var fragment = Parse(html);
        var place = Assert.Single(fragment.QuerySelectorAll("div[id]"));
        var script = Assert.Single(fragment.QuerySelectorAll("script"));
        Assert.Contains("Plotly.newPlot", script.TextContent, StringComparison.Ordinal);
        Assert.Contains(place.Id!, script.TextContent, StringComparison.Ordinal);
        Assert.True(html.Length < PlotlyJsLength);
    }

    [Fact]
    public void Two_fragments_fill_two_places()
    {
        var page = Parse(GenericChart.toChartHTML(Line()) + GenericChart.toChartHTML(Line()));
        Assert.Equal(2, page.QuerySelectorAll("div[id]").Select(place => place.Id).Distinct().Count());
    }

    [Fact]
    public void A_full_page_has_plotly_js_and_asks_for_nothing()
    {
        var page = Parse(GenericChart.toEmbeddedHTML(With(PlotlyJSReference.Full)));
        var scripts = page.QuerySelectorAll("script");
        Assert.All(scripts, script => Assert.Null(script.GetAttribute("src")));
        Assert.Contains(scripts, script => script.TextContent.Length > PlotlyJsLength);
    }

    [Fact]
    public void A_page_can_leave_plotly_js_to_an_address_or_to_others()
    {
        var linked = Parse(GenericChart.toEmbeddedHTML(With(PlotlyJSReference.NewCDN("plotly.js"))));
        Assert.Contains(linked.QuerySelectorAll("script"), script => script.GetAttribute("src") == "plotly.js");
        var bare = GenericChart.toEmbeddedHTML(With(PlotlyJSReference.NoReference));
        Assert.True(bare.Length < PlotlyJsLength);
        Assert.DoesNotContain(Parse(bare).QuerySelectorAll("script"), script => script.HasAttribute("src"));
    }

    [Fact]
    public void A_page_has_a_title_of_its_own()
    {
        var chart = GenericChart.addDisplayOptions(
            DisplayOptions.init(DocumentTitle: "Lesson 1", PlotlyJSReference: PlotlyJSReference.NoReference),
            Line()
        );
        Assert.Equal("Lesson 1", Parse(GenericChart.toEmbeddedHTML(chart)).Title);
    }

    [Fact]
    public void A_chart_can_be_saved()
    {
        var folder = Directory.CreateTempSubdirectory("saved");
        try
        {
            var file = Path.Combine(folder.FullName, "chart.html");
            Plotly.NET.CSharp.GenericChartExtensions.SaveHtml(With(PlotlyJSReference.NoReference), file);
            Assert.Contains("Plotly.newPlot", File.ReadAllText(file), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_notebook_s_fragment_draws_the_chart()
    {
        Assert.Contains("Plotly.newPlot", Formatters.toInteractiveHTML(Line()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    // Classic notebooks have RequireJS, with which plotly.js would rather register than put itself on the page.
    [InlineData("<script>window.define = () => { throw 'registered'; }; window.define.amd = {};</script>")]
    public async Task A_notebook_s_fragments_draw_offline(string before)
    {
        var fragment = Formatters.toInteractiveHTML(Line());
        Assert.SkipWhen(
            fragment.Contains("//cdn.", StringComparison.Ordinal),
            "This build's fragments take plotly.js from the network."
        );
        var (tab, complaints) = await browser.Open(
            $"<html><body>{before}{fragment}{Formatters.toInteractiveHTML(Line())}</body></html>"
        );
        await tab.WaitForFunctionAsync(
            "() => document.querySelectorAll('.js-plotly-plot .scatterlayer .trace path.js-line').length === 2"
        );
        Assert.Empty(complaints);
    }
}

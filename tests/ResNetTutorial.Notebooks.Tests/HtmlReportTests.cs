using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Reports;

namespace ResNetTutorial.Notebooks.Tests;

public sealed class HtmlReportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("report").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_chart_is_its_last_state_as_a_figure_and_its_html_twin_is_left_out()
    {
        var page = await PageAsync(Samples.Load("plotly"));
        var charts = page.QuerySelectorAll(".chart");
        Assert.Equal(2, charts.Length);
        var figure = JsonNode.Parse(page.GetElementById(charts[0].GetAttribute("data-figure")!)!.TextContent)!;
        Assert.Equal(11, figure["data"]![0]!["x"]!.AsArray().Count);
        Assert.DoesNotContain(
            "the chart as HTML",
            page.Body!.TextContent.Replace(page.QuerySelector("code")!.TextContent, "")
        );
    }

    [Fact]
    public async Task A_page_needs_nothing_from_a_network()
    {
        var page = await PageAsync(Samples.Load("plotly"));
        var addresses = page.QuerySelectorAll("[src], link[href]")
            .Select(each => each.GetAttribute("src") ?? each.GetAttribute("href")!);
        Assert.All(addresses, address => Assert.StartsWith("assets/", address));
        Assert.True(File.Exists(Path.Combine(_folder, "assets", "pages.js")));
    }

    [Fact]
    public async Task A_figure_cannot_end_its_script_element()
    {
        var page = await PageAsync(
            Samples.Of(
                "\"</script><b>\".DisplayAs(\"text/plain\"); \"{\\\"data\\\":[],\\\"layout\\\":{\\\"title\\\":\\\"</script><i>\\\"}}\".DisplayAs(\"application/vnd.plotly.v1+json\");"
            )
        );
        var script = page.QuerySelector("script[type='application/json']")!;
        Assert.Equal("</script><i>", (string?)JsonNode.Parse(script.TextContent)!["layout"]!["title"]);
        Assert.Null(page.QuerySelector("i"));
    }

    [Fact]
    public async Task A_failure_is_shown_with_its_place_and_the_cells_after_it_as_not_run()
    {
        var page = await PageAsync(Samples.Load("error"));
        Assert.Contains("cell 2, line 3", page.QuerySelector(".out.error")!.TextContent);
        Assert.Equal("cell-2", page.QuerySelector(".cell.failed")!.Id);
        Assert.Contains("not run", page.QuerySelector(".cell.skipped")!.TextContent);
        Assert.Equal("failed", page.QuerySelector(".bar .badge")!.TextContent);
    }

    [Fact]
    public async Task Contents_name_every_lesson_with_its_result_and_parameters()
    {
        var good = new ReportLesson("parameters", await Samples.RunAsync(Samples.Load("parameters")));
        var bad = new ReportLesson("error", await Samples.RunAsync(Samples.Load("error")));
        var index = Write(good, bad)["index"];
        var cards = index.QuerySelectorAll(".card");
        Assert.Equal(["parameters.html", "error.html"], cards.Select(card => card.GetAttribute("href")));
        Assert.Contains("seed 1", cards[0].TextContent);
        Assert.Contains("2 of 2 cells", cards[0].TextContent);
        Assert.Contains("odd: 3", cards[1].TextContent);
    }

    [Fact]
    public async Task Claims_are_counted_by_their_tick()
    {
        var lesson = new ReportLesson(
            "x",
            await Samples.RunAsync("\"✓ deeper is worse (2.3 > 1.2)\".DisplayAs(\"text/plain\"); display(\"✗ no\");")
        );
        Assert.Equal(1, lesson.ClaimsHeld);
        Assert.Contains("1 claim", Write(lesson)["index"].QuerySelector(".badge")!.TextContent);
    }

    [Fact]
    public async Task Formulas_links_and_headings_of_the_text()
    {
        var notebook = NotebookDocument.Create();
        notebook.Add(
            NotebookCell.Create(
                CellKind.Markdown,
                "# T\n\n## One $n<2$\n\n## One $n<2$\n\n$$\\sum_i x_i$$ and $$ \\begin{cases} a_1 \\\\ b_1 \\end{cases} $$ and [next](other.ipynb#x), [out](https://example.org/a.ipynb).\n\n|a|b|\n|-|-|\n|1|2|"
            )
        );
        var run = await Samples.RunAsync(notebook);
        var page = Write(new ReportLesson("text", run), new ReportLesson("other", run))["text"];
        Assert.Equal(
            // Two backslashes break a line, and Markdown leaves both alone.
            ["n<2", "n<2", "\\sum_i x_i", @"\begin{cases} a_1 \\ b_1 \end{cases}"],
            page.QuerySelectorAll(".math").Select(math => math.GetAttribute("data-tex"))
        );
        Assert.Equal(
            ["other.html#x", "https://example.org/a.ipynb"],
            page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href"))
        );
        var ids = page.QuerySelectorAll("h2").Select(heading => heading.Id).ToList();
        Assert.Equal(2, ids.Distinct().Count());
        Assert.Equal(ids, page.QuerySelectorAll(".toc a").Select(link => link.GetAttribute("href")![1..]));
        Assert.NotNull(page.QuerySelector("table td"));
    }

    [Fact]
    public void Highlighting_changes_no_character_of_the_code()
    {
        Prop.ForAll<NonNull<string>>(code =>
                System.Net.WebUtility.HtmlDecode(Regex.Replace(CSharpHighlighter.ToHtml(code.Get), "</?span[^>]*>", ""))
                == code.Get
            )
            // Nothing on the console: cells of other tests read what is written there.
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    [Theory]
    [InlineData(
        "var x = 1.5e-3f; // why",
        "<span class=\"k\">var</span> x = <span class=\"n\">1.5e-3f</span>; <span class=\"c\">// why</span>"
    )]
    [InlineData("\"// no \\\" comment\"", "<span class=\"s\">&quot;// no \\&quot; comment&quot;</span>")]
    [InlineData(
        "\"\"\"raw \"x\" here\"\"\" + 1",
        "<span class=\"s\">&quot;&quot;&quot;raw &quot;x&quot; here&quot;&quot;&quot;</span> + <span class=\"n\">1</span>"
    )]
    [InlineData("#r \"x.dll\"", "<span class=\"p\">#r &quot;x.dll&quot;</span>")]
    [InlineData("Tensor x = Make(2)", "<span class=\"t\">Tensor</span> x = Make(<span class=\"n\">2</span>)")]
    public void Code_is_coloured(string code, string html) => Assert.Equal(html, CSharpHighlighter.ToHtml(code));

    private async Task<IDocument> PageAsync(NotebookDocument notebook) =>
        Write(new ReportLesson("page", await Samples.RunAsync(notebook)))["page"];

    private Dictionary<string, IDocument> Write(params ReportLesson[] lessons)
    {
        var report = new HtmlReport(Path.Combine(_folder, "nothing"));
        report.WriteAssets(_folder);
        report.Write(_folder, lessons);
        var parser = new HtmlParser();
        return Directory
            .GetFiles(_folder, "*.html")
            .ToDictionary(
                file => Path.GetFileNameWithoutExtension(file),
                file => (IDocument)parser.ParseDocument(File.ReadAllText(file))
            );
    }
}

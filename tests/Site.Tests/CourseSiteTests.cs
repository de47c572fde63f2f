using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Running;

namespace ResNetTutorial.Site.Tests;

/// <summary>The pages as files, without a browser.</summary>
public sealed class CourseSiteTests(SampleSite sample)
{
    private static readonly HtmlParser Parser = new();

    private IHtmlDocument Page(string name) =>
        Parser.ParseDocument(File.ReadAllText(Path.Combine(sample.Site, name + ".html")));

    private Dictionary<string, IHtmlDocument> Pages() =>
        Directory
            .GetFiles(sample.Site, "*.html")
            .Select(Path.GetFileNameWithoutExtension)
            .ToDictionary(name => name!, name => Page(name!));

    [Fact]
    public void The_front_page_has_the_lessons_in_order_with_what_they_say_of_themselves()
    {
        var items = Page("index").QuerySelectorAll(".lessons > li");
        Assert.Equal(
            ["First: what <is> text", "Second: charts and code", "Last, without a number"],
            items.Select(item => item.QuerySelector("h3")!.TextContent)
        );
        Assert.Equal(
            ["01-first.html", "02-second.html", "10-last.html"],
            items.Select(item => item.QuerySelector("a")!.GetAttribute("href"))
        );
        Assert.Equal("02", items[1].QuerySelector(".number")!.TextContent);
        Assert.Contains("Afterwards you can look inside a chart.", items[1].TextContent);
        Assert.Contains("Time: a second", items[1].TextContent);
        Assert.Contains("Before this: lesson 01", items[1].TextContent);
        Assert.Contains("1 claim checked", items[1].TextContent);
        Assert.Contains("1 exercise", items[1].TextContent);
        Assert.Equal("Start with lesson 01", Page("index").QuerySelector(".button")!.TextContent);
    }

    [Fact]
    public void Lessons_lead_to_the_one_before_and_the_one_after()
    {
        List<string?> Pager(string name, string relation) =>
            [
                .. Page(name)
                    .QuerySelectorAll($".pager a.{relation}, head link[rel={relation}]")
                    .Select(link => link.GetAttribute("href")),
            ];
        Assert.Empty(Pager("01-first", "prev"));
        Assert.Equal(["02-second.html", "02-second.html"], Pager("01-first", "next"));
        Assert.Equal(["01-first.html", "01-first.html"], Pager("02-second", "prev"));
        Assert.Equal(["index.html"], Pager("10-last", "next"));
        Assert.Equal(
            "02-second.html",
            Page("02-second").QuerySelector(".menu [aria-current=page]")!.GetAttribute("href")
        );
    }

    [Fact]
    public void Every_link_and_every_file_of_every_page_is_there()
    {
        foreach (var (name, page) in Pages())
        {
            Assert.All(
                page.QuerySelectorAll("[href], [src]")
                    .Select(each => each.GetAttribute("href") ?? each.GetAttribute("src")!),
                address =>
                {
                    if (address.Contains(':'))
                    {
                        return;
                    }
                    var parts = address.Split('#', 2);
                    var file = Path.Combine(
                        sample.Site,
                        parts[0].Length == 0 ? name + ".html" : Uri.UnescapeDataString(parts[0])
                    );
                    Assert.True(File.Exists(file), $"{name}: {address} leads nowhere");
                    Assert.False(address.StartsWith('/'), $"{name}: {address} works under no path");
                    if (parts.Length > 1)
                    {
                        Assert.NotNull(Parser.ParseDocument(File.ReadAllText(file)).GetElementById(parts[1]));
                    }
                }
            );
            Assert.All(
                page.QuerySelectorAll("script[src], img[src], link[rel=stylesheet], link[rel=icon]"),
                each => Assert.DoesNotContain("://", each.GetAttribute("src") ?? each.GetAttribute("href"))
            );
        }
    }

    [Fact]
    public void Links_of_the_text_lead_to_pages_or_to_the_repository()
    {
        Assert.Equal(
            [
                "02-second.html",
                "https://github.com/owner/name/blob/HEAD/src/X.cs",
                "https://github.com/owner/name/blob/HEAD/notebooks/solutions/01-first.ipynb",
                "https://example.org/",
            ],
            Page("01-first").QuerySelectorAll("main .text p a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("K. He, a name.", Page("01-first").QuerySelector("main .text li")!.TextContent.Trim());
        Assert.Contains("01-first.html#a-formula", Page("02-second").Body!.InnerHtml);
    }

    [Fact]
    public void Answers_are_folded_below_the_last_cell_of_their_exercise()
    {
        var answer = Page("02-second").QuerySelectorAll("details.answer").Single();
        Assert.False(answer.HasAttribute("open"));
        Assert.Equal("cell-4", answer.ParentElement!.Id);
        Assert.Equal("int sum = 2;", answer.QuerySelector(".code")!.TextContent.Trim());
        Assert.NotNull(answer.QuerySelector(".math"));
    }

    [Fact]
    public void Every_page_can_be_read_with_the_ears()
    {
        foreach (var (name, page) in Pages())
        {
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.False(string.IsNullOrWhiteSpace(page.Title), $"{name}: no title");
            Assert.Single(page.QuerySelectorAll("main"));
            Assert.Single(page.QuerySelectorAll("h1"));
            var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6")
                .Select(heading => heading.TagName[1] - '0')
                .ToList();
            Assert.Equal(1, levels[0]);
            Assert.All(
                levels.Zip(levels.Skip(1)),
                pair => Assert.True(pair.Second <= pair.First + 1, $"{name}: h{pair.First} to h{pair.Second}")
            );
            Assert.All(
                page.QuerySelectorAll("img"),
                image =>
                    Assert.False(string.IsNullOrEmpty(image.GetAttribute("alt")), $"{name}: a picture without words")
            );
            var ids = page.QuerySelectorAll("[id]").Select(each => each.Id!).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
        Assert.Equal(Pages().Count, Pages().Values.Select(page => page.Title).Distinct().Count());
        Assert.Equal(
            [
                "Chart: A first chart. loss against epoch. Shown: line.",
                "Chart: A second chart. loss against epoch. Shown: line.",
            ],
            Page("02-second").QuerySelectorAll(".chart[role=img]").Select(chart => chart.GetAttribute("aria-label"))
        );
    }

    [Fact]
    public void Previews_name_the_page_by_the_address_the_site_will_have()
    {
        string? Property(string page, string name) =>
            Page(page).QuerySelector($"meta[property='{name}']")?.GetAttribute("content");
        Assert.Equal("https://owner.example/course/", Property("index", "og:url"));
        Assert.Equal("https://owner.example/course/02-second.html", Property("02-second", "og:url"));
        Assert.Equal("Second: charts and code", Property("02-second", "og:title"));
        Assert.Equal("After this lesson you can look inside a chart.", Property("02-second", "og:description"));
        Assert.Equal(
            "What it is, in Markdown.",
            Page("index").QuerySelector("meta[name=description]")!.GetAttribute("content")
        );
        // Served at any depth, it can only know the whole address.
        Assert.Equal("https://owner.example/course/", Page("404").QuerySelector("a")!.GetAttribute("href"));
        Assert.Empty(Page("404").QuerySelectorAll("link[rel=stylesheet], script"));
    }

    [Fact]
    public void A_page_says_when_and_where_it_was_measured_and_offers_its_notebook()
    {
        var page = Page("02-second");
        Assert.Contains(DateTime.UtcNow.Year.ToString(), page.QuerySelector(".measured")!.TextContent);
        Assert.Contains(RunRecord.ThisMachine, page.QuerySelector(".measured")!.TextContent);
        Assert.Contains("scale quick", page.QuerySelector(".measured")!.TextContent);
        Assert.Contains("./lessons open 02", page.QuerySelector(".open")!.TextContent);
        var notebook = NotebookDocument.Load(Path.Combine(sample.Site, "notebooks", "02-second.ipynb"));
        Assert.NotEmpty(notebook.CodeCells.Single(cell => cell.Id == "chart").Outputs);
        Assert.Contains("Course 1.2.3", page.QuerySelector("footer")!.TextContent);
    }

    [Fact]
    public void An_executed_notebook_tells_its_run()
    {
        var file = Path.Combine(sample.Site, "notebooks", "02-second.ipynb");
        var run = RunRecord.Read(NotebookDocument.Load(file));
        Assert.True(run.Succeeded);
        Assert.All(run.Cells, cell => Assert.True(cell.Elapsed > TimeSpan.Zero));
        Assert.Equal(RunRecord.ThisMachine, RunRecord.Machine(run.Notebook));
        var half = File.ReadAllText(file).Replace("\"execution_count\": 4", "\"execution_count\": null");
        var stopped = RunRecord.Read(NotebookDocument.Parse(half));
        Assert.False(stopped.Succeeded);
        Assert.Equal("cell 4", stopped.Cells.Single(cell => cell.Status == Notebooks.Engine.CellStatus.Skipped).Name);
    }
}

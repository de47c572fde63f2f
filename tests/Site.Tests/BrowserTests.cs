using Microsoft.Playwright;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Reports;
using ResNetTutorial.Notebooks.Running;
using ResNetTutorial.Notebooks.Site;

namespace ResNetTutorial.Site.Tests;

/// <summary>The pages in a browser.</summary>
public sealed class BrowserTests(SampleSite sample, Chromium chromium)
{
    private const string AllDrawn =
        "() => [...document.querySelectorAll('.chart')].every(chart => chart.querySelector('.main-svg')) "
        + "&& [...document.querySelectorAll('.math')].every(math => math.querySelector('.katex'))";

    private static IEnumerable<string> Pages(string folder) =>
        Directory.GetFiles(folder, "*.html").Order(StringComparer.Ordinal);

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Every_page_opens_from_its_file_whole_and_within_the_window(int width, ColorScheme scheme)
    {
        SkipWithoutWeb();
        foreach (var file in Pages(sample.Site))
        {
            var (page, complaints) = await chromium.PageAsync(width, scheme);
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            await page.WaitForFunctionAsync(AllDrawn);
            Assert.Equal(
                0,
                await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)")
            );
            Assert.Empty(complaints);
            await page.Context.CloseAsync();
        }
    }

    /// <summary>KaTeX draws a root as a picture far wider than the page, which must keep its height.</summary>
    [Fact]
    public async Task A_root_is_as_high_as_what_it_covers()
    {
        SkipWithoutWeb();
        var (page, _) = await chromium.PageAsync();
        await page.GotoAsync(new Uri(Pages(sample.Site).Single(file => file.Contains("01-first"))).AbsoluteUri);
        await page.WaitForFunctionAsync(AllDrawn);
        var heights = await page.EvaluateAsync<double[]>(
            "() => [...document.querySelectorAll('.math .sqrt svg')].map(svg => svg.getBoundingClientRect().height)"
        );
        Assert.InRange(Assert.Single(heights), 12, 60);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_no_page_that_keeps_anybody_out(ColorScheme scheme)
    {
        SkipWithoutWeb();
        var axe = await NpmTools.FileAsync("axe-core/axe.min.js");
        foreach (var file in Pages(sample.Site))
        {
            var (page, _) = await chromium.PageAsync(scheme: scheme);
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            await page.WaitForFunctionAsync(AllDrawn);
            await page.EvaluateAsync(
                "() => document.querySelectorAll('main details').forEach(fold => fold.open = true)"
            );
            await page.AddScriptTagAsync(new() { Path = axe });
            Assert.Empty(
                await page.EvaluateAsync<string[]>(
                    "async () => (await axe.run(document, { preload: false })).violations.flatMap(rule => rule.nodes.map(node => "
                        + "`${location.pathname.split('/').pop()}: ${rule.id}: ${node.target} ${node.failureSummary}`))"
                )
            );
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Every_page_opens_from_a_server_under_a_path()
    {
        SkipWithoutWeb();
        using var server = StaticServer.Start(Path.GetDirectoryName(sample.Site)!);
        foreach (var file in Pages(sample.Site))
        {
            var (page, complaints) = await chromium.PageAsync();
            var response = await page.GotoAsync($"{server.Address}course/{Path.GetFileName(file)}");
            Assert.Equal(200, response!.Status);
            await page.WaitForFunctionAsync(AllDrawn);
            Assert.Empty(complaints);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task The_switch_changes_the_colours_and_is_remembered_on_every_page()
    {
        SkipWithoutWeb();
        using var server = StaticServer.Start(sample.Site);
        var (page, _) = await chromium.PageAsync();
        await page.GotoAsync(server.Address + "02-second.html");
        await page.WaitForFunctionAsync(AllDrawn);
        async Task<string> Ground() =>
            await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
        async Task<string> Ink() =>
            await page.EvaluateAsync<string>("() => document.querySelector('.chart .xtick text').style.fill");
        var (light, ink) = (await Ground(), await Ink());
        await page.GetByRole(AriaRole.Button, new() { Name = "dark" }).ClickAsync();
        Assert.NotEqual(light, await Ground());
        await page.WaitForFunctionAsync("ink => document.querySelector('.chart .xtick text').style.fill != ink", ink);
        await page.GotoAsync(server.Address + "index.html");
        Assert.Equal("dark", await page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
    }

    [Fact]
    public async Task A_chart_folded_away_is_drawn_when_it_is_opened_and_all_are_printed_in_ink_on_paper()
    {
        SkipWithoutWeb();
        var (page, complaints) = await chromium.PageAsync(scheme: ColorScheme.Dark);
        await page.GotoAsync(new Uri(Path.Combine(sample.Site, "02-second.html")).AbsoluteUri);
        await page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        Assert.Equal("light", await page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
        await page.WaitForFunctionAsync(AllDrawn);
        Assert.True(
            await page.EvaluateAsync<bool>(
                "() => [...document.querySelectorAll('.chart .main-svg')].every(svg => svg.clientWidth <= 660)"
            )
        );
        await page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
        Assert.Equal("dark", await page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_lessons_of_the_course_themselves_make_whole_pages()
    {
        SkipWithoutWeb();
        using var folder = new TemporaryFolder();
        var lessons = Directory
            .GetFiles(Checkout.Notebooks, "*.ipynb")
            .Select(file => new ReportLesson(
                Path.GetFileNameWithoutExtension(file),
                RunRecord.Read(NotebookDocument.Load(file))
            ))
            .ToList();
        var settings = sample.Settings with { SolutionsFolder = Path.Combine(Checkout.Notebooks, "solutions") };
        new CourseSite(settings).Write(folder.Path, lessons);
        foreach (var file in Pages(folder.Path))
        {
            var (page, complaints) = await chromium.PageAsync(390);
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            await page.WaitForFunctionAsync(AllDrawn);
            Assert.Empty(
                await page.EvaluateAsync<string[]>(
                    "() => [...document.querySelectorAll('.katex-error')].map(math => math.title)"
                )
            );
            Assert.Empty(
                await page.EvaluateAsync<string[]>(
                    "() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *')]"
                        + ".filter(each => each.getBoundingClientRect().right > innerWidth + 1).map(each => location.pathname + ' ' + each.outerHTML.slice(0, 120))"
                )
            );
            Assert.Empty(complaints);
            await page.Context.CloseAsync();
        }
    }

    private static void SkipWithoutWeb() =>
        Assert.SkipUnless(
            File.Exists(Path.Combine(Checkout.Web, "plotly.min.js")),
            "plotly.js and KaTeX are not fetched (./lessons fetches them)."
        );
}

using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;
using ResNetTutorial.Notebooks.Reports;
using ResNetTutorial.Notebooks.Running;
using ResNetTutorial.Notebooks.Site;

[assembly: AssemblyFixture(typeof(ResNetTutorial.Site.Tests.SampleSite))]

namespace ResNetTutorial.Site.Tests;

/// <summary>A small course of everything a lesson can hold, run and published once.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("site");

    public string Folder => _folder.FullName;

    /// <summary>The site, under a path as GitHub Pages serves it.</summary>
    public string Site => Path.Combine(Folder, "served", "course");

    public async ValueTask InitializeAsync()
    {
        var solutions = Path.Combine(Folder, "solutions");
        Lesson(
            "solutions/02-second",
            "# 02 · Solutions",
            ("answer-1-text", CellKind.Markdown, "Because $1 + 1 = 2$."),
            ("answer-1", CellKind.Code, "int sum = 2;\nExercise.Check(\"1\", sum);"),
            ("answer-1-check", CellKind.Code, "// the same in both")
        );
        List<ReportLesson> lessons =
        [
            // Not in order: the site takes that from the names.
            await RunAsync(
                Lesson(
                    "02-second",
                    "# 02 · Second: *charts* and code\n\n**After this lesson you can** look `inside` a chart.\n\n"
                        + "**Time** a second · **Before this** lesson 01 · **Source** none",
                    ("parameters", CellKind.Code, "var scale = \"quick\";"),
                    ("chart", CellKind.Code, Plotly("A first chart")),
                    ("text", CellKind.Markdown, "## Exercises\n\nBack to [the first](01-first.ipynb#a-formula)."),
                    (
                        "exercise-1",
                        CellKind.Code,
                        "int sum = 0; // Exercise.Check(\"1\", sum)\n\"✓ held\".DisplayAs(\"text/plain\");"
                    ),
                    ("exercise-1-check", CellKind.Code, "// the same in both"),
                    ("chart-2", CellKind.Code, Plotly("A second chart"))
                )
            ),
            await RunAsync(
                Lesson(
                    "01-first",
                    "# 01 · First: what `<is>` text\n\n**After this lesson you can** read.\n\n**Time** no time",
                    (
                        "formula",
                        CellKind.Markdown,
                        "## A formula\n\n$$ \\sum_{i=1}^n i = \\tfrac{n(n+1)}{2} $$ and inline $\\sqrt{x^2}$."
                    ),
                    ("table", CellKind.Markdown, "### A table\n\n" + WideTable()),
                    (
                        "links",
                        CellKind.Markdown,
                        "## Links\n\n[next](02-second.ipynb), [source](../src/X.cs), [solutions](solutions/01-first.ipynb), [web](https://example.org/).\n\n- K. He, a name."
                    ),
                    ("long", CellKind.Code, "var text = \"" + new string('x', 400) + "\"; Console.WriteLine(text);"),
                    ("picture", CellKind.Code, "display(HTML(\"<div style='width:2000px'>wide</div>\"));")
                )
            ),
            await RunAsync(Lesson("10-last", "# Last, without a number", ("code", CellKind.Code, "1 + 1"))),
        ];
        Settings = new CourseSettings
        {
            Title = "A course",
            Lead = "What it is, in **Markdown**.",
            WebFolder = Checkout.Web,
            SolutionsFolder = solutions,
            Repository = new Uri("https://github.com/owner/name"),
            Address = new Uri("https://owner.example/course/"),
            Versions = ["Course 1.2.3"],
        };
        new CourseSite(Settings).Write(Site, lessons);
    }

    public CourseSettings Settings { get; private set; } = null!;

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private NotebookDocument Lesson(string name, string title, params (string Id, CellKind Kind, string Source)[] cells)
    {
        var notebook = NotebookDocument.Create();
        notebook.Add(NotebookCell.Create(CellKind.Markdown, title));
        foreach (var (id, kind, source) in cells)
        {
            notebook.Add(NotebookCell.Create(kind, source, id == "parameters" ? ["parameters"] : []));
        }
        var file = Path.Combine(Folder, name + ".ipynb");
        var text = notebook.ToJson();
        // Cells get ids of their own choice when they are made; these are named.
        foreach (var (cell, named) in notebook.Cells.Skip(1).Zip(cells))
        {
            text = text.Replace($"\"{cell.Id}\"", $"\"{named.Id}\"");
        }
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return NotebookDocument.Load(file);
    }

    private static async Task<ReportLesson> RunAsync(NotebookDocument notebook)
    {
        await using var engine = new CSharpEngine(Path.GetDirectoryName(notebook.Path)!);
        var run = await new NotebookRunner(engine).RunAsync(notebook);
        Assert.True(run.Succeeded, run.Failure?.Error?.Message);
        return new ReportLesson(Path.GetFileNameWithoutExtension(notebook.Path!), run);
    }

    private static string Plotly(string title) =>
        $$$""""
            """
            { "data": [ { "type": "scatter", "name": "line", "x": [1, 2, 3], "y": [2, 1, 3] } ],
              "layout": { "title": { "text": "{{{title}}}" }, "width": 720, "height": 420,
                          "xaxis": { "title": { "text": "epoch" } }, "yaxis": { "title": { "text": "loss" } } } }
            """.DisplayAs("application/vnd.plotly.v1+json");
            """";

    private static string WideTable()
    {
        var columns = Enumerable.Range(0, 30).Select(i => $"column {i}").ToList();
        return $"|{string.Join('|', columns)}|\n|{string.Join('|', columns.Select(_ => "-"))}|\n|{string.Join('|', columns)}|";
    }
}

using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Site.Tests;

/// <summary>A lesson as a learner has it: a browser, a real Jupyter, our kernel, networks in training.</summary>
public sealed class JupyterTests(Chromium chromium)
{
    private const string Line =
        "() => document.querySelector('.js-plotly-plot .scatterlayer .js-line')?.getAttribute('d') ?? ''";
    private const string AtRest = "() => document.querySelectorAll('.cell.running').length == 0";

    [Fact]
    public async Task A_chart_moves_while_networks_train_Stop_stops_them_and_they_train_again()
    {
        var library = Path.Combine(Checkout.Root, "artifacts", "lessons", "ResNetTutorial.dll");
        Assert.SkipUnless(File.Exists(library), "The library is not built for notebooks (./lessons run builds it).");
        using var folder = new TemporaryFolder();
        await using var jupyter = await JupyterServer.OpenAsync(Notebook(folder.Path, library), folder.Path);
        var (page, complaints) = await chromium.PageAsync();
        await page.GotoAsync(jupyter.Address);
        await page.WaitForFunctionAsync("() => window.Jupyter?.notebook?.kernel?.is_connected()");
        Assert.Equal("C# (ResNetTutorial)", await page.Locator(".kernel_indicator_name").InnerTextAsync());

        // Run All. The longest of the trainings would take minutes.
        await page.EvaluateAsync("() => Jupyter.notebook.execute_all_cells()");
        var states = new HashSet<string>();
        for (var patience = 0; patience < 600 && states.Count < 3; patience++)
        {
            states.Add(await page.EvaluateAsync<string>(Line));
            states.Remove("");
            await Task.Delay(100);
        }
        Assert.Equal(3, states.Count);
        Assert.Matches(
            @"narrow \d+/500 · wide \d+/500 epochs · .* left",
            await page.Locator(".output_html progress >> xpath=..").InnerTextAsync()
        );
        Assert.Single(await page.Locator(".js-plotly-plot").AllAsync());

        await page.ClickAsync("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']");
        await page.WaitForFunctionAsync(AtRest, null, new() { Timeout = 30_000 });
        Assert.Contains("stopped", await page.Locator(".output_error").InnerTextAsync());
        // The cell after the one that was stopped is not run.
        Assert.DoesNotContain("the end", await page.Locator("#notebook-container .output_text").AllInnerTextsAsync());

        await page.EvaluateAsync(
            "() => { Jupyter.notebook.get_cell(1).set_text('var epochs = 2;'); Jupyter.notebook.execute_all_cells(); }"
        );
        await page.WaitForFunctionAsync(AtRest, null, new() { Timeout = 90_000 });
        Assert.Equal(0, await page.Locator(".output_error").CountAsync());
        Assert.Equal(
            "narrow, wide: 2 epochs",
            (await page.Locator(".output_html").Last.InnerTextAsync()).Split(" in ")[0].Trim()
        );
        Assert.Contains("the end", string.Concat(await page.Locator(".output_text").AllInnerTextsAsync()));
        Assert.DoesNotContain(
            complaints,
            complaint =>
                complaint.Contains("network") || complaint.Contains("Plotly", StringComparison.OrdinalIgnoreCase)
        );
        await page.EvaluateAsync("() => Jupyter.notebook.save_notebook()");
    }

    private static string Notebook(string folder, string library)
    {
        var lesson = Directory.GetFiles(Checkout.Notebooks, "03-*.ipynb").Single();
        // The set-up that lessons have.
        var setup = NotebookDocument
            .Load(lesson)
            .CodeCells.First()
            .Source.Replace("../artifacts/lessons/ResNetTutorial.dll", library.Replace('\\', '/'));
        var notebook = NotebookDocument.Create();
        foreach (
            var cell in new[]
            {
                setup,
                "var epochs = 500;",
                """
                    var (train, test) = (Shapes.Make(400, seed: 1), Shapes.Make(100, seed: 2));
                    var recipe = new Recipe { Epochs = epochs, BatchSize = 50, LearningRate = 0.05 };
                    var runs = new Race(train, test)
                        .Add("narrow", CifarResNet.Create(8, UnitKind.V1, width: 4), recipe)
                        .Add("wide", CifarResNet.Create(8, UnitKind.V1, width: 8), recipe)
                        .Run(LiveChart.Of(histories => TrainingChart.Loss(histories, "Two networks")));
                    """,
                "\"the end\"",
            }
        )
        {
            notebook.Add(NotebookCell.Create(CellKind.Code, cell));
        }
        var file = Path.Combine(folder, "training.ipynb");
        notebook.Save(file);
        return file;
    }
}

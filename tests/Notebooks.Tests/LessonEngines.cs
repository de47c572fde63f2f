using System.Collections.Concurrent;
using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Engine;
using ResNetTutorial.Notebooks.Running;

namespace ResNetTutorial.Lessons.Tests;

/// <summary>One engine a notebook, started when it is first asked for, for all the tests of a class.</summary>
public sealed class LessonEngines : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<WorkerEngine>>> _started = new();

    /// <summary>The engine of a notebook, with its first cells run.</summary>
    /// <param name="file">The notebook, from the root.</param>
    /// <param name="first">The cells that all tests need: what to call each, and its code.</param>
    public Task<WorkerEngine> OfAsync(string file, Func<IEnumerable<(string Id, string Code)>> first) =>
        _started.GetOrAdd(file, _ => new Lazy<Task<WorkerEngine>>(() => StartAsync(file, first()))).Value;

    /// <summary>The code of a cell.</summary>
    public static string Cell(string file, string id) =>
        Course.Load(file).CodeCells.Single(cell => cell.Id == id).Source;

    /// <summary>Runs a cell; <paramref name="show"/> is given what the cell shows.</summary>
    public static Task<CellResult> RunAsync(
        WorkerEngine engine,
        string code,
        string id,
        Action<CellOutput>? show = null
    ) => engine.RunAsync(new CellSubmission(code, id), show ?? (_ => { }), TestContext.Current.CancellationToken);

    /// <summary>Runs a cell that must not fail.</summary>
    public static async Task RunWellAsync(WorkerEngine engine, string code, string id, Action<CellOutput>? show = null)
    {
        var result = await RunAsync(engine, code, id, show);
        Assert.True(result.Status == CellStatus.Ok, $"{id}: {result.Error?.Message}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in _started.Values)
        {
            await (await engine.Value).DisposeAsync();
        }
    }

    private static async Task<WorkerEngine> StartAsync(string file, IEnumerable<(string Id, string Code)> first)
    {
        var engine = Course.Start(file);
        foreach (var (id, code) in first)
        {
            await RunWellAsync(engine, code, id);
        }
        return engine;
    }
}

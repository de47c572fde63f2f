using System.Reflection;
using Microsoft.DotNet.Interactive;
using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>
/// Runs C# cells in this process. Each cell is compiled as a Roslyn script submission on top of those before it, so
/// it sees what they declared, and runs on one thread that <see cref="RunAsync"/> can stop.
/// </summary>
/// <remarks>
/// Beyond C#: <c>#r "path"</c>, <c>#r "nuget: Name, Version"</c>, <c>#load "file"</c>, the commands that
/// <c>#!lsmagic</c> lists, the value of the last expression, <c>await</c> at top level, and <c>display</c>. Relative
/// paths start at the folder of the notebook.
/// </remarks>
public sealed class CSharpEngine : ICellEngine
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly CellThread _thread = new();
    private readonly NotebookLoadContext _loader = new();
    private readonly NotebookReferences _references;
    private readonly PackageSet _packages;
    private readonly ScriptChain _script;
    private readonly CellCommands _commands;
    private readonly PackageExtensions _extensions;
    private readonly string _folder;

    private int _executions;

    /// <summary>Makes an engine with nothing declared.</summary>
    /// <param name="folder">The folder that relative paths in cells start from; default: the current one.</param>
    public CSharpEngine(string? folder = null)
    {
        _folder = Path.GetFullPath(folder ?? ".");
        _references = new NotebookReferences(_loader);
        _packages = new PackageSet(_folder);
        _script = new ScriptChain(_loader, _references);
        _commands = new CellCommands(_script);
        _extensions = new PackageExtensions(_loader);
        Language = new CSharpLanguage(_script, _folder);
        CellConsole.Install();
    }

    /// <summary>Makes an engine that warms up on a thread of its own.</summary>
    /// <param name="folder">The folder that relative paths in cells start from; default: the current one.</param>
    public static CSharpEngine Warming(string? folder = null)
    {
        var engine = new CSharpEngine(folder);
        _ = Task.Run(engine.WarmUpAsync);
        return engine;
    }

    /// <summary>What an editor asks about the next cell.</summary>
    public ILanguageService Language { get; }

    /// <summary>
    /// Runs a cell that declares and shows nothing, so that the first real one finds compiler, references and formatters
    /// loaded; it waits for this one as for any other.
    /// </summary>
    public Task WarmUpAsync()
    {
        // Beside the compiler's own start.
        _ = Task.Run(() => _references.All);
        return RunCountedAsync(
            new CellSubmission("new[] { 1 }.Select(x => $\"{x:0.0}\").ToList()[0]", "warm-up"),
            0,
            _ => { },
            default
        );
    }

    /// <inheritdoc/>
    public Task<CellResult> RunAsync(
        CellSubmission submission,
        Action<CellOutput> output,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(output);
        return RunCountedAsync(submission, Interlocked.Increment(ref _executions), output, cancellationToken);
    }

    private async Task<CellResult> RunCountedAsync(
        CellSubmission submission,
        int count,
        Action<CellOutput> output,
        CancellationToken cancellationToken
    )
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var cell = new CellContext(output, count, submission.Input, cancellationToken)
            {
                Source = submission.Source,
            };
            cell.SubmitAsync = async code =>
            {
                var value = await ExecuteAsync(code, submission.Name, _folder, cell, cancellationToken);
                Show(value);
                return value;
            };
            var result = await RunCellAsync(submission, cell, cancellationToken).ConfigureAwait(false);
            if (result.Error is not null)
            {
                cell.Send(result.Error);
            }
            cell.Close();
            return result;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _thread.Dispose();
        _gate.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<CellResult> RunCellAsync(CellSubmission submission, CellContext cell, CancellationToken cancel)
    {
        try
        {
            var value = await _thread
                .Run(
                    async () =>
                    {
                        cell.Enter();
                        try
                        {
                            return await ExecuteAsync(submission.Source, submission.Name, _folder, cell, cancel);
                        }
                        finally
                        {
                            cell.End();
                        }
                    },
                    cancel
                )
                .ConfigureAwait(false);
            if (value.Present)
            {
                cell.Send(new ExecuteResult(DisplayedValue.Bundle(value.Result), cell.ExecutionCount));
            }
            return new CellResult(CellStatus.Ok, cell.ExecutionCount);
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            var stopped = new ErrorOutput("Stopped", "the cell was stopped", [$"{submission.Name}: stopped"]);
            return new CellResult(CellStatus.Stopped, cell.ExecutionCount, stopped);
        }
        catch (CellException problem)
        {
            var error = new ErrorOutput(problem.Name, problem.Message, problem.Traceback);
            return new CellResult(CellStatus.Failed, cell.ExecutionCount, error);
        }
        catch (Exception problem)
        {
            var thrown = problem is TargetInvocationException { InnerException: { } inner } ? inner : problem;
            var error = new ErrorOutput(
                thrown.GetType().FullName ?? thrown.GetType().Name,
                thrown.Message,
                CellTrace.Of(thrown, _script.Symbols)
            );
            return new CellResult(CellStatus.Failed, cell.ExecutionCount, error);
        }
    }

    /// <summary>Runs the parts of a cell one after another; the last one's value is the cell's.</summary>
    private async Task<CellValue> ExecuteAsync(
        string source,
        string name,
        string folder,
        CellContext cell,
        CancellationToken cancel
    )
    {
        var value = default(CellValue);
        foreach (var segment in CellDirectives.Split(source))
        {
            Show(value);
            value = default;
            await AddPackagesAsync(segment, name, cell, cancel);
            foreach (var directive in segment.Directives)
            {
                await FollowAsync(directive, segment, name, folder, cell, cancel);
            }
            if (segment.Language != CellLanguages.CSharp)
            {
                _commands.Show(segment, name);
            }
            else if (!string.IsNullOrWhiteSpace(segment.Text))
            {
                value = await _script.RunAsync(segment.Code, name, cancel);
            }
        }
        return value;
    }

    private static void Show(CellValue value)
    {
        if (value.Present)
        {
            Kernel.display(value.Result);
        }
    }

    /// <summary>All packages of a part in one restore, before anything that may need one.</summary>
    private async Task AddPackagesAsync(CellSegment segment, string name, CellContext cell, CancellationToken cancel)
    {
        foreach (var source in segment.Directives.Where(each => each.Kind == DirectiveKind.PackageSource))
        {
            _packages.AddSource(source, name);
        }
        var packages = segment.Directives.Where(each => each.Kind == DirectiveKind.Package).ToList();
        if (packages.Count == 0)
        {
            return;
        }
        var assets = await _packages.AddAsync(packages, name, cancel);
        foreach (var native in assets.Native)
        {
            _loader.AddNative(native);
        }
        foreach (var assembly in assets.Runtime)
        {
            _loader.AddAssembly(assembly);
        }
        foreach (var assembly in assets.Runtime)
        {
            _references.Add(assembly);
        }
        foreach (var folder in assets.Extensions)
        {
            if (await _extensions.LoadAsync(folder) is { } script)
            {
                await ExecuteAsync(script, name, folder, cell, cancel);
            }
        }
    }

    private async Task FollowAsync(
        CellDirective directive,
        CellSegment segment,
        string name,
        string folder,
        CellContext cell,
        CancellationToken cancel
    )
    {
        switch (directive.Kind)
        {
            case DirectiveKind.Reference:
                _references.Add(ReferencePath(directive, name, folder));
                break;
            case DirectiveKind.Load:
            case DirectiveKind.Import:
                await ImportAsync(directive, name, folder, cell, cancel);
                break;
            case DirectiveKind.Command:
                if (await _commands.FollowAsync(directive, segment, name, cell) is { } code)
                {
                    await _script.RunAsync(code, name, cancel);
                }
                break;
        }
    }

    private async Task ImportAsync(
        CellDirective directive,
        string name,
        string folder,
        CellContext cell,
        CancellationToken cancel
    )
    {
        var path = ExistingFile(directive, name, folder);
        var inside = Path.GetDirectoryName(path)!;
        var file = Path.GetFileName(path);
        if (!file.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
        {
            await ExecuteAsync(await File.ReadAllTextAsync(path, cancel), file, inside, cell, cancel);
            return;
        }
        NotebookDocument notebook;
        try
        {
            notebook = NotebookDocument.Load(path);
        }
        catch (NotebookException problem)
        {
            throw CellException.At(directive, name, problem.Message);
        }
        var number = 0;
        foreach (var imported in notebook.CodeCells)
        {
            var source = CellLanguages.Marked(imported.Source, imported.Language);
            await ExecuteAsync(source, $"{file} cell {++number}", inside, cell, cancel);
        }
    }

    private static string ReferencePath(CellDirective directive, string cell, string folder)
    {
        // #r "System.Xml" names an assembly every cell has already.
        if (FrameworkReferences.Names.Contains(Path.GetFileNameWithoutExtension(directive.Argument)))
        {
            return directive.Argument;
        }
        return ExistingFile(directive, cell, folder);
    }

    private static string ExistingFile(CellDirective directive, string cell, string folder)
    {
        var path = Path.GetFullPath(Path.Combine(folder, directive.Argument));
        if (!File.Exists(path))
        {
            throw CellException.At(
                directive,
                cell,
                $"{directive.Argument}: no such file (looked for {path}); build it first or mend the path."
            );
        }
        return path;
    }
}

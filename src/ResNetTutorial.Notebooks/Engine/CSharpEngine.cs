using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Microsoft.DotNet.Interactive;
using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>
/// Runs C# cells in this process. Each cell is compiled as a Roslyn script submission on top of those before it, so
/// it sees what they declared, and runs on one thread that <see cref="RunAsync"/> can stop.
/// </summary>
/// <remarks>
/// Beyond C#: <c>#r "path"</c>, <c>#r "nuget: Name, Version"</c>, <c>#load "file"</c>, <c>#!import file</c>, the value
/// of the last expression, <c>await</c> at top level, and <c>display</c>. Relative paths start at the folder of the
/// notebook.
/// </remarks>
public sealed class CSharpEngine : ICellEngine
{
    /// <summary>The namespaces that cells need not name: those of .NET Interactive's C# kernel, no more.</summary>
    private static readonly string[] Imports =
    [
        "System",
        "System.Text",
        "System.Collections",
        "System.Collections.Generic",
        "System.Threading.Tasks",
        "System.Linq",
        "Microsoft.DotNet.Interactive.Kernel",
    ];

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly CellThread _thread = new();
    private readonly NotebookLoadContext _loader = new();
    private readonly NotebookReferences _references;
    private readonly PackageSet _packages = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly string _folder;

    private CSharpCompilation? _previous;
    private object?[] _states = new object?[16];
    private int _stateCount = 1;
    private int _submissions;
    private int _executions;

    /// <summary>Makes an engine with nothing declared.</summary>
    /// <param name="folder">The folder that relative paths in cells start from; default: the current one.</param>
    public CSharpEngine(string? folder = null)
    {
        _folder = Path.GetFullPath(folder ?? ".");
        _references = new NotebookReferences(_loader);
        Language = new CSharpLanguage(ParseOptions);
        CellConsole.Install();
    }

    /// <summary>What an editor asks about the next cell.</summary>
    public ILanguageService Language { get; }

    /// <summary>
    /// Compiles a cell that declares nothing, so that the first real one finds the compiler loaded. May run beside
    /// anything else.
    /// </summary>
    public void WarmUp()
    {
        var (compilation, _) = Compile(
            "var warm = new[] { 1, 2 }.Select(x => $\"{x:0.0}\").ToList(); display(warm)",
            "warm",
            FrameworkReferences.Read(),
            null,
            0
        );
        using var image = new MemoryStream();
        compilation.Emit(image);
    }

    /// <inheritdoc/>
    public async Task<CellResult> RunAsync(
        CellSubmission submission,
        Action<CellOutput> output,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(output);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var cell = new CellContext(output, ++_executions, submission.Input, cancellationToken);
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
                    () =>
                    {
                        cell.Enter();
                        return ExecuteAsync(submission.Source, submission.Name, _folder, cancel);
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
                CellTrace.Of(thrown, _names)
            );
            return new CellResult(CellStatus.Failed, cell.ExecutionCount, error);
        }
    }

    private async Task<CellValue> ExecuteAsync(string source, string name, string folder, CancellationToken cancel)
    {
        var (code, directives) = CellDirectives.Split(source);
        foreach (var directive in directives)
        {
            await FollowAsync(directive, name, folder, cancel);
        }
        return string.IsNullOrWhiteSpace(code) ? default : await SubmitAsync(code, name, cancel);
    }

    private async Task FollowAsync(CellDirective directive, string cell, string folder, CancellationToken cancel)
    {
        switch (directive.Kind)
        {
            case DirectiveKind.Reference:
                _references.Add(ReferencePath(directive, cell, folder));
                break;
            case DirectiveKind.Package:
                var assets = await _packages.AddAsync(directive, cell, cancel);
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
                break;
            case DirectiveKind.Load:
            case DirectiveKind.Import:
                await ImportAsync(directive, cell, folder, cancel);
                break;
            default:
                throw CellException.At(
                    directive,
                    cell,
                    $"{directive.Argument}: not a command here; the commands are #!import and #!csharp."
                );
        }
    }

    private async Task ImportAsync(CellDirective directive, string cell, string folder, CancellationToken cancel)
    {
        var path = ExistingFile(directive, cell, folder);
        var inside = Path.GetDirectoryName(path)!;
        var name = Path.GetFileName(path);
        if (!name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
        {
            await ExecuteAsync(await File.ReadAllTextAsync(path, cancel), name, inside, cancel);
            return;
        }
        NotebookDocument notebook;
        try
        {
            notebook = NotebookDocument.Load(path);
        }
        catch (NotebookException problem)
        {
            throw CellException.At(directive, cell, problem.Message);
        }
        var number = 0;
        foreach (var imported in notebook.CodeCells)
        {
            await ExecuteAsync(imported.Source, $"{name} cell {++number}", inside, cancel);
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

    private async Task<CellValue> SubmitAsync(string code, string name, CancellationToken cancel)
    {
        var (compilation, tree) = Compile(code, name, _references.All, _previous, _submissions);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var options = new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb);
        var emitted = compilation.Emit(image, symbols, options: options, cancellationToken: cancel);
        if (emitted.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            throw CellDiagnostics.ToException(emitted.Diagnostics, code);
        }
        if (!emitted.Success)
        {
            // Nothing to run: comments, or usings, which later cells see all the same.
            _previous = compilation;
            _submissions++;
            return default;
        }
        image.Position = symbols.Position = 0;
        var assembly = _loader.LoadFromStream(image, symbols);
        var entry = compilation.GetEntryPoint(cancel)!;
        var factory = assembly
            .GetType(entry.ContainingType.MetadataName)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object>>>();

        // From here on the cell's declarations exist, whether or not it runs to its end.
        _previous = compilation;
        _submissions++;
        _names.Add(name);
        if (_stateCount + 1 >= _states.Length)
        {
            Array.Resize(ref _states, _states.Length * 2);
        }
        try
        {
            var result = await factory(_states);
            return new CellValue(result is not null || EndsInExpression(compilation, tree), result);
        }
        finally
        {
            // A submission takes a slot only when it has code; it fills the slot as it starts.
            if (_states[_stateCount] is not null)
            {
                _stateCount++;
            }
        }
    }

    private (CSharpCompilation Compilation, SyntaxTree Tree) Compile(
        string code,
        string name,
        IEnumerable<MetadataReference> references,
        CSharpCompilation? previous,
        int number
    )
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions, path: name);
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            scriptClassName: $"Submission#{number}",
            usings: Imports,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            metadataReferenceResolver: _references,
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
            concurrentBuild: false
        );
        var compilation = CSharpCompilation.CreateScriptCompilation(
            $"Cell#{number}-{Guid.NewGuid():N}",
            tree,
            references,
            options,
            previous,
            typeof(object)
        );
        return (compilation, tree);
    }

    /// <summary>True when the cell's last statement is an expression with a value: <c>x</c> without a semicolon.</summary>
    private static bool EndsInExpression(CSharpCompilation compilation, SyntaxTree tree)
    {
        var last = tree.GetCompilationUnitRoot().Members.LastOrDefault();
        return last
                is GlobalStatementSyntax
                {
                    Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } shown
                }
            && compilation.GetSemanticModel(tree).GetTypeInfo(shown.Expression).Type
                is { SpecialType: not SpecialType.System_Void };
    }

    private readonly record struct CellValue(bool Present, object? Result);
}

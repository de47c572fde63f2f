using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>The value of a cell's last expression, if it has one.</summary>
internal readonly record struct CellValue(bool Present, object? Result);

/// <summary>A variable that cells have declared, as it is now.</summary>
internal sealed record CellVariable(string Name, Type Type, object? Value);

/// <summary>
/// A notebook's code as the compiler sees it: each piece a script submission on top of those before it.
/// </summary>
internal sealed class ScriptChain(NotebookLoadContext loader, NotebookReferences references)
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

    public static CSharpParseOptions ParseOptions { get; } =
        new(LanguageVersion.Latest, DocumentationMode.Parse, SourceCodeKind.Script);

    // One compilation binds references at a time: two would each make symbols of the same types.
    private readonly Lock _compiling = new();
    private volatile Link? _last;
    private object?[] _states = new object?[16];
    private int _stateCount = 1;
    private int _submissions;

    /// <summary>Where in the cells an exception came from.</summary>
    public CellSymbols Symbols { get; } = new();

    /// <summary>Code as the next piece, to ask questions about; it is not run, and may be asked while another runs.</summary>
    public (CSharpCompilation Compilation, SyntaxTree Tree) Sketch(string code)
    {
        lock (_compiling)
        {
            var sketch = Compile(code, "sketch", -1);
            // Asking for any symbol binds the references.
            _ = sketch.Compilation.ObjectType;
            return sketch;
        }
    }

    /// <summary>Compiles a piece and runs it to its end.</summary>
    public async Task<CellValue> RunAsync(string code, string name, CancellationToken cancel)
    {
        CSharpCompilation compilation;
        SyntaxTree tree;
        EmitResult emitted;
        int referenced;
        using var image = new MemoryStream();
        lock (_compiling)
        {
            referenced = references.Count;
            (compilation, tree) = Compile(code, name, _submissions);
            emitted = compilation.Emit(image, cancellationToken: cancel);
        }
        if (emitted.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            throw CellDiagnostics.ToException(emitted.Diagnostics, code);
        }
        if (!emitted.Success)
        {
            // Nothing to run: comments, or usings, which later cells see all the same.
            _last = new Link(compilation, referenced);
            _submissions++;
            return default;
        }
        image.Position = 0;
        var assembly = loader.LoadFromStream(image);
        var entry = compilation.GetEntryPoint(cancel)!;
        var factory = assembly
            .GetType(entry.ContainingType.MetadataName)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object>>>();

        // From here on the cell's declarations exist, whether or not it runs to its end.
        _last = new Link(compilation, referenced);
        _submissions++;
        Symbols.Add(assembly, compilation);
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

    /// <summary>What cells have declared, the newest of each name.</summary>
    public IReadOnlyList<CellVariable> Variables()
    {
        var found = new Dictionary<string, CellVariable>(StringComparer.Ordinal);
        for (var i = Math.Min(_stateCount, _states.Length - 1); i > 0; i--)
        {
            foreach (var field in _states[i]?.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance) ?? [])
            {
                if (!field.Name.StartsWith('<') && !found.ContainsKey(field.Name))
                {
                    found[field.Name] = new CellVariable(field.Name, field.FieldType, field.GetValue(_states[i]));
                }
            }
        }
        return [.. found.Values.OrderBy(variable => variable.Name, StringComparer.Ordinal)];
    }

    private (CSharpCompilation Compilation, SyntaxTree Tree) Compile(string code, string name, int number)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions, path: name);
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            scriptClassName: $"Submission#{number}",
            usings: Imports,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            metadataReferenceResolver: references,
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
            concurrentBuild: false
        );
        var last = _last;
        var compilation = CSharpCompilation.CreateScriptCompilation(
            $"Cell#{number}-{Guid.NewGuid():N}",
            tree,
            // A piece has the references of those before it: given again, all would be matched again, for each of them.
            last is null
                ? references.All
                : references.AddedAfter(last.References),
            options,
            last?.Compilation,
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

    /// <summary>The newest piece, and how many of the notebook's own references it and those before it have.</summary>
    private sealed record Link(CSharpCompilation Compilation, int References);
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>
/// What cells have referenced with <c>#r</c>. Assemblies that those need are found beside them when the compiler asks,
/// and cells may name their types too: a reference is transitive, as in every C# script.
/// </summary>
internal sealed class NotebookReferences(NotebookLoadContext loader) : MetadataReferenceResolver
{
    // An editor asks while a cell runs.
    private readonly Lock _gate = new();
    private readonly Lazy<IReadOnlyList<MetadataReference>> _framework = new(FrameworkReferences.Read);
    private readonly OrderedDictionary<string, PortableExecutableReference> _explicit = new(
        StringComparer.OrdinalIgnoreCase
    );
    private readonly Dictionary<string, PortableExecutableReference> _found = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The references of the notebook's cells.</summary>
    public IReadOnlyList<MetadataReference> All => [.. _framework.Value, .. AddedAfter(0)];

    /// <summary>How many references cells have added.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _explicit.Count;
            }
        }
    }

    /// <summary>Those that were added after the first so many.</summary>
    public IReadOnlyList<MetadataReference> AddedAfter(int count)
    {
        lock (_gate)
        {
            return [.. _explicit.Values.Skip(count)];
        }
    }

    public override bool ResolveMissingAssemblies => true;

    public void Add(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (FrameworkReferences.Names.Contains(name) || InteractiveFacade.StandsFor(name))
        {
            return;
        }
        loader.AddAssembly(path);
        lock (_gate)
        {
            // The first one wins, as it does in the loader: one process cannot hold two of a name side by side.
            _explicit.TryAdd(name, Documented.Reference(path));
        }
    }

    public override PortableExecutableReference? ResolveMissingAssembly(
        MetadataReference definition,
        AssemblyIdentity referenceIdentity
    )
    {
        lock (_gate)
        {
            if (_found.TryGetValue(referenceIdentity.Name, out var known))
            {
                return known;
            }
            if (InteractiveFacade.StandsFor(referenceIdentity.Name))
            {
                return _found[referenceIdentity.Name] = MetadataReference.CreateFromImage(
                    InteractiveFacade.Image(referenceIdentity.Name)
                );
            }
            if (loader.Find(referenceIdentity.Name) is not { } path)
            {
                return null;
            }
            return _found[referenceIdentity.Name] = Documented.Reference(path);
        }
    }

    // Cells' own #r lines are taken out before the compiler sees the code (CellDirectives).
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference,
        string? baseFilePath,
        MetadataReferenceProperties properties
    ) => [];

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

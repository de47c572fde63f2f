using Microsoft.CodeAnalysis;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>The references every cell has: the framework, and the notebook-facing names of this assembly.</summary>
internal static class FrameworkReferences
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly string[] Files =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => Path.GetDirectoryName(file) == Folder),
        typeof(FrameworkReferences).Assembly.Location,
    ];

    /// <summary>The simple names of these assemblies.</summary>
    public static HashSet<string> Names { get; } =
        new(Files.Select(Path.GetFileNameWithoutExtension)!, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The assemblies as references for the compiler, new ones with every call. The compiler shares the symbols of a
    /// reference between all compilations that are alive; one outside a notebook's chain of cells must not lend its own
    /// to a cell, which would then see two types called int. So each chain has references of its own.
    /// </summary>
    public static IReadOnlyList<MetadataReference> Read() => [.. Files.Select(Documented.Reference)];
}

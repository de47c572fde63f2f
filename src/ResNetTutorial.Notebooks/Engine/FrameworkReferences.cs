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

    /// <summary>The assemblies as references for the compiler, read when first needed.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [.. Files.Select(file => MetadataReference.CreateFromFile(file))];
}

using System.Reflection;
using Microsoft.DotNet.Interactive;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>What packages bring for notebooks, in the folder that .NET Interactive looks in.</summary>
internal sealed class PackageExtensions(NotebookLoadContext loader)
{
    private readonly HashSet<string> _loaded = new(StringComparer.Ordinal);

    /// <summary>Loads the extensions of a package, once; the cells to run for it are returned.</summary>
    /// <param name="folder">The package's folder of extensions.</param>
    public async Task<string?> LoadAsync(string folder)
    {
        if (!_loaded.Add(folder))
        {
            return null;
        }
        foreach (var file in Directory.GetFiles(folder, "*.dll"))
        {
            try
            {
                loader.AddAssembly(file);
                var assembly = loader.LoadFromAssemblyPath(file);
                var types = assembly.ExportedTypes.Where(type =>
                    typeof(IKernelExtension).IsAssignableFrom(type) && type is { IsAbstract: false, IsInterface: false }
                );
                foreach (var type in types)
                {
                    await ((IKernelExtension)Activator.CreateInstance(type)!).OnLoadAsync(Kernel.Current);
                }
            }
            // It may need more of .NET Interactive than is here: the package's own types are of use all the same.
            catch (Exception problem) when (problem is not OperationCanceledException and not ThreadAbortException)
            {
                var reason = problem is TargetInvocationException { InnerException: { } inner } ? inner : problem;
                await Console.Error.WriteLineAsync(
                    $"{Path.GetFileName(file)}: its notebook extension cannot be loaded here ({reason.Message.Split('\n')[0].TrimEnd()}); "
                        + "use the package's types directly."
                );
            }
        }
        var script = Path.Combine(folder, "extension.dib");
        return File.Exists(script) ? await File.ReadAllTextAsync(script) : null;
    }
}

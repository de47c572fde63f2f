using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>
/// Loads a notebook's assemblies apart from those of the engine: what cells reference, what lies beside it, and the
/// native libraries there. The framework and the notebook-facing names of this assembly are shared.
/// </summary>
internal sealed class NotebookLoadContext() : AssemblyLoadContext("notebook")
{
    /// <summary>The folder packages keep native libraries in: the portable name, whatever distribution built this .NET.</summary>
    private static readonly string Platform =
        (
            OperatingSystem.IsWindows() ? "win"
            : OperatingSystem.IsMacOS() ? "osx"
            : "linux"
        )
        + "-"
        + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Assembly> _facades = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _folders = [];
    private readonly List<string> _nativeFiles = [];

    /// <summary>Makes an assembly file, and the folder it lies in, known.</summary>
    public void AddAssembly(string path)
    {
        _byName.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        AddFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Makes a native library known under its file name.</summary>
    public void AddNative(string path) => _nativeFiles.Add(path);

    /// <summary>The file of an assembly that lies beside a known one, or null.</summary>
    public string? Find(string name)
    {
        if (_byName.TryGetValue(name, out var path))
        {
            return path;
        }
        return _folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists);
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name || FrameworkReferences.Names.Contains(name))
        {
            return null;
        }
        if (InteractiveFacade.StandsFor(name))
        {
            return _facades.GetOrAdd(name, _ => LoadFromStream(new MemoryStream(InteractiveFacade.Image(name))));
        }
        return Find(name) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
    {
        foreach (var file in Candidates(unmanagedDllName))
        {
            if (File.Exists(file) && NativeLibrary.TryLoad(file, out var handle))
            {
                return handle;
            }
        }
        return IntPtr.Zero;
    }

    private IEnumerable<string> Candidates(string name)
    {
        string[] forms =
            OperatingSystem.IsWindows() ? [name, name + ".dll"]
            : OperatingSystem.IsMacOS() ? [name, $"lib{name}.dylib", name + ".dylib", "lib" + name]
            : [name, $"lib{name}.so", name + ".so", "lib" + name];
        foreach (var form in forms)
        {
            foreach (var folder in _folders)
            {
                yield return Path.Combine(folder, form);
                yield return Path.Combine(folder, "runtimes", Platform, "native", form);
            }
            foreach (var file in _nativeFiles.Where(file => Path.GetFileName(file) == form))
            {
                yield return file;
            }
        }
    }

    private void AddFolder(string folder)
    {
        if (!_folders.Contains(folder))
        {
            _folders.Add(folder);
        }
    }
}

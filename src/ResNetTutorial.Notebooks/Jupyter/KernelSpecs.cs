using System.Text.Json.Nodes;
using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Notebooks.Jupyter;

/// <summary>A kernel that Jupyter knows: a folder with a <c>kernel.json</c> in one of the places it looks in.</summary>
/// <param name="Name">The folder's name, which notebooks name the kernel by.</param>
/// <param name="Folder">The folder.</param>
/// <param name="DisplayName">What menus show.</param>
/// <param name="Program">The file it starts, or null for one that is not ours.</param>
public sealed record InstalledKernel(string Name, string Folder, string DisplayName, string? Program)
{
    /// <summary>True for a kernel of this project.</summary>
    public bool IsOurs => Program is not null;
}

/// <summary>Makes the kernel known to Jupyter, and unknown again.</summary>
public static class KernelSpecs
{
    /// <summary>The name that C# notebooks ask for: .NET Interactive's.</summary>
    public const string UsualName = ".net-csharp";

    /// <summary>The name to take where another kernel has the usual one.</summary>
    public const string OwnName = "resnet-csharp";

    private const string Mark = "resnet_tutorial";

    /// <summary>Where Jupyter keeps what belongs to this user, with its own rules for saying so.</summary>
    public static string UserFolder
    {
        get
        {
            if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } given)
            {
                return given;
            }
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            return OperatingSystem.IsWindows()
                    ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter")
                : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Jupyter")
                : Path.Combine(
                    Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data
                        ? data
                        : Path.Combine(home, ".local", "share"),
                    "jupyter"
                );
        }
    }

    /// <summary>The data folder of a prefix, such as a virtual environment.</summary>
    public static string PrefixFolder(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter");

    /// <summary>The kernels in a data folder, and in all others that Jupyter looks in.</summary>
    /// <param name="folder">A data folder to look in first; default: the user's.</param>
    public static IReadOnlyList<InstalledKernel> Find(string? folder = null) =>
        [
            .. Folders(folder)
                .Select(each => Path.Combine(each, "kernels"))
                .Where(Directory.Exists)
                .SelectMany(each => Directory.GetDirectories(each).Order(StringComparer.Ordinal))
                .Select(Read)
                .OfType<InstalledKernel>(),
        ];

    /// <summary>Makes the kernel known, or mends what an earlier installation left.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="program">The assembly to start, with the verbs <c>kernel run</c>.</param>
    /// <param name="name">Its name; default: the usual one, or its own where another kernel has that.</param>
    /// <param name="plotly">plotly.js, for pages that have none of their own; left out when missing.</param>
    /// <returns>The kernel as it is installed now.</returns>
    /// <exception cref="JupyterException">The name is no name, or another kernel's.</exception>
    public static InstalledKernel Install(string folder, string program, string? name = null, string? plotly = null)
    {
        var known = Find(folder);
        bool IsTaken(string wanted) =>
            known.Any(kernel =>
                !kernel.IsOurs && string.Equals(kernel.Name, wanted, StringComparison.OrdinalIgnoreCase)
            );
        if (name is null)
        {
            name = IsTaken(UsualName) ? OwnName : UsualName;
        }
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
        {
            throw new JupyterException(
                $"--name {name}: not a kernel's name; use letters, digits, dot, dash and underscore."
            );
        }
        if (IsTaken(name))
        {
            throw new JupyterException($"--name {name}: another kernel has that name; choose another one.");
        }
        var into = Path.Combine(folder, "kernels", name);
        var host =
            Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var display = name == UsualName ? "C# (ResNetTutorial)" : $"C# (ResNetTutorial, {name})";
        var json = new JsonObject
        {
            ["argv"] = new JsonArray(host, "exec", program, "kernel", "run", "{connection_file}"),
            ["display_name"] = display,
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
            ["env"] = new JsonObject { [PlotlyLoader.FolderVariable] = into },
            ["metadata"] = new JsonObject
            {
                ["debugger"] = false,
                [Mark] = new JsonObject { ["program"] = program },
            },
        };
        AtomicFile.Write(Path.Combine(into, "kernel.json"), NotebookJson.Write(json, NotebookJson.Layout.Jupyter));
        AtomicFile.Write(Path.Combine(into, "logo-svg.svg"), Logo);
        if (File.Exists(plotly))
        {
            File.Copy(plotly, Path.Combine(into, PlotlyLoader.FileName), overwrite: true);
        }
        return new InstalledKernel(name, into, display, program);
    }

    /// <summary>Takes a kernel of ours away again.</summary>
    public static void Uninstall(InstalledKernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        Directory.Delete(kernel.Folder, recursive: true);
    }

    private static IEnumerable<string> Folders(string? first)
    {
        var path = Environment.GetEnvironmentVariable("JUPYTER_PATH") ?? "";
        string[] system = OperatingSystem.IsWindows()
            ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "jupyter")]
            : ["/usr/local/share/jupyter", "/usr/share/jupyter"];
        var active = new[] { "VIRTUAL_ENV", "CONDA_PREFIX" }
            .Select(Environment.GetEnvironmentVariable)
            .Where(prefix => prefix is { Length: > 0 })
            .Select(prefix => PrefixFolder(prefix!));
        return new[] { first ?? UserFolder, UserFolder }
            .Concat(path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .Concat(active)
            .Concat(system)
            .Select(Path.GetFullPath)
            .Distinct(StringComparer.Ordinal);
    }

    private static InstalledKernel? Read(string folder)
    {
        try
        {
            var json = NotebookJson.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")));
            return new InstalledKernel(
                Path.GetFileName(folder),
                folder,
                json?["display_name"]?.ToString() ?? "",
                json?["metadata"]?[Mark]?["program"]?.ToString()
            );
        }
        catch (Exception problem)
            when (problem
                    is IOException
                        or UnauthorizedAccessException
                        or System.Text.Json.JsonException
                        or InvalidOperationException
            )
        {
            // What Jupyter cannot read either.
            return null;
        }
    }

    /// <summary>A residual block: the shortcut passes two layers by.</summary>
    private const string Logo = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
          <rect width="64" height="64" rx="12" fill="#4b2a86"/>
          <path d="M14 50 V34 M14 26 V14" stroke="#fff" stroke-width="4" fill="none"/>
          <rect x="6" y="24" width="16" height="12" rx="3" fill="#fff"/>
          <path d="M14 50 C34 50 34 14 18 14" stroke="#ffb52e" stroke-width="4" fill="none"/>
          <text x="33" y="42" font-family="sans-serif" font-size="26" font-weight="bold" fill="#fff">C#</text>
        </svg>

        """;
}

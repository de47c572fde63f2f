namespace ResNetTutorial.Cli;

/// <summary>Where things are in the checkout this program was built in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    public static string Notebooks => Path.Combine(Root, "notebooks");

    public static string Data => Path.Combine(Root, "data");

    public static string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>plotly.js and KaTeX for reports, which the door fetches with npm.</summary>
    public static string Web => Path.Combine(Artifacts, "web", "assets");

    /// <summary>What Jupyter starts as the kernel: this program, compiled ahead of time where the door has done so.</summary>
    public static string Kernel
    {
        get
        {
            var ready = Path.Combine(Artifacts, "kernel", "ResNetTutorial.Cli.dll");
            return File.Exists(ready) ? ready : typeof(Repository).Assembly.Location;
        }
    }

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ResNetTutorial.sln")))
            {
                return folder;
            }
        }
        return Environment.CurrentDirectory;
    }
}

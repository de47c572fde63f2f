using ResNetTutorial.Notebooks.Documents;
using ResNetTutorial.Notebooks.Running;

namespace ResNetTutorial.Lessons.Tests;

/// <summary>The notebooks of the repository, and an engine to run their cells.</summary>
internal static class Course
{
    public static string Root { get; } = FindRoot();

    static Course()
    {
        // Solutions that are tested are not exercises that the person at this machine has solved.
        Environment.SetEnvironmentVariable("RESNETTUTORIAL_PROGRESS", "off");
        // Several notebooks run at once: threads of theirs that wait for each other only cost time.
        Environment.SetEnvironmentVariable("OMP_NUM_THREADS", "1");
    }

    /// <summary>Paths from the root: lessons, solutions, samples.</summary>
    public static IEnumerable<string> Notebooks => [.. Lessons, .. In("notebooks/solutions"), .. In("samples")];

    public static IEnumerable<string> Lessons => In("notebooks");

    public static NotebookDocument Load(string file) => NotebookDocument.Load(Path.Combine(Root, file));

    /// <summary>An engine in a process of its own, in the notebook's folder.</summary>
    public static WorkerEngine Start(string file) =>
        WorkerEngine.Start(
            WorkerCommand.For(Path.Combine(AppContext.BaseDirectory, "ResNetTutorial.Cli.dll"), "worker"),
            Path.GetDirectoryName(Path.Combine(Root, file))!
        );

    public static string Name(string file) =>
        Path.ChangeExtension(file, null).Replace("notebooks/", "", StringComparison.Ordinal);

    private static IEnumerable<string> In(string folder)
    {
        var full = Path.Combine(Root, folder);
        return Directory.Exists(full)
            ? Directory
                .GetFiles(full, "*.ipynb")
                .Order(StringComparer.Ordinal)
                .Select(file => Path.GetRelativePath(Root, file))
            : [];
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ResNetTutorial.sln")))
            {
                return folder;
            }
        }
        throw new DirectoryNotFoundException("ResNetTutorial.sln: not in a folder above the tests.");
    }
}

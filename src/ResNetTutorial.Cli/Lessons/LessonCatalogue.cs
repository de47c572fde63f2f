using System.Globalization;

namespace ResNetTutorial.Cli.Lessons;

/// <summary>Finds the notebooks that a user names: by number, by name, by path.</summary>
internal static class LessonCatalogue
{
    /// <summary>The lessons of the course, in order.</summary>
    public static IReadOnlyList<string> All(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.ipynb").Order(StringComparer.Ordinal)] : [];

    /// <summary>The notebook files of what the user typed; all lessons for nothing.</summary>
    /// <exception cref="UserException">A name is of no lesson and no file.</exception>
    public static IReadOnlyList<string> Resolve(IReadOnlyCollection<string> names, string folder)
    {
        var all = All(folder);
        if (names.Count > 0)
        {
            return [.. names.Select(name => Resolve(name, all)).Distinct()];
        }
        return all.Count > 0
            ? all
            : throw new UserException(
                ExitCode.Usage,
                $"{folder}: holds no lessons (*.ipynb); name a notebook file, or check out the repository again."
            );
    }

    private static string Resolve(string name, IReadOnlyList<string> all)
    {
        var stem = name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) ? name[..^6] : name;
        var found = all.Where(file => Matches(Path.GetFileNameWithoutExtension(file), stem)).ToList();
        if (File.Exists(name))
        {
            return Path.GetFullPath(name);
        }
        if (found.Count == 1)
        {
            return found[0];
        }
        if (name.StartsWith('-'))
        {
            throw new UserException(ExitCode.Usage, $"{name}: no such option; see ./lessons run --help.");
        }
        if (LooksLikePath(name))
        {
            throw new UserException(ExitCode.Usage, $"{name}: no such notebook file; check the path.");
        }
        var known = string.Join(", ", all.Select(Path.GetFileNameWithoutExtension));
        throw new UserException(
            ExitCode.Usage,
            found.Count > 1
                ? $"{name}: more than one lesson starts so; say which of {string.Join(", ", found.Select(Path.GetFileNameWithoutExtension))}."
                : $"{name}: no such lesson; choose one of {(known.Length > 0 ? known : "(none in notebooks/)")}, or give the path of an .ipynb file."
        );
    }

    private static bool Matches(string lesson, string name)
    {
        if (lesson.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }
        var number = lesson.Split('-')[0];
        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var own)
            && asked == own;
    }

    private static bool LooksLikePath(string name) =>
        name.Contains('/') || name.Contains('\\') || name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase);
}

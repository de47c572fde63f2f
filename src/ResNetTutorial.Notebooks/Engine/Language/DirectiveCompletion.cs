using System.Text.RegularExpressions;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>What may stand in a line that starts with <c>#</c>: commands, files, packages.</summary>
internal static partial class DirectiveCompletion
{
    private static readonly string[] Words =
    [
        "#r",
        "#i",
        "#load",
        "#nullable",
        "#pragma",
        "#if",
        "#else",
        "#elif",
        "#endif",
        "#define",
        "#region",
        "#endregion",
    ];

    /// <summary>The completions at a place; null where the line is not a directive.</summary>
    public static CompletionList? Find(string code, int position, string folder)
    {
        var start = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        var line = code[start..position];
        if (Command().Match(line) is { Success: true } word)
        {
            var from = start + word.Groups["word"].Index;
            var commands = CellCommands.All.Select(each => new Completion(each.Name, "magic", each.Does));
            var all = commands.Concat(Words.Select(each => new Completion(each, "keyword")));
            var typed = word.Groups["word"].Value;
            return new CompletionList(
                [.. all.Where(each => each.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase))],
                from,
                EndOfWord(code, position)
            );
        }
        if (Package().Match(line) is { Success: true } package)
        {
            return Packages(package, start, position);
        }
        if (FilePath().Match(line) is { Success: true } path)
        {
            return Files(path, start, position, folder);
        }
        return line.TrimStart().StartsWith("#!", StringComparison.Ordinal)
            ? new CompletionList([], position, position)
            : null;
    }

    /// <summary>Packages that this machine has, so that no feed is asked.</summary>
    private static CompletionList Packages(Match typed, int start, int position)
    {
        var home = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var (name, version) = (typed.Groups["name"], typed.Groups["version"]);
        var (prefix, folder) = version.Success
            ? (version.Value, Path.Combine(home, name.Value.Trim().ToLowerInvariant()))
            : (name.Value, home);
        var found = Directory.Exists(folder)
            ? Directory
                .EnumerateDirectories(folder)
                .Select(each => Path.GetFileName(each))
                .Where(each => !each.StartsWith('.') && each.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.OrdinalIgnoreCase)
                .Select(each => new Completion(each, "module"))
            : [];
        return new CompletionList([.. found], start + (version.Success ? version.Index : name.Index), position);
    }

    private static CompletionList Files(Match typed, int start, int position, string notebook)
    {
        var path = typed.Groups["path"];
        var slash = path.Value.LastIndexOfAny(['/', '\\']) + 1;
        var (folder, prefix) = (path.Value[..slash], path.Value[slash..]);
        string[] endings = typed.Groups["verb"].Value switch
        {
            "r" => [".dll"],
            "load" => [".csx", ".cs"],
            _ => [".ipynb", ".csx", ".cs", ".dib"],
        };
        var found = new List<Completion>();
        var at = new DirectoryInfo(Path.GetFullPath(Path.Combine(notebook, folder)));
        try
        {
            foreach (
                var each in at.EnumerateFileSystemInfos().OrderBy(each => each.Name, StringComparer.OrdinalIgnoreCase)
            )
            {
                var isFolder = each.Attributes.HasFlag(FileAttributes.Directory);
                if (
                    each.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                    && !(each.Name.StartsWith('.') && prefix.Length == 0)
                    && (isFolder || endings.Contains(each.Extension.ToLowerInvariant()))
                )
                {
                    found.Add(new Completion(isFolder ? each.Name + "/" : each.Name, "path"));
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // No such folder yet: nothing to offer.
        }
        if (
            typed.Groups["verb"].Value == "r"
            && path.Value.Length <= 6
            && "nuget:".StartsWith(path.Value, StringComparison.Ordinal)
        )
        {
            found.Add(new Completion("nuget: ", "keyword"));
        }
        return new CompletionList(found, start + path.Index + slash, position);
    }

    private static int EndOfWord(string code, int position)
    {
        while (position < code.Length && (char.IsLetterOrDigit(code[position]) || code[position] == '#'))
        {
            position++;
        }
        return position;
    }

    [GeneratedRegex(@"^\s*(?<word>#!?[\w#]*)$")]
    private static partial Regex Command();

    [GeneratedRegex("""^\s*#r\s+"nuget:\s*(?<name>[^",]*)(,\s*(?<version>[^"]*))?$""")]
    private static partial Regex Package();

    [GeneratedRegex("""^\s*#(?<verb>r|load|!import)\s+"?(?<path>[^"]*)$""")]
    private static partial Regex FilePath();
}

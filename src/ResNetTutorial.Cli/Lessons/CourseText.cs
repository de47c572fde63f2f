using System.Text.RegularExpressions;
using ResNetTutorial.Notebooks.Site;

namespace ResNetTutorial.Cli.Lessons;

/// <summary>What the course says of itself: the head of README.md, so that it is written once.</summary>
internal static partial class CourseText
{
    /// <summary>The course's title.</summary>
    public const string Title = "How networks became deep";

    /// <summary>The paragraph under the README's title, and the picture under that.</summary>
    public static (string Lead, CoursePicture? Picture) Read(string root)
    {
        var file = Path.Combine(root, "README.md");
        if (!File.Exists(file))
        {
            return ("", null);
        }
        var blocks = Blank()
            .Split(File.ReadAllText(file).ReplaceLineEndings("\n"))
            .Select(block => block.Trim())
            .ToList();
        var head = blocks.TakeWhile(block => !block.StartsWith("## ", StringComparison.Ordinal)).ToList();
        var lead = head.FirstOrDefault(block => block.Length > 0 && block[0] is not ('#' or '!' or '[' or '<')) ?? "";
        var at = head.FindIndex(block => block.StartsWith("![", StringComparison.Ordinal));
        if (at < 0 || Image().Match(head[at]) is not { Success: true } image)
        {
            return (lead, null);
        }
        var picture = Path.Combine(root, image.Groups["file"].Value);
        var caption = at + 1 < head.Count ? head[at + 1].Trim('*', '_') : "";
        return (lead, File.Exists(picture) ? new CoursePicture(picture, image.Groups["text"].Value, caption) : null);
    }

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^!\[(?<text>[^\]]*)\]\((?<file>[^)\s]+)\)", RegexOptions.Singleline)]
    private static partial Regex Image();
}

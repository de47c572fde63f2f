using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ResNetTutorial.Notebooks.Documents;

namespace ResNetTutorial.Cli.Lessons;

/// <summary>An exercise of a lesson, and how the learner stands with it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Verdict"><c>right</c>, <c>wrong</c>, or null before the first try.</param>
/// <param name="Tries">How often an answer was checked.</param>
internal sealed record LearnerExercise(string Name, string? Verdict, int Tries)
{
    public bool IsSolved => Verdict == "right";
}

/// <summary>
/// What the learner has solved: the file that the library's exercises write (<c>ResNetTutorial.Lessons.Progress</c> says its
/// form and its place), beside the exercises that the lessons have.
/// </summary>
internal static partial class LearnerProgress
{
    public const string Variable = "RESNETTUTORIAL_PROGRESS";

    /// <summary>The value of <see cref="Variable"/> that keeps no record.</summary>
    public const string Off = "off";

    /// <summary>Where the record is: in the user's data folder, or where the variable says.</summary>
    public static string UsualFile =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file and not Off
            ? file
            : Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.LocalApplicationData,
                    Environment.SpecialFolderOption.DoNotVerify
                ),
                "ResNetTutorial",
                "progress.json"
            );

    /// <summary>The exercises of a lesson, in its order, with the record put in.</summary>
    /// <param name="notebook">The lesson.</param>
    /// <param name="file">The record; none is an empty one.</param>
    /// <exception cref="UserException">The record cannot be read.</exception>
    public static IReadOnlyList<LearnerExercise> Of(NotebookDocument notebook, string file)
    {
        var record = Read(file);
        return
        [
            .. notebook
                .CodeCells.SelectMany(cell => Check().Matches(cell.Source))
                .Select(match => match.Groups["name"].Value)
                .Distinct()
                .Select(name => new LearnerExercise(
                    name,
                    (string?)record?[name]?["verdict"],
                    (int?)record?[name]?["tries"] ?? 0
                )),
        ];
    }

    private static JsonObject? Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))?["exercises"] as JsonObject : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new UserException(
                ExitCode.Failed,
                $"{file}: not a record of progress ({problem.Message.Split('\n')[0].TrimEnd('.')}); ./lessons progress --forget starts a new one."
            );
        }
    }

    [GeneratedRegex("""Exercise\.Check\(\s*"(?<name>[^"]+)"(?=\s*,)""")]
    private static partial Regex Check();
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResNetTutorial.Lessons;

/// <summary>
/// The learner's record of solved exercises, which outlives the notebook: a JSON file that <c>./lessons progress</c>
/// shows. An exercise once solved stays solved; failing to write the file never disturbs a lesson.
/// </summary>
/// <remarks>
/// <c>{"exercises": {"1.1 The slope of tanh": {"verdict": "right", "tries": 2, "at": "2026-11-21T09:30:00Z"}}}</c> in the
/// user's data folder, or where <see cref="Variable"/> says; its value <c>off</c> keeps no record.
/// </remarks>
internal static class Progress
{
    /// <summary>The environment variable that says where the file is.</summary>
    internal const string Variable = "RESNETTUTORIAL_PROGRESS";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    private static string? Place =>
        Environment.GetEnvironmentVariable(Variable) switch
        {
            "off" => null,
            { Length: > 0 } file => file,
            _ => Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.LocalApplicationData,
                    Environment.SpecialFolderOption.DoNotVerify
                ),
                "ResNetTutorial",
                "progress.json"
            ),
        };

    /// <summary>Records one try.</summary>
    /// <param name="exercise">The exercise's name.</param>
    /// <param name="verdict">How the answer stands; no answer leaves no trace.</param>
    internal static void Record(string exercise, Verdict verdict)
    {
        if (verdict == Verdict.NotAttempted || Place is not { } file)
            return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            // Two notebooks may be open: whoever holds this file writes, the other loses one try.
            using var turn = new FileStream(file + ".lock", FileMode.Create, FileAccess.Write, FileShare.None);
            var record = Read(file);
            var exercises = record["exercises"] as JsonObject ?? [];
            var before = exercises[exercise];
            var solved = verdict == Verdict.Right || (string?)before?["verdict"] == "right";
            exercises[exercise] = new JsonObject
            {
                ["verdict"] = solved ? "right" : "wrong",
                ["tries"] = ((int?)before?["tries"] ?? 0) + 1,
                ["at"] = DateTime.UtcNow.ToString(
                    "yyyy-MM-ddTHH:mm:ssZ",
                    System.Globalization.CultureInfo.InvariantCulture
                ),
            };
            record["exercises"] = exercises;
            var temporary = $"{file}.{Guid.NewGuid():N}.tmp";
            File.WriteAllText(temporary, record.ToJsonString(Readable));
            File.Move(temporary, file, overwrite: true);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or InvalidOperationException or FormatException)
        {
            // The verdict is on the screen; a record that cannot be kept is not the learner's trouble.
        }
    }

    private static JsonObject Read(string file)
    {
        try
        {
            return File.Exists(file) && JsonNode.Parse(File.ReadAllText(file)) is JsonObject record ? record : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}

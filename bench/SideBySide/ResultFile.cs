using System.Text.Json;

namespace ResNetTutorial.Bench;

/// <summary>A JSON file beside the earlier ones, whole or not at all.</summary>
internal static class ResultFile
{
    /// <returns>Its path.</returns>
    public static string Write(string folder, string name, object content)
    {
        Directory.CreateDirectory(folder);
        return WriteText(
            Path.Combine(folder, $"{name}-{DateTime.UtcNow:yyyyMMdd-HHmmss}.json"),
            JsonSerializer.Serialize(content, Json.Options)
        );
    }

    public static string WriteText(string path, string text)
    {
        File.WriteAllText($"{path}.partial", text + "\n");
        File.Move($"{path}.partial", path, overwrite: true);
        return path;
    }
}

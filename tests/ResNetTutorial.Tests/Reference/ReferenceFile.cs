using System.Text.Json;

namespace ResNetTutorial.Tests.Reference;

/// <summary>The committed numbers beside this file, which ./make makes with PyTorch and torchvision.</summary>
internal static class ReferenceFile
{
    private static readonly JsonSerializerOptions snakeCase = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    internal static T Read<T>(string name)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Reference", name));
        return JsonSerializer.Deserialize<T>(file, snakeCase)!;
    }
}

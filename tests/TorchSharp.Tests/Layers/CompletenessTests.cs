using System.Reflection;
using System.Text.Json;

namespace TorchSharp.Tests.Layers;

public sealed class CompletenessTests
{
    private const string unlisted = "the package's only: the listing does not show the type";

    /// <summary>What torch.nn makes that has no reference case, and why.</summary>
    private static readonly Dictionary<string, string> exempt = new()
    {
        ["Sequential"] = "ContainerTests",
        ["ModuleList"] = "ContainerTests",
        ["ModuleDict"] = "ContainerTests",
        ["ParameterList"] = "ContainerTests",
        ["FractionalMaxPool2d"] = "draws at random: DropoutTests",
        ["FractionalMaxPool3d"] = "draws at random: DropoutTests",
        ["Embedding"] = unlisted,
        ["EmbeddingBag"] = unlisted,
        ["Embedding_from_pretrained"] = unlisted,
        ["EmbeddingBag_from_pretrained"] = unlisted,
        ["ParameterDict"] = unlisted,
        ["RNN"] = unlisted,
        ["RNNCell"] = unlisted,
        ["GRU"] = unlisted,
        ["GRUCell"] = unlisted,
        ["LSTM"] = unlisted,
        ["LSTMCell"] = unlisted,
        ["MultiheadAttention"] = unlisted,
        ["Transformer"] = unlisted,
        ["TransformerEncoder"] = unlisted,
        ["TransformerEncoderLayer"] = unlisted,
        ["TransformerDecoder"] = unlisted,
        ["TransformerDecoderLayer"] = unlisted,
    };

    [Fact]
    public void EveryLayerHasReferenceNumbers()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Reference", "layers.json");
        using var cases = JsonDocument.Parse(File.ReadAllBytes(path));
        var covered = cases
            .RootElement.EnumerateArray()
            .Select(record => record.GetProperty("name").GetString()!.Split(',')[0])
            .ToHashSet();
        var made = typeof(torch.nn)
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => typeof(torch.nn.Module).IsAssignableFrom(method.ReturnType))
            .Select(method => method.Name)
            .Where(name => !name.EndsWith("Loss", StringComparison.Ordinal)) // LossTests
            .Distinct();
        Assert.DoesNotContain(made, name => !covered.Contains(name) && !exempt.ContainsKey(name));
    }
}

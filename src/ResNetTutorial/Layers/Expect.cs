using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// Checks shapes before libtorch sees them: its own messages do not say which layer it was, and one of them ends the process.
/// </summary>
internal static class Expect
{
    /// <summary>Throws unless x is N×<paramref name="features"/>.</summary>
    internal static void Features(nn.Module layer, Tensor x, long features)
    {
        if (x.dim() != 2 || x.size(1) != features)
            throw Mismatch(layer, x, $"N×{features}");
    }

    /// <summary>Throws unless x is N×<paramref name="channels"/>×H×W, with H and W at least <paramref name="smallest"/>.</summary>
    internal static void Channels(nn.Module layer, Tensor x, long channels, long smallest = 1)
    {
        if (x.dim() != 4 || x.size(1) != channels || x.size(2) < smallest || x.size(3) < smallest)
            throw Mismatch(layer, x, $"N×{channels}×H×W{(smallest > 1 ? $" with H and W at least {smallest}" : "")}");
    }

    /// <summary>Throws unless there is at least one of everything.</summary>
    internal static void Positive(string layer, params ReadOnlySpan<(string Name, long Value)> sizes)
    {
        foreach (var (name, value) in sizes)
            if (value < 1)
                throw new ArgumentOutOfRangeException(name, $"{layer}: {name} is {value}; it must be at least 1.");
    }

    internal static ArgumentException Mismatch(nn.Module layer, Tensor x, string needs) =>
        new($"{layer.GetName()}: the input is {string.Join("×", x.shape)}, but must be {needs}.");
}

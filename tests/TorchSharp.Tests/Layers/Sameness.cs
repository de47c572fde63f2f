using static TorchSharp.torch;

namespace TorchSharp.Tests.Layers;

internal static class Sameness
{
    /// <summary>Of the same shape and equal to the last digit.</summary>
    public static bool Is(this Tensor mine, Tensor other) =>
        mine.shape.SequenceEqual(other.shape) && mine.allclose(other, 0, 0);
}

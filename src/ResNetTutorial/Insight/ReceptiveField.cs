namespace ResNetTutorial.Insight;

/// <summary>The part of the image that one output of a layer can depend on.</summary>
/// <remarks>
/// A window of k pixels, d apart, moved by s, on a map whose neighbours are j pixels of the image apart and see r pixels
/// each, sees r + (k - 1)·d·j pixels, and its neighbours are s·j pixels apart. Where paths meet, the field is what all of
/// them together see. Padding lies outside the image, so a field may be larger than the image.
/// </remarks>
/// <param name="Height">Pixels from top to bottom.</param>
/// <param name="Width">Pixels from left to right.</param>
/// <param name="Everywhere">Whether it is the whole image, wherever the output lies: behind global pooling.</param>
public readonly record struct ReceptiveField(long Height, long Width, bool Everywhere)
{
    /// <summary>A side, or both sides where they differ; "all" where it is the whole image.</summary>
    public override string ToString() =>
        Everywhere ? "all"
        : Height == Width ? $"{Height}"
        : $"{Height}×{Width}";
}

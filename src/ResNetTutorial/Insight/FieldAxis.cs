namespace ResNetTutorial.Insight;

/// <summary>
/// Along one axis: the output with index i sees the pixels from Start + i·Step to End + i·Step of the image. Step 0 says that
/// all outputs see the same.
/// </summary>
internal readonly record struct FieldAxis(long Start, long End, long Step)
{
    /// <summary>The image itself: each pixel sees itself.</summary>
    public static FieldAxis Image => new(0, 0, 1);

    /// <summary>What a window sees whose index i covers the indices from first + i·step to last + i·step.</summary>
    public FieldAxis Through(long first, long last, long step) =>
        new(Start + (first * Step), End + (last * Step), step * Step);

    /// <summary>What two paths see together; null where they move differently, so that no one window describes it.</summary>
    public static FieldAxis? Union(FieldAxis a, FieldAxis b) =>
        a.Step == b.Step || a.Step == 0 || b.Step == 0
            ? new FieldAxis(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End), Math.Min(a.Step, b.Step))
            : null;

    /// <summary>Whether each of so many outputs sees the whole of an image of this length.</summary>
    public bool Covers(long outputs, long image) => Start + ((outputs - 1) * Step) <= 0 && End >= image - 1;
}

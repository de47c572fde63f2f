namespace ResNetTutorial.Insight;

/// <summary>A receptive field along both axes.</summary>
internal sealed record Field(FieldAxis Vertical, FieldAxis Horizontal)
{
    /// <summary>What two paths see together; null where no one window describes it.</summary>
    public static Field? Union(Field a, Field b) =>
        FieldAxis.Union(a.Vertical, b.Vertical) is { } vertical
        && FieldAxis.Union(a.Horizontal, b.Horizontal) is { } horizontal
            ? new Field(vertical, horizontal)
            : null;
}

namespace Plotly.NET;

public sealed class Figure(FSharpList<Trace> data, Layout layout, FSharpList<Frame> frames)
{
    public FSharpList<Trace> Data { get; } = data;

    public Layout Layout { get; } = layout;

    public FSharpList<Frame> Frames { get; } = frames;

    public static Figure create(FSharpList<Trace> data, Layout layout) => new(data, layout, FSharpList<Frame>.Empty);
}

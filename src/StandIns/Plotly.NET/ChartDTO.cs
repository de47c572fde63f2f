namespace Plotly.NET;

public sealed class ChartDTO(FSharpList<Trace> data, Layout layout, Config config)
{
    public FSharpList<Trace> Data { get; } = data;

    public Layout Layout { get; } = layout;

    public Config Config { get; } = config;

    public static ChartDTO create(FSharpList<Trace> data, Layout layout, Config config) => new(data, layout, config);
}

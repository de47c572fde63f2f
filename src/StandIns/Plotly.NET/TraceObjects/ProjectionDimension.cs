namespace Plotly.NET.TraceObjects;

public sealed class ProjectionDimension : DynamicObj.DynamicObj
{
    public static ProjectionDimension init(
        FSharpOption<double>? Opacity = null,
        FSharpOption<double>? Scale = null,
        FSharpOption<bool>? Show = null
    ) => new ProjectionDimension().Set(Opacity).Set(Scale).Set(Show);
}

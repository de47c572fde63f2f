namespace Plotly.NET.TraceObjects;

public sealed class Projection : DynamicObj.DynamicObj
{
    public static Projection init(
        FSharpOption<ProjectionDimension>? X = null,
        FSharpOption<ProjectionDimension>? Y = null,
        FSharpOption<ProjectionDimension>? Z = null
    ) => new Projection().Set(X).Set(Y).Set(Z);
}

namespace Plotly.NET.TraceObjects;

public sealed class ContourProject : DynamicObj.DynamicObj
{
    public static ContourProject init(
        FSharpOption<bool>? X = null,
        FSharpOption<bool>? Y = null,
        FSharpOption<bool>? Z = null
    ) => new ContourProject().Set(X).Set(Y).Set(Z);
}

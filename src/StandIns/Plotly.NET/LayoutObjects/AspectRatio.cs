namespace Plotly.NET.LayoutObjects;

public sealed class AspectRatio : DynamicObj.DynamicObj
{
    public static AspectRatio init(
        FSharpOption<double>? X = null,
        FSharpOption<double>? Y = null,
        FSharpOption<double>? Z = null
    ) => new AspectRatio().Set(X).Set(Y).Set(Z);
}

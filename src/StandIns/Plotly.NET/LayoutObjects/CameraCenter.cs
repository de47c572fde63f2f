namespace Plotly.NET.LayoutObjects;

public sealed class CameraCenter : DynamicObj.DynamicObj
{
    public static CameraCenter init(
        FSharpOption<double>? X = null,
        FSharpOption<double>? Y = null,
        FSharpOption<double>? Z = null
    ) => new CameraCenter().Set(X).Set(Y).Set(Z);
}

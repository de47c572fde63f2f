namespace Plotly.NET.LayoutObjects;

public sealed class CameraUp : DynamicObj.DynamicObj
{
    public static CameraUp init(
        FSharpOption<double>? X = null,
        FSharpOption<double>? Y = null,
        FSharpOption<double>? Z = null
    ) => new CameraUp().Set(X).Set(Y).Set(Z);
}

namespace Plotly.NET.LayoutObjects;

public sealed class CameraEye : DynamicObj.DynamicObj
{
    public static CameraEye init(
        FSharpOption<double>? X = null,
        FSharpOption<double>? Y = null,
        FSharpOption<double>? Z = null
    ) => new CameraEye().Set(X).Set(Y).Set(Z);
}

namespace Plotly.NET.LayoutObjects;

public sealed class Camera : DynamicObj.DynamicObj
{
    public static Camera init(
        FSharpOption<CameraCenter>? Center = null,
        FSharpOption<CameraEye>? Eye = null,
        FSharpOption<CameraUp>? Up = null
    ) => new Camera().Set(Center).Set(Eye).Set(Up);
}

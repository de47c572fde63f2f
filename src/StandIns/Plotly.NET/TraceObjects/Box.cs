namespace Plotly.NET.TraceObjects;

public sealed class Box : DynamicObj.DynamicObj
{
    public static Box init(
        FSharpOption<bool>? Visible = null,
        FSharpOption<double>? Width = null,
        FSharpOption<Color>? FillColor = null,
        FSharpOption<Color>? LineColor = null,
        FSharpOption<double>? LineWidth = null
    ) => new Box().Set(Visible).Set(Width).Set(FillColor).Set(LineColor).Set(LineWidth);
}

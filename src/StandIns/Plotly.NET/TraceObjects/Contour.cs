namespace Plotly.NET.TraceObjects;

public sealed class Contour : DynamicObj.DynamicObj
{
    public static Contour init(
        FSharpOption<Color>? Color = null,
        FSharpOption<double>? End = null,
        FSharpOption<bool>? Highlight = null,
        FSharpOption<Color>? HighlightColor = null,
        FSharpOption<double>? HighlightWidth = null,
        FSharpOption<ContourProject>? Project = null,
        FSharpOption<bool>? Show = null,
        FSharpOption<double>? Size = null,
        FSharpOption<double>? Start = null,
        FSharpOption<bool>? UseColorMap = null,
        FSharpOption<double>? Width = null
    ) =>
        new Contour()
            .Set(Color)
            .Set(End)
            .Set(Highlight)
            .Set(HighlightColor)
            .Set(HighlightWidth)
            .Set(Project)
            .Set(Show)
            .Set(Size)
            .Set(Start)
            .Set(UseColorMap)
            .Set(Width);
}

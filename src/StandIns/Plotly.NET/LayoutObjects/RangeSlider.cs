namespace Plotly.NET.LayoutObjects;

public sealed class RangeSlider : DynamicObj.DynamicObj
{
    public static RangeSlider init(
        FSharpOption<Color>? BgColor = null,
        FSharpOption<Color>? BorderColor = null,
        FSharpOption<double>? BorderWidth = null,
        FSharpOption<bool>? AutoRange = null,
        FSharpOption<StyleParam.Range>? Range = null,
        FSharpOption<double>? Thickness = null,
        FSharpOption<bool>? Visible = null
    ) =>
        new RangeSlider()
            .Set(BgColor)
            .Set(BorderColor)
            .Set(BorderWidth)
            .Set(AutoRange)
            .Set(Range)
            .Set(Thickness)
            .Set(Visible);
}

namespace Plotly.NET;

public sealed class ColorBar : DynamicObj.DynamicObj
{
    public static ColorBar init<a, b>(
        FSharpOption<Color>? BGColor = null,
        FSharpOption<Color>? BorderColor = null,
        FSharpOption<double>? BorderWidth = null,
        FSharpOption<IConvertible>? DTick = null,
        FSharpOption<double>? Len = null,
        FSharpOption<StyleParam.UnitMode>? LenMode = null,
        FSharpOption<int>? NTicks = null,
        FSharpOption<StyleParam.Orientation>? Orientation = null,
        FSharpOption<Color>? OutlineColor = null,
        FSharpOption<double>? OutlineWidth = null,
        FSharpOption<bool>? ShowTickLabels = null,
        FSharpOption<double>? Thickness = null,
        FSharpOption<StyleParam.UnitMode>? ThicknessMode = null,
        FSharpOption<int>? TickAngle = null,
        FSharpOption<Color>? TickColor = null,
        FSharpOption<Font>? TickFont = null,
        FSharpOption<string>? TickFormat = null,
        FSharpOption<double>? TickLen = null,
        FSharpOption<StyleParam.TickMode>? TickMode = null,
        FSharpOption<string>? TickPrefix = null,
        FSharpOption<StyleParam.TickOptions>? Ticks = null,
        FSharpOption<string>? TickSuffix = null,
        FSharpOption<IEnumerable<a>>? TickText = null,
        FSharpOption<IEnumerable<b>>? TickVals = null,
        FSharpOption<double>? TickWidth = null,
        FSharpOption<Title>? Title = null,
        FSharpOption<double>? X = null,
        FSharpOption<StyleParam.HorizontalAlign>? XAnchor = null,
        FSharpOption<double>? Y = null,
        FSharpOption<StyleParam.VerticalAlign>? YAnchor = null
    )
        where a : IConvertible
        where b : IConvertible =>
        new ColorBar()
            .Set(BGColor)
            .Set(BorderColor)
            .Set(BorderWidth)
            .Set(DTick)
            .Set(Len)
            .Set(LenMode)
            .Set(NTicks)
            .Set(Orientation)
            .Set(OutlineColor)
            .Set(OutlineWidth)
            .Set(ShowTickLabels)
            .Set(Thickness)
            .Set(ThicknessMode)
            .Set(TickAngle)
            .Set(TickColor)
            .Set(TickFont)
            .Set(TickFormat)
            .Set(TickLen)
            .Set(TickMode)
            .Set(TickPrefix)
            .Set(Ticks)
            .Set(TickSuffix)
            .Set(TickText)
            .Set(TickVals)
            .Set(TickWidth)
            .Set(Title)
            .Set(X)
            .Set(XAnchor)
            .Set(Y)
            .Set(YAnchor);
}

namespace Plotly.NET.TraceObjects;

public sealed class Marker : DynamicObj.DynamicObj
{
    public static Marker init(
        FSharpOption<double>? Angle = null,
        FSharpOption<bool>? AutoColorScale = null,
        FSharpOption<bool>? CAuto = null,
        FSharpOption<double>? CMax = null,
        FSharpOption<double>? CMid = null,
        FSharpOption<double>? CMin = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<IEnumerable<Color>>? Colors = null,
        FSharpOption<ColorBar>? ColorBar = null,
        FSharpOption<StyleParam.Colorscale>? Colorscale = null,
        FSharpOption<int>? CornerRadius = null,
        FSharpOption<Gradient>? Gradient = null,
        FSharpOption<Line>? Outline = null,
        FSharpOption<int>? MaxDisplayed = null,
        FSharpOption<double>? Opacity = null,
        FSharpOption<IEnumerable<double>>? MultiOpacity = null,
        FSharpOption<Pattern>? Pattern = null,
        FSharpOption<bool>? ReverseScale = null,
        FSharpOption<bool>? ShowScale = null,
        FSharpOption<int>? Size = null,
        FSharpOption<IEnumerable<int>>? MultiSize = null,
        FSharpOption<int>? SizeMin = null,
        FSharpOption<StyleParam.MarkerSizeMode>? SizeMode = null,
        FSharpOption<int>? SizeRef = null,
        FSharpOption<StyleParam.MarkerSymbol>? Symbol = null,
        FSharpOption<IEnumerable<StyleParam.MarkerSymbol>>? MultiSymbol = null,
        FSharpOption<StyleParam.MarkerSymbol3D>? Symbol3D = null,
        FSharpOption<IEnumerable<StyleParam.MarkerSymbol3D>>? MultiSymbol3D = null
    ) =>
        new Marker()
            .Set(Angle)
            .Set(AutoColorScale)
            .Set(CAuto)
            .Set(CMax)
            .Set(CMid)
            .Set(CMin)
            .Set(Color)
            .Set(Colors)
            .Set(ColorBar)
            .Set(Colorscale)
            .Set(CornerRadius)
            .Set(Gradient)
            .Set(Outline, "line")
            .Set(MaxDisplayed)
            .Set(Opacity)
            .Set(MultiOpacity, "opacity")
            .Set(Pattern)
            .Set(ReverseScale)
            .Set(ShowScale)
            .Set(Size)
            .Set(MultiSize, "size")
            .Set(SizeMin)
            .Set(SizeMode)
            .Set(SizeRef)
            .Set(Symbol)
            .Set(MultiSymbol, "symbol")
            .Set(Symbol3D, "symbol")
            .Set(MultiSymbol3D, "symbol");
}

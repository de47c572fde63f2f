namespace Plotly.NET.CSharp;

/// <summary>Lines, points and areas.</summary>
public static partial class Chart
{
    public static GenericChart Scatter<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        StyleParam.Mode mode,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<string> StackGroup = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<StyleParam.Fill> Fill = default,
        Optional<Color> FillColor = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
                .Put("x", x)
                .Put("y", y)
                .Put("mode", mode)
                .Set(Name)
                .Set(ShowLegend)
                .Set(Opacity)
                .Set(Text)
                .Set(MultiText, "text")
                .Set(TextPosition)
                .Set(StackGroup)
                .Set(Orientation)
                .Set(Fill)
                .Set(FillColor)
                .Put(
                    "marker",
                    Build.Marker(
                        Marker,
                        Color: MarkerColor,
                        Colorscale: MarkerColorScale,
                        Outline: MarkerOutline,
                        Symbol: MarkerSymbol
                    )
                )
                .Put("line", Build.Line(Line, Color: LineColor, Width: LineWidth, Dash: LineDash)),
            UseDefaults
        );

    public static GenericChart Point<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<string> StackGroup = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
                .Put("x", x)
                .Put("y", y)
                .Put("mode", Build.Mode(StyleParam.Mode.Markers, markers: false, text: TextPosition.IsSome))
                .Set(Name)
                .Set(ShowLegend)
                .Set(Opacity)
                .Set(Text)
                .Set(MultiText, "text")
                .Set(TextPosition)
                .Set(StackGroup)
                .Set(Orientation)
                .Put(
                    "marker",
                    Build.Marker(
                        Marker,
                        Color: MarkerColor,
                        Colorscale: MarkerColorScale,
                        Outline: MarkerOutline,
                        Symbol: MarkerSymbol
                    )
                ),
            UseDefaults
        );

    public static GenericChart Line<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        Optional<bool> ShowMarkers = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<string> StackGroup = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<StyleParam.Fill> Fill = default,
        Optional<Color> FillColor = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
                .Put("x", x)
                .Put("y", y)
                .Put(
                    "mode",
                    Build.Mode(StyleParam.Mode.Lines, markers: ShowMarkers.Or(false), text: TextPosition.IsSome)
                )
                .Set(Name)
                .Set(ShowLegend)
                .Set(Opacity)
                .Set(Text)
                .Set(MultiText, "text")
                .Set(TextPosition)
                .Set(StackGroup)
                .Set(Orientation)
                .Set(Fill)
                .Set(FillColor)
                .Put(
                    "marker",
                    Build.Marker(
                        Marker,
                        Color: MarkerColor,
                        Colorscale: MarkerColorScale,
                        Outline: MarkerOutline,
                        Symbol: MarkerSymbol
                    )
                )
                .Put("line", Build.Line(Line, Color: LineColor, Width: LineWidth, Dash: LineDash)),
            UseDefaults
        );

    public static GenericChart Spline<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        Optional<bool> ShowMarkers = default,
        Optional<double> Smoothing = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<string> StackGroup = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<StyleParam.Fill> Fill = default,
        Optional<Color> FillColor = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
                .Put("x", x)
                .Put("y", y)
                .Put(
                    "mode",
                    Build.Mode(StyleParam.Mode.Lines, markers: ShowMarkers.Or(false), text: TextPosition.IsSome)
                )
                .Set(Name)
                .Set(ShowLegend)
                .Set(Opacity)
                .Set(Text)
                .Set(MultiText, "text")
                .Set(TextPosition)
                .Set(StackGroup)
                .Set(Orientation)
                .Set(Fill)
                .Set(FillColor)
                .Put(
                    "marker",
                    Build.Marker(
                        Marker,
                        Color: MarkerColor,
                        Colorscale: MarkerColorScale,
                        Outline: MarkerOutline,
                        Symbol: MarkerSymbol
                    )
                )
                .Put(
                    "line",
                    Build
                        .Line(Line, Color: LineColor, Width: LineWidth, Dash: LineDash)
                        .Put("shape", StyleParam.Shape.Spline)
                        .Set(Smoothing)
                ),
            UseDefaults
        );

    public static GenericChart Area<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        Optional<bool> ShowMarkers = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<string> StackGroup = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<Color> FillColor = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
                .Put("x", x)
                .Put("y", y)
                .Put(
                    "mode",
                    Build.Mode(StyleParam.Mode.Lines, markers: ShowMarkers.Or(false), text: TextPosition.IsSome)
                )
                .Set(Name)
                .Set(ShowLegend)
                .Set(Opacity)
                .Set(Text)
                .Set(MultiText, "text")
                .Set(TextPosition)
                .Set(StackGroup)
                .Set(Orientation)
                .Set(FillColor)
                .Put("fill", StyleParam.Fill.ToZero_y)
                .Put(
                    "marker",
                    Build.Marker(
                        Marker,
                        Color: MarkerColor,
                        Colorscale: MarkerColorScale,
                        Outline: MarkerOutline,
                        Symbol: MarkerSymbol
                    )
                )
                .Put("line", Build.Line(Line, Color: LineColor, Width: LineWidth, Dash: LineDash)),
            UseDefaults
        );

    public static GenericChart SplineArea<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        Optional<bool> ShowMarkers = default,
        Optional<double> Smoothing = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<string> StackGroup = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<Color> FillColor = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
                .Put("x", x)
                .Put("y", y)
                .Put(
                    "mode",
                    Build.Mode(StyleParam.Mode.Lines, markers: ShowMarkers.Or(false), text: TextPosition.IsSome)
                )
                .Set(Name)
                .Set(ShowLegend)
                .Set(Opacity)
                .Set(Text)
                .Set(MultiText, "text")
                .Set(TextPosition)
                .Set(StackGroup)
                .Set(Orientation)
                .Set(FillColor)
                .Put("fill", StyleParam.Fill.ToZero_y)
                .Put(
                    "marker",
                    Build.Marker(
                        Marker,
                        Color: MarkerColor,
                        Colorscale: MarkerColorScale,
                        Outline: MarkerOutline,
                        Symbol: MarkerSymbol
                    )
                )
                .Put(
                    "line",
                    Build
                        .Line(Line, Color: LineColor, Width: LineWidth, Dash: LineDash)
                        .Put("shape", StyleParam.Shape.Spline)
                        .Set(Smoothing)
                ),
            UseDefaults
        );

    public static GenericChart StackedArea<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        Optional<bool> ShowMarkers = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<Color> FillColor = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
                .Put("x", x)
                .Put("y", y)
                .Put(
                    "mode",
                    Build.Mode(StyleParam.Mode.Lines, markers: ShowMarkers.Or(false), text: TextPosition.IsSome)
                )
                .Set(Name)
                .Set(ShowLegend)
                .Set(Opacity)
                .Set(Text)
                .Set(MultiText, "text")
                .Set(TextPosition)
                .Set(Orientation)
                .Set(FillColor)
                .Put("fill", StyleParam.Fill.ToNext_y)
                .Put("stackgroup", "stackedarea")
                .Put(
                    "marker",
                    Build.Marker(
                        Marker,
                        Color: MarkerColor,
                        Colorscale: MarkerColorScale,
                        Outline: MarkerOutline,
                        Symbol: MarkerSymbol
                    )
                )
                .Put("line", Build.Line(Line, Color: LineColor, Width: LineWidth, Dash: LineDash)),
            UseDefaults
        );

    public static GenericChart Bubble<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        IEnumerable<int> sizes,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
                .Put("x", x)
                .Put("y", y)
                .Put("mode", Build.Mode(StyleParam.Mode.Markers, markers: false, text: TextPosition.IsSome))
                .Set(Name)
                .Set(ShowLegend)
                .Set(Opacity)
                .Set(Text)
                .Set(MultiText, "text")
                .Set(TextPosition)
                .Put(
                    "marker",
                    Build
                        .Marker(
                            Marker,
                            Color: MarkerColor,
                            Colorscale: MarkerColorScale,
                            Outline: MarkerOutline,
                            Symbol: MarkerSymbol
                        )
                        .Put("size", sizes)
                ),
            UseDefaults
        );
}

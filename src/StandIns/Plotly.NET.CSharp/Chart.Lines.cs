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
                .Info(Name, ShowLegend, Opacity)
                .Text(Text, MultiText, TextPosition)
                .Set(StackGroup)
                .Set(Orientation)
                .Set(Fill)
                .Set(FillColor)
                .Put("marker", Build.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline, MarkerSymbol))
                .Put("line", Build.Line(Line, LineColor, LineWidth, LineDash)),
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
                .Put("mode", Build.Points(TextPosition))
                .Info(Name, ShowLegend, Opacity)
                .Text(Text, MultiText, TextPosition)
                .Set(StackGroup)
                .Set(Orientation)
                .Put("marker", Build.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline, MarkerSymbol)),
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
                .Put("mode", Build.Lines(ShowMarkers, TextPosition))
                .Info(Name, ShowLegend, Opacity)
                .Text(Text, MultiText, TextPosition)
                .Set(StackGroup)
                .Set(Orientation)
                .Set(Fill)
                .Set(FillColor)
                .Put("marker", Build.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline, MarkerSymbol))
                .Put("line", Build.Line(Line, LineColor, LineWidth, LineDash)),
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
                .Put("mode", Build.Lines(ShowMarkers, TextPosition))
                .Info(Name, ShowLegend, Opacity)
                .Text(Text, MultiText, TextPosition)
                .Set(StackGroup)
                .Set(Orientation)
                .Set(Fill)
                .Set(FillColor)
                .Put("marker", Build.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline, MarkerSymbol))
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
                .Put("mode", Build.Lines(ShowMarkers, TextPosition))
                .Info(Name, ShowLegend, Opacity)
                .Text(Text, MultiText, TextPosition)
                .Set(StackGroup)
                .Set(Orientation)
                .Set(FillColor)
                .Put("fill", StyleParam.Fill.ToZero_y)
                .Put("marker", Build.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline, MarkerSymbol))
                .Put("line", Build.Line(Line, LineColor, LineWidth, LineDash)),
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
                .Put("mode", Build.Lines(ShowMarkers, TextPosition))
                .Info(Name, ShowLegend, Opacity)
                .Text(Text, MultiText, TextPosition)
                .Set(StackGroup)
                .Set(Orientation)
                .Set(FillColor)
                .Put("fill", StyleParam.Fill.ToZero_y)
                .Put("marker", Build.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline, MarkerSymbol))
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
                .Put("mode", Build.Lines(ShowMarkers, TextPosition))
                .Info(Name, ShowLegend, Opacity)
                .Text(Text, MultiText, TextPosition)
                .Set(Orientation)
                .Set(FillColor)
                .Put("fill", StyleParam.Fill.ToNext_y)
                .Put("stackgroup", "stackedarea")
                .Put("marker", Build.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline, MarkerSymbol))
                .Put("line", Build.Line(Line, LineColor, LineWidth, LineDash)),
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
                .Put("mode", Build.Points(TextPosition))
                .Info(Name, ShowLegend, Opacity)
                .Text(Text, MultiText, TextPosition)
                .Put(
                    "marker",
                    Build.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline, MarkerSymbol).Put("size", sizes)
                ),
            UseDefaults
        );

    /// <summary>A line with the band between a lower and an upper bound.</summary>
    public static GenericChart Range<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        IEnumerable<YType> upper,
        IEnumerable<YType> lower,
        StyleParam.Mode mode,
        Optional<string> Name = default,
        Optional<string> GroupName = default,
        Optional<bool> ShowMarkers = default,
        Optional<bool> ShowLegend = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<Line> UpperLine = default,
        Optional<Line> LowerLine = default,
        Optional<Color> RangeColor = default,
        Optional<TextType> UpperText = default,
        Optional<IEnumerable<TextType>> MultiUpperText = default,
        Optional<TextType> LowerText = default,
        Optional<IEnumerable<TextType>> MultiLowerText = default,
        Optional<string> LowerName = default,
        Optional<string> UpperName = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible
    {
        var group = GroupName.Or("Range");
        var shade = RangeColor.Or(Color.fromString("rgba(0, 0, 0, 0.2)"));
        // lower before upper: the fill goes from a trace to the one before it.
        Trace[] traces =
        [
            Bound(lower, LowerName.Or("lower"), LowerLine).Set(LowerText, "text").Set(MultiLowerText, "text"),
            Bound(upper, UpperName.Or("upper"), UpperLine)
                .Set(UpperText, "text")
                .Set(MultiUpperText, "text")
                .Put("fill", StyleParam.Fill.ToNext_y),
            .. GenericChart
                .getTraces(
                    Scatter(
                        x,
                        y,
                        Build.Mode(mode, ShowMarkers, TextPosition),
                        Name: Name,
                        ShowLegend: ShowLegend,
                        Text: Text,
                        MultiText: MultiText,
                        TextPosition: TextPosition,
                        MarkerColor: MarkerColor,
                        MarkerSymbol: MarkerSymbol,
                        Marker: Marker,
                        LineColor: LineColor,
                        LineWidth: LineWidth,
                        LineDash: LineDash,
                        Line: Line
                    )
                )
                .Select(trace => trace.Put("legendgroup", group)),
        ];
        return GenericChart.ofTraceObjects(UseDefaults.Or(true), traces);

        Trace Bound(IEnumerable<YType> bound, string name, Optional<Line> line) =>
            new Trace2D("scatter")
                .Put("x", x)
                .Put("y", bound)
                .Put("mode", mode)
                .Put("name", name)
                .Put("showlegend", ShowLegend.Or(true))
                .Put("legendgroup", group)
                .Put("fillcolor", shade)
                .Put("marker", new Marker().Put("color", shade))
                .Put("line", line.Or(new Line()));
    }
}

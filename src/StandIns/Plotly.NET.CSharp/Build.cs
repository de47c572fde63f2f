namespace Plotly.NET.CSharp;

/// <summary>The parts that chart functions share.</summary>
internal static class Build
{
    public static GenericChart Chart(Trace trace, Optional<bool> useDefaults) =>
        GenericChart.ofTraceObject(useDefaults.Or(true), trace);

    public static T Info<T>(this T trace, Optional<string> Name, Optional<bool> ShowLegend, Optional<double> Opacity)
        where T : Trace => trace.Set(Name).Set(ShowLegend).Set(Opacity);

    public static T Text<T, TextType>(
        this T trace,
        Optional<TextType> Text,
        Optional<IEnumerable<TextType>> MultiText,
        Optional<StyleParam.TextPosition> TextPosition = default
    )
        where T : Trace => trace.Set(Text).Set(MultiText, "text").Set(TextPosition);

    /// <summary>The line given, or a new one, with the single properties on top.</summary>
    public static Line Line(
        Optional<Line> Line,
        Optional<Color> Color = default,
        Optional<double> Width = default,
        Optional<StyleParam.DrawingStyle> Dash = default,
        Optional<StyleParam.Colorscale> Colorscale = default
    ) => Line.Or(new Line()).Copy().Set(Color).Set(Width).Set(Dash).Set(Colorscale);

    /// <summary>The marker given, or a new one, with the single properties on top.</summary>
    public static Marker Marker(
        Optional<Marker> Marker,
        Optional<Color> Color = default,
        Optional<StyleParam.Colorscale> Colorscale = default,
        Optional<Line> Outline = default,
        Optional<StyleParam.MarkerSymbol> Symbol = default
    ) => Marker.Or(new Marker()).Copy().Set(Color).Set(Colorscale).Set(Outline, "line").Set(Symbol);

    /// <summary>The mode with markers or without, and with text where it is told where to stand.</summary>
    public static StyleParam.Mode Mode(
        StyleParam.Mode mode,
        Optional<bool> ShowMarkers,
        Optional<StyleParam.TextPosition> TextPosition
    ) =>
        StyleParam.ModeUtils.showText(
            TextPosition.IsSome,
            StyleParam.ModeUtils.showMarker(ShowMarkers.Or(false), mode)
        );

    public static StyleParam.Mode Lines(Optional<bool> ShowMarkers, Optional<StyleParam.TextPosition> TextPosition) =>
        Mode(StyleParam.Mode.Lines, ShowMarkers, TextPosition);

    public static StyleParam.Mode Points(Optional<StyleParam.TextPosition> TextPosition) =>
        Mode(StyleParam.Mode.Markers, default, TextPosition);
}

namespace Plotly.NET.CSharp;

/// <summary>The parts that chart functions share.</summary>
internal static class Build
{
    public static GenericChart Chart(Trace trace, Optional<bool> useDefaults) =>
        GenericChart.ofTraceObject(useDefaults.Or(true), trace);

    /// <summary>What every trace has.</summary>
    public static T Info<T>(T trace, Optional<string> Name, Optional<bool> ShowLegend, Optional<double> Opacity)
        where T : Trace => trace.Set(Name).Set(ShowLegend).Set(Opacity);

    public static T Text<T, TextType>(
        this T trace,
        Optional<TextType> Text,
        Optional<IEnumerable<TextType>> MultiText,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default
    )
        where T : Trace =>
        trace.Set(Text).Set(MultiText, "text").Set(TextPosition).Set(MultiTextPosition, "textposition");

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
        Optional<StyleParam.MarkerSymbol> Symbol = default,
        Optional<IEnumerable<double>> MultiOpacity = default
    ) =>
        Marker
            .Or(new Marker())
            .Copy()
            .Set(Color)
            .Set(Colorscale)
            .Set(Outline, "line")
            .Set(Symbol)
            .Set(MultiOpacity, "opacity");

    /// <summary>The mode with text added where it is told where to stand, and with markers or without.</summary>
    public static StyleParam.Mode Mode(StyleParam.Mode mode, bool markers, bool text) =>
        StyleParam.ModeUtils.showText(text, StyleParam.ModeUtils.showMarker(markers, mode));
}

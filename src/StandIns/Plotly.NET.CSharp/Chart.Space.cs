namespace Plotly.NET.CSharp;

/// <summary>Three dimensions.</summary>
public static partial class Chart
{
    public static GenericChart Scatter3D<XType, YType, ZType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        IEnumerable<ZType> z,
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
        Optional<StyleParam.MarkerSymbol3D> MarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where ZType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace3D("scatter3d")
                .Put("x", x)
                .Put("y", y)
                .Put("z", z)
                .Put("mode", mode)
                .Info(Name, ShowLegend, Opacity)
                .Text(Text, MultiText, TextPosition)
                .Put(
                    "marker",
                    Build.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline).Set(MarkerSymbol, "symbol")
                )
                .Put("line", Build.Line(Line, LineColor, LineWidth, LineDash)),
            UseDefaults
        );

    public static GenericChart Point3D<XType, YType, ZType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        IEnumerable<ZType> z,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol3D> MarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where ZType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace3D("scatter3d")
                .Put("x", x)
                .Put("y", y)
                .Put("z", z)
                .Put("mode", Build.Points(TextPosition))
                .Info(Name, ShowLegend, Opacity)
                .Text(Text, MultiText, TextPosition)
                .Put(
                    "marker",
                    Build.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline).Set(MarkerSymbol, "symbol")
                ),
            UseDefaults
        );

    public static GenericChart Line3D<XType, YType, ZType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        IEnumerable<ZType> z,
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
        Optional<StyleParam.MarkerSymbol3D> MarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where ZType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace3D("scatter3d")
                .Put("x", x)
                .Put("y", y)
                .Put("z", z)
                .Put("mode", Build.Lines(ShowMarkers, TextPosition))
                .Info(Name, ShowLegend, Opacity)
                .Text(Text, MultiText, TextPosition)
                .Put(
                    "marker",
                    Build.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline).Set(MarkerSymbol, "symbol")
                )
                .Put("line", Build.Line(Line, LineColor, LineWidth, LineDash)),
            UseDefaults
        );

    public static GenericChart Surface<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData,
        Optional<IEnumerable<XType>> X = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Contours> Contours = default,
        Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default,
        Optional<bool> UseDefaults = default
    )
        where ZType : IConvertible
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace3D("surface")
                .Put("z", zData)
                .Set(X)
                .Set(Y)
                .Info(Name, ShowLegend, Opacity)
                .Text(Text, MultiText)
                .Set(Contours)
                .Set(ColorScale)
                .Set(ShowScale),
            UseDefaults
        );

    public static GenericChart Mesh3D<XType, YType, ZType, IType, JType, KType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        IEnumerable<ZType> z,
        Optional<IEnumerable<IType>> I = default,
        Optional<IEnumerable<JType>> J = default,
        Optional<IEnumerable<KType>> K = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> Color = default,
        Optional<Contour> Contour = default,
        Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default,
        Optional<ColorBar> ColorBar = default,
        Optional<bool> FlatShading = default,
        Optional<StyleParam.TriangulationAlgorithm> TriangulationAlgorithm = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where ZType : IConvertible
        where IType : IConvertible
        where JType : IConvertible
        where KType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace3D("mesh3d")
                .Put("x", x)
                .Put("y", y)
                .Put("z", z)
                .Set(I)
                .Set(J)
                .Set(K)
                .Info(Name, ShowLegend, Opacity)
                .Text(Text, MultiText)
                .Set(Color)
                .Set(Contour)
                .Set(ColorScale)
                .Set(ShowScale)
                .Set(ColorBar)
                .Set(FlatShading)
                .Set(TriangulationAlgorithm, "alphahull"),
            UseDefaults
        );
}

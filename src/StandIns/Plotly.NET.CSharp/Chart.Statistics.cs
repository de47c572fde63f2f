namespace Plotly.NET.CSharp;

/// <summary>Distributions.</summary>
public static partial class Chart
{
    public static GenericChart Histogram<XType, YType, TextType>(
        Optional<IEnumerable<XType>> X = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.HistFunc> HistFunc = default,
        Optional<StyleParam.HistNorm> HistNorm = default,
        Optional<int> NBinsX = default,
        Optional<int> NBinsY = default,
        Optional<Bins> XBins = default,
        Optional<Bins> YBins = default,
        Optional<Color> MarkerColor = default,
        Optional<Marker> Marker = default,
        Optional<Error> XError = default,
        Optional<Error> YError = default,
        Optional<Cumulative> Cumulative = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace2D("histogram")
                .Set(X)
                .Set(Y)
                .Set(Orientation)
                .Info(Name, ShowLegend, Opacity)
                .Text(Text, MultiText)
                .Set(HistFunc)
                .Set(HistNorm)
                .Set(NBinsX)
                .Set(NBinsY)
                .Set(XBins)
                .Set(YBins)
                .Set(Cumulative)
                .Set(XError, "error_x")
                .Set(YError, "error_y")
                .Put("marker", Build.Marker(Marker, Color: MarkerColor)),
            UseDefaults
        );

    public static GenericChart Histogram2D<XType, YType, ZType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        Optional<IEnumerable<IEnumerable<ZType>>> Z = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<int> XGap = default,
        Optional<int> YGap = default,
        Optional<StyleParam.HistFunc> HistFunc = default,
        Optional<StyleParam.HistNorm> HistNorm = default,
        Optional<int> NBinsX = default,
        Optional<int> NBinsY = default,
        Optional<Bins> XBins = default,
        Optional<Bins> YBins = default,
        Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default,
        Optional<bool> ReverseScale = default,
        Optional<StyleParam.SmoothAlg> ZSmooth = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where ZType : IConvertible =>
        Build.Chart(
            new Trace2D("histogram2d")
                .Put("x", x)
                .Put("y", y)
                .Set(Z)
                .Info(Name, ShowLegend, Opacity)
                .Set(XGap)
                .Set(YGap)
                .Set(HistFunc)
                .Set(HistNorm)
                .Set(NBinsX)
                .Set(NBinsY)
                .Set(XBins)
                .Set(YBins)
                .Set(ColorBar)
                .Set(ColorScale)
                .Set(ShowScale)
                .Set(ReverseScale)
                .Set(ZSmooth),
            UseDefaults
        );

    public static GenericChart BoxPlot<XType, YType, TextType>(
        Optional<IEnumerable<XType>> X = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> FillColor = default,
        Optional<Color> MarkerColor = default,
        Optional<Marker> Marker = default,
        Optional<double> Opacity = default,
        Optional<double> WhiskerWidth = default,
        Optional<StyleParam.BoxPoints> BoxPoints = default,
        Optional<StyleParam.BoxMean> BoxMean = default,
        Optional<double> Jitter = default,
        Optional<double> PointPos = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<Color> OutlineColor = default,
        Optional<double> OutlineWidth = default,
        Optional<Line> Outline = default,
        Optional<bool> Notched = default,
        Optional<double> NotchWidth = default,
        Optional<StyleParam.QuartileMethod> QuartileMethod = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace2D("box")
                .Set(X)
                .Set(Y)
                .Set(Name)
                .Set(ShowLegend)
                .Text(Text, MultiText)
                .Set(FillColor)
                .Set(Opacity)
                .Set(WhiskerWidth)
                .Set(BoxPoints)
                .Set(BoxMean)
                .Set(Jitter)
                .Set(PointPos)
                .Set(Orientation)
                .Set(Notched)
                .Set(NotchWidth)
                .Set(QuartileMethod)
                .Put("marker", Build.Marker(Marker, Color: MarkerColor))
                .Put("line", Build.Line(Outline, Color: OutlineColor, Width: OutlineWidth)),
            UseDefaults
        );

    public static GenericChart Violin<XType, YType, TextType>(
        Optional<IEnumerable<XType>> X = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> FillColor = default,
        Optional<double> Opacity = default,
        Optional<StyleParam.BoxPoints> Points = default,
        Optional<double> Jitter = default,
        Optional<double> PointPos = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<double> Width = default,
        Optional<Color> MarkerColor = default,
        Optional<Marker> Marker = default,
        Optional<Color> OutlineColor = default,
        Optional<double> OutlineWidth = default,
        Optional<Line> Outline = default,
        Optional<bool> ShowBox = default,
        Optional<double> BoxWidth = default,
        Optional<Color> BoxFillColor = default,
        Optional<Box> Box = default,
        Optional<double> BandWidth = default,
        Optional<MeanLine> MeanLine = default,
        Optional<StyleParam.ScaleMode> ScaleMode = default,
        Optional<StyleParam.ViolinSide> Side = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace2D("violin")
                .Set(X)
                .Set(Y)
                .Set(Name)
                .Set(ShowLegend)
                .Text(Text, MultiText)
                .Set(FillColor)
                .Set(Opacity)
                .Set(Points)
                .Set(Jitter)
                .Set(PointPos)
                .Set(Orientation)
                .Set(Width)
                .Set(BandWidth)
                .Set(MeanLine)
                .Set(ScaleMode)
                .Set(Side)
                .Put("marker", Build.Marker(Marker, Color: MarkerColor))
                .Put("line", Build.Line(Outline, Color: OutlineColor, Width: OutlineWidth))
                .Put(
                    "box",
                    Box.Or(new Box())
                        .Copy()
                        .Set(ShowBox, "visible")
                        .Set(BoxWidth, "width")
                        .Set(BoxFillColor, "fillcolor")
                ),
            UseDefaults
        );
}

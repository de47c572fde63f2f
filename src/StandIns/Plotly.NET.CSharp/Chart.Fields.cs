namespace Plotly.NET.CSharp;

/// <summary>Values on a plane: heatmaps, contours, images.</summary>
public static partial class Chart
{
    public static GenericChart Heatmap<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<XType>> X = default,
        Optional<int> XGap = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<int> YGap = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default,
        Optional<bool> ReverseScale = default,
        Optional<StyleParam.SmoothAlg> ZSmooth = default,
        Optional<bool> Transpose = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> ReverseYAxis = default,
        Optional<bool> UseDefaults = default
    )
        where ZType : IConvertible
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Build
            .Chart(
                new Trace2D(UseWebGL.Or(false) ? "heatmapgl" : "heatmap")
                    .Put("z", zData)
                    .Info(Name, ShowLegend, Opacity)
                    .Set(X)
                    .Set(XGap)
                    .Set(Y)
                    .Set(YGap)
                    .Text(Text, MultiText)
                    .Set(ColorBar)
                    .Set(ColorScale)
                    .Set(ShowScale)
                    .Set(ReverseScale)
                    .Set(ZSmooth)
                    .Set(Transpose),
                UseDefaults
            )
            .ReverseY(ReverseYAxis);

    public static GenericChart AnnotatedHeatmap<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData,
        IEnumerable<IEnumerable<string>> annotationText,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<XType>> X = default,
        Optional<int> XGap = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<int> YGap = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default,
        Optional<bool> ReverseScale = default,
        Optional<StyleParam.SmoothAlg> ZSmooth = default,
        Optional<bool> Transpose = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> ReverseYAxis = default,
        Optional<bool> UseDefaults = default
    )
        where ZType : IConvertible
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Heatmap(
                zData,
                Name: Name,
                ShowLegend: ShowLegend,
                Opacity: Opacity,
                X: X,
                XGap: XGap,
                Y: Y,
                YGap: YGap,
                Text: Text,
                MultiText: MultiText,
                ColorBar: ColorBar,
                ColorScale: ColorScale,
                ShowScale: ShowScale,
                ReverseScale: ReverseScale,
                ZSmooth: ZSmooth,
                Transpose: Transpose,
                UseWebGL: UseWebGL,
                ReverseYAxis: ReverseYAxis,
                UseDefaults: UseDefaults
            )
            .WithCellText(zData, annotationText, X, Y);

    public static GenericChart Contour<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<XType>> X = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default,
        Optional<bool> ReverseScale = default,
        Optional<bool> Transpose = default,
        Optional<Color> ContourLineColor = default,
        Optional<StyleParam.DrawingStyle> ContourLineDash = default,
        Optional<double> ContourLineSmoothing = default,
        Optional<Line> ContourLine = default,
        Optional<StyleParam.ContourColoring> ContoursColoring = default,
        Optional<StyleParam.ConstraintOperation> ContoursOperation = default,
        Optional<StyleParam.ContourType> ContoursType = default,
        Optional<bool> ShowContourLabels = default,
        Optional<Font> ContourLabelFont = default,
        Optional<Contours> Contours = default,
        Optional<Color> FillColor = default,
        Optional<int> NContours = default,
        Optional<bool> UseDefaults = default
    )
        where ZType : IConvertible
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace2D("contour")
                .Put("z", zData)
                .Info(Name, ShowLegend, Opacity)
                .Set(X)
                .Set(Y)
                .Text(Text, MultiText)
                .Set(ColorBar)
                .Set(ColorScale)
                .Set(ShowScale)
                .Set(ReverseScale)
                .Set(Transpose)
                .Set(FillColor)
                .Set(NContours)
                .Put(
                    "contours",
                    Contours
                        .Or(new Contours())
                        .Copy()
                        .Set(ContoursColoring, "coloring")
                        .Set(ContoursOperation, "operation")
                        .Set(ContoursType, "type")
                        .Set(ShowContourLabels, "showlabels")
                        .Set(ContourLabelFont, "labelfont")
                )
                .Put(
                    "line",
                    Build
                        .Line(ContourLine, ContourLineColor, Dash: ContourLineDash)
                        .Set(ContourLineSmoothing, "smoothing")
                        .HideBetween(ContoursColoring)
                ),
            UseDefaults
        );

    public static GenericChart Image<IdType>(
        Optional<IEnumerable<IEnumerable<IEnumerable<int>>>> Z = default,
        Optional<string> Source = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<StyleParam.ColorModel> ColorModel = default,
        Optional<bool> UseDefaults = default
    )
        where IdType : IConvertible =>
        Build.Chart(
            new Trace2D("image").Set(Z).Set(Source).Info(Name, ShowLegend, Opacity).Set(ColorModel),
            UseDefaults
        );
}

namespace Plotly.NET.CSharp;

/// <summary>Changes to a finished chart, with C#'s own optional arguments.</summary>
public static class GenericChartExtensions
{
    public static Layout GetLayout(this GenericChart gChart) => GenericChart.getLayout(gChart);

    public static Trace[] GetTraces(this GenericChart gChart) => [.. GenericChart.getTraces(gChart)];

    public static void SaveHtml(this GenericChart gChart, string path, Optional<bool> OpenInBrowser = default) =>
        Page.Save(gChart, path, OpenInBrowser.Or(false));

    /// <summary>Opens the chart in the browser.</summary>
    public static void Show(this GenericChart gChart) => Page.Show(gChart);

    public static GenericChart WithTraceInfo(
        this GenericChart gChart,
        Optional<string> Name = default,
        Optional<StyleParam.Visible> Visible = default,
        Optional<bool> ShowLegend = default,
        Optional<int> LegendRank = default,
        Optional<string> LegendGroup = default,
        Optional<Title> LegendGroupTitle = default
    ) =>
        gChart.MapTraces(trace =>
            trace.Copy().Set(Name).Set(Visible).Set(ShowLegend).Set(LegendRank).Set(LegendGroup).Set(LegendGroupTitle)
        );

    public static GenericChart WithSize(
        this GenericChart gChart,
        Optional<int> Width = default,
        Optional<int> Height = default
    ) => gChart.MapLayout(layout => layout.Copy().Set(Width).Set(Height));

    public static GenericChart WithXAxisRangeSlider(
        this GenericChart gChart,
        RangeSlider rangeSlider,
        Optional<StyleParam.SubPlotId> Id = default
    ) => gChart.WithAxis("xaxis", new LinearAxis().Put("rangeslider", rangeSlider), Id.Or(null!));

    public static GenericChart WithLegend(this GenericChart gChart, Legend legend) =>
        gChart.MapLayout(layout => layout.Update("legend", legend));

    public static GenericChart WithXAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart,
        Optional<string> TitleText = default,
        Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default,
        Optional<Title> Title = default,
        Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default,
        Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default,
        Optional<bool> ShowSpikes = default,
        Optional<Color> SpikeColor = default,
        Optional<int> SpikeThickness = default,
        Optional<bool> ShowLine = default,
        Optional<Color> LineColor = default,
        Optional<bool> ShowGrid = default,
        Optional<Color> GridColor = default,
        Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default,
        Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default,
        Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<Tuple<double, double>> Domain = default,
        Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default,
        Optional<IEnumerable<CategoryArrayType>> CategoryArray = default,
        Optional<RangeSlider> RangeSlider = default,
        Optional<StyleParam.SubPlotId> Id = default
    )
        where MinType : IConvertible
        where MaxType : IConvertible
        where CategoryArrayType : IConvertible =>
        gChart.WithAxis(
            "xaxis",
            new LinearAxis()
                .Put(
                    "title",
                    Title
                        .Or(new Title())
                        .Copy()
                        .Set(TitleText, "text")
                        .Set(TitleFont, "font")
                        .Set(TitleStandoff, "standoff")
                )
                .Set(Color)
                .Set(AxisType, "type")
                .Set(MinMax, "range")
                .Set(Mirror)
                .Set(ShowSpikes)
                .Set(SpikeColor)
                .Set(SpikeThickness)
                .Set(ShowLine)
                .Set(LineColor)
                .Set(ShowGrid)
                .Set(GridColor)
                .Set(ZeroLine)
                .Set(ZeroLineColor)
                .Set(Anchor)
                .Set(Side)
                .Set(Overlaying)
                .Set(Domain)
                .Set(Position)
                .Set(CategoryOrder)
                .Set(CategoryArray)
                .Set(RangeSlider),
            Id.Or(null!)
        );

    public static GenericChart WithYAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart,
        Optional<string> TitleText = default,
        Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default,
        Optional<Title> Title = default,
        Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default,
        Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default,
        Optional<bool> ShowSpikes = default,
        Optional<Color> SpikeColor = default,
        Optional<int> SpikeThickness = default,
        Optional<bool> ShowLine = default,
        Optional<Color> LineColor = default,
        Optional<bool> ShowGrid = default,
        Optional<Color> GridColor = default,
        Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default,
        Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default,
        Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<Tuple<double, double>> Domain = default,
        Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default,
        Optional<IEnumerable<CategoryArrayType>> CategoryArray = default,
        Optional<StyleParam.SubPlotId> Id = default
    )
        where MinType : IConvertible
        where MaxType : IConvertible
        where CategoryArrayType : IConvertible =>
        gChart.WithAxis(
            "yaxis",
            new LinearAxis()
                .Put(
                    "title",
                    Title
                        .Or(new Title())
                        .Copy()
                        .Set(TitleText, "text")
                        .Set(TitleFont, "font")
                        .Set(TitleStandoff, "standoff")
                )
                .Set(Color)
                .Set(AxisType, "type")
                .Set(MinMax, "range")
                .Set(Mirror)
                .Set(ShowSpikes)
                .Set(SpikeColor)
                .Set(SpikeThickness)
                .Set(ShowLine)
                .Set(LineColor)
                .Set(ShowGrid)
                .Set(GridColor)
                .Set(ZeroLine)
                .Set(ZeroLineColor)
                .Set(Anchor)
                .Set(Side)
                .Set(Overlaying)
                .Set(Domain)
                .Set(Position)
                .Set(CategoryOrder)
                .Set(CategoryArray),
            Id.Or(null!)
        );

    public static GenericChart WithLegendStyle(
        this GenericChart gChart,
        Optional<Color> BGColor = default,
        Optional<Color> BorderColor = default,
        Optional<double> BorderWidth = default,
        Optional<double> EntryWidth = default,
        Optional<StyleParam.EntryWidthMode> EntryWidthMode = default,
        Optional<Font> Font = default,
        Optional<StyleParam.TraceGroupClickOptions> GroupClick = default,
        Optional<Font> GroupTitleFont = default,
        Optional<StyleParam.TraceItemClickOptions> ItemClick = default,
        Optional<StyleParam.TraceItemClickOptions> ItemDoubleClick = default,
        Optional<StyleParam.TraceItemSizing> ItemSizing = default,
        Optional<int> ItemWidth = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<Title> Title = default,
        Optional<double> TraceGroupGap = default,
        Optional<StyleParam.TraceOrder> TraceOrder = default,
        Optional<StyleParam.VerticalAlign> VerticalAlign = default,
        Optional<double> X = default,
        Optional<StyleParam.XAnchorPosition> XAnchor = default,
        Optional<double> Y = default,
        Optional<StyleParam.YAnchorPosition> YAnchor = default
    ) =>
        gChart.WithLegend(
            new Legend()
                .Set(BGColor)
                .Set(BorderColor)
                .Set(BorderWidth)
                .Set(EntryWidth)
                .Set(EntryWidthMode)
                .Set(Font)
                .Set(GroupClick)
                .Set(GroupTitleFont)
                .Set(ItemClick)
                .Set(ItemDoubleClick)
                .Set(ItemSizing)
                .Set(ItemWidth)
                .Set(Orientation)
                .Set(Title)
                .Set(TraceGroupGap)
                .Set(TraceOrder)
                .Set(VerticalAlign, "valign")
                .Set(X)
                .Set(XAnchor)
                .Set(Y)
                .Set(YAnchor)
        );
}

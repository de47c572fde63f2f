namespace Plotly.NET.CSharp;

/// <summary>Parts of a whole, tables and single values.</summary>
public static partial class Chart
{
    public static GenericChart Pie<ValuesType, LabelsType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<LabelsType>> Labels = default,
        Optional<double> Pull = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<Color>> SectionColors = default,
        Optional<Color> SectionOutlineColor = default,
        Optional<double> SectionOutlineWidth = default,
        Optional<Line> SectionOutline = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextInfo> TextInfo = default,
        Optional<StyleParam.Direction> Direction = default,
        Optional<double> Hole = default,
        Optional<double> Rotation = default,
        Optional<bool> Sort = default,
        Optional<bool> UseDefaults = default
    )
        where ValuesType : IConvertible
        where LabelsType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new TraceDomain("pie")
                .Put("values", values)
                .Info(Name, ShowLegend, Opacity)
                .Set(Labels)
                .Set(Pull)
                .Text(Text, MultiText, TextPosition)
                .Set(TextInfo)
                .Set(Direction)
                .Set(Hole)
                .Set(Rotation)
                .Set(Sort)
                .Put(
                    "marker",
                    Build
                        .Marker(
                            Marker,
                            Outline: Build.Line(SectionOutline, Color: SectionOutlineColor, Width: SectionOutlineWidth)
                        )
                        .Set(SectionColors, "colors")
                ),
            UseDefaults
        );

    public static GenericChart Doughnut<ValuesType, LabelsType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<LabelsType>> Labels = default,
        Optional<double> Pull = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<Color>> SectionColors = default,
        Optional<Color> SectionOutlineColor = default,
        Optional<double> SectionOutlineWidth = default,
        Optional<Line> SectionOutline = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextInfo> TextInfo = default,
        Optional<StyleParam.Direction> Direction = default,
        Optional<double> Hole = default,
        Optional<double> Rotation = default,
        Optional<bool> Sort = default,
        Optional<bool> UseDefaults = default
    )
        where ValuesType : IConvertible
        where LabelsType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new TraceDomain("pie")
                .Put("values", values)
                .Info(Name, ShowLegend, Opacity)
                .Set(Labels)
                .Set(Pull)
                .Text(Text, MultiText, TextPosition)
                .Set(TextInfo)
                .Set(Direction)
                .Set(Hole)
                .Set(Rotation)
                .Set(Sort)
                .Put(
                    "marker",
                    Build
                        .Marker(
                            Marker,
                            Outline: Build.Line(SectionOutline, Color: SectionOutlineColor, Width: SectionOutlineWidth)
                        )
                        .Set(SectionColors, "colors")
                ),
            UseDefaults
        );

    public static GenericChart Table(
        TableCells header,
        TableCells cells,
        Optional<string> Name = default,
        Optional<IEnumerable<int>> ColumnOrder = default,
        Optional<double> ColumnWidth = default,
        Optional<IEnumerable<double>> MultiColumnWidth = default,
        Optional<bool> UseDefaults = default
    ) =>
        Build.Chart(
            new TraceDomain("table")
                .Put("header", header)
                .Put("cells", cells)
                .Set(Name)
                .Set(ColumnOrder)
                .Set(ColumnWidth)
                .Set(MultiColumnWidth, "columnwidth"),
            UseDefaults
        );

    /// <summary>One number, with its change or on a gauge.</summary>
    public static GenericChart Indicator<ValueType>(
        ValueType value,
        StyleParam.IndicatorMode mode,
        Optional<StyleParam.Range> Range = default,
        Optional<string> Name = default,
        Optional<string> Title = default,
        Optional<Domain> Domain = default,
        Optional<StyleParam.IndicatorAlignment> Align = default,
        Optional<ValueType> DeltaReference = default,
        Optional<StyleParam.IndicatorGaugeShape> GaugeShape = default,
        Optional<bool> ShowGaugeAxis = default,
        Optional<LinearAxis> GaugeAxis = default,
        Optional<bool> UseDefaults = default
    )
        where ValueType : IConvertible =>
        Build.Chart(
            new TraceDomain("indicator")
                .Put("value", value)
                .Put("mode", mode)
                .Set(Name)
                .Put("title", new Title().Set(Title, "text"))
                .Set(Domain)
                .Set(Align)
                .Put("delta", new Marker().Set(DeltaReference, "reference"))
                .Put(
                    "gauge",
                    new Marker()
                        .Set(GaugeShape, "shape")
                        .Put("axis", GaugeAxis.Or(new LinearAxis()).Copy().Set(Range).Set(ShowGaugeAxis, "visible"))
                ),
            UseDefaults
        );

    /// <summary>One axis a dimension, one line a row: for searches over settings.</summary>
    public static GenericChart ParallelCoord(
        IEnumerable<Dimension> dimensions,
        Optional<string> Name = default,
        Optional<Color> LineColor = default,
        Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<bool> ShowLineColorScale = default,
        Optional<bool> ReverseLineColorScale = default,
        Optional<Line> Line = default,
        Optional<int> LabelAngle = default,
        Optional<Font> LabelFont = default,
        Optional<StyleParam.Side> LabelSide = default,
        Optional<Font> RangeFont = default,
        Optional<Font> TickFont = default,
        Optional<bool> UseDefaults = default
    ) =>
        Build.Chart(
            new TraceDomain("parcoords")
                .Put("dimensions", dimensions)
                .Set(Name)
                .Set(LabelAngle)
                .Set(LabelFont)
                .Set(LabelSide)
                .Set(RangeFont)
                .Set(TickFont)
                .Put(
                    "line",
                    Build
                        .Line(Line, Color: LineColor, Colorscale: LineColorScale)
                        .Set(ShowLineColorScale, "showscale")
                        .Set(ReverseLineColorScale, "reversescale")
                ),
            UseDefaults
        );
}

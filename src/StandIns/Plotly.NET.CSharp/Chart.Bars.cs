namespace Plotly.NET.CSharp;

/// <summary>Bars and columns.</summary>
public static partial class Chart
{
    public static GenericChart Bar<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<IEnumerable<KeysType>> Keys = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<ValuesType>> MultiWidth = default,
        Optional<bool> UseDefaults = default,
        Optional<ValuesType> Base = default,
        Optional<ValuesType> Width = default
    )
        where ValuesType : IConvertible
        where KeysType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace2D("bar")
                .Put("x", values)
                .Set(Keys, "y")
                .Put("orientation", StyleParam.Orientation.Horizontal)
                .Info(Name, ShowLegend, Opacity)
                .Text(Text, MultiText, TextPosition)
                .Set(Base)
                .Set(Width)
                .Set(MultiWidth, "width")
                .Put("marker", Build.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline)),
            UseDefaults
        );

    public static GenericChart Column<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<IEnumerable<KeysType>> Keys = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<ValuesType>> MultiWidth = default,
        Optional<bool> UseDefaults = default,
        Optional<ValuesType> Base = default,
        Optional<ValuesType> Width = default
    )
        where ValuesType : IConvertible
        where KeysType : IConvertible
        where TextType : IConvertible =>
        Build.Chart(
            new Trace2D("bar")
                .Put("y", values)
                .Set(Keys, "x")
                .Put("orientation", StyleParam.Orientation.Vertical)
                .Info(Name, ShowLegend, Opacity)
                .Text(Text, MultiText, TextPosition)
                .Set(Base)
                .Set(Width)
                .Set(MultiWidth, "width")
                .Put("marker", Build.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline)),
            UseDefaults
        );

    public static GenericChart StackedBar<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<IEnumerable<KeysType>> Keys = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<ValuesType>> MultiWidth = default,
        Optional<bool> UseDefaults = default,
        Optional<ValuesType> Base = default,
        Optional<ValuesType> Width = default
    )
        where ValuesType : IConvertible
        where KeysType : IConvertible
        where TextType : IConvertible =>
        Bar(
                values,
                Keys: Keys,
                Name: Name,
                ShowLegend: ShowLegend,
                Opacity: Opacity,
                Text: Text,
                MultiText: MultiText,
                MarkerColor: MarkerColor,
                MarkerColorScale: MarkerColorScale,
                MarkerOutline: MarkerOutline,
                Marker: Marker,
                TextPosition: TextPosition,
                MultiWidth: MultiWidth,
                UseDefaults: UseDefaults,
                Base: Base,
                Width: Width
            )
            .Stacked();

    public static GenericChart StackedColumn<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<IEnumerable<KeysType>> Keys = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<ValuesType>> MultiWidth = default,
        Optional<bool> UseDefaults = default,
        Optional<ValuesType> Base = default,
        Optional<ValuesType> Width = default
    )
        where ValuesType : IConvertible
        where KeysType : IConvertible
        where TextType : IConvertible =>
        Column(
                values,
                Keys: Keys,
                Name: Name,
                ShowLegend: ShowLegend,
                Opacity: Opacity,
                Text: Text,
                MultiText: MultiText,
                MarkerColor: MarkerColor,
                MarkerColorScale: MarkerColorScale,
                MarkerOutline: MarkerOutline,
                Marker: Marker,
                TextPosition: TextPosition,
                MultiWidth: MultiWidth,
                UseDefaults: UseDefaults,
                Base: Base,
                Width: Width
            )
            .Stacked();
}

namespace Plotly.NET;

/// <summary>Changes to a finished chart, one after another: <c>chart.WithTitle("…").WithSize(600, 400)</c>.</summary>
public static class GenericChartExtensions
{
    public static GenericChart WithTitle(this GenericChart @this, string title, FSharpOption<Font>? TitleFont = null) =>
        @this.MapLayout(layout => layout.Update("title", Title.init(Text: title, Font: TitleFont)));

    public static GenericChart WithSize(this GenericChart @this, int width, int height) =>
        @this.MapLayout(layout => layout.Copy().Put("width", width).Put("height", height));

    public static GenericChart WithLayout(this GenericChart @this, Layout layout) =>
        GenericChart.addLayout(layout, @this);

    public static GenericChart WithLayoutGrid(this GenericChart @this, LayoutGrid layoutGrid) =>
        @this.MapLayout(layout => layout.Update("grid", layoutGrid));

    public static GenericChart WithConfig(this GenericChart @this, Config config) =>
        GenericChart.setConfig(config, @this);

    public static GenericChart WithTemplate(this GenericChart @this, Template template) =>
        @this.MapLayout(layout => layout.Copy().Put("template", template));

    public static GenericChart WithMargin(this GenericChart @this, Margin margin) =>
        @this.MapLayout(layout => layout.Update("margin", margin));

    public static GenericChart WithMarginSize<a, b, c, d, e, f>(
        this GenericChart @this,
        FSharpOption<a>? Left = null,
        FSharpOption<b>? Right = null,
        FSharpOption<c>? Top = null,
        FSharpOption<d>? Bottom = null,
        FSharpOption<e>? Pad = null,
        FSharpOption<f>? Autoexpand = null
    ) => @this.WithMargin(Margin.init(Left, Right, Top, Bottom, Pad, Autoexpand));

    public static GenericChart WithLegend(this GenericChart @this, Legend legend, FSharpOption<int>? Id = null) =>
        @this.MapLayout(layout => layout.Update($"{StyleParam.SubPlotId.NewLegend(Id?.Value ?? 1)}", legend));

    public static GenericChart WithLegend(this GenericChart @this, bool showlegend) =>
        @this.MapLayout(layout => layout.Copy().Put("showlegend", showlegend));

    public static GenericChart WithAnnotation(this GenericChart @this, Annotation annotation) =>
        @this.WithAnnotations([annotation]);

    public static GenericChart WithAnnotations(this GenericChart @this, IEnumerable<Annotation> annotations) =>
        @this.MapLayout(layout => layout.Append("annotations", annotations));

    public static GenericChart WithShape(this GenericChart @this, Shape shape) => @this.WithShapes([shape]);

    public static GenericChart WithShapes(this GenericChart @this, IEnumerable<Shape> shapes) =>
        @this.MapLayout(layout => layout.Append("shapes", shapes));

    public static GenericChart WithLayoutImage(this GenericChart @this, LayoutImage image) =>
        @this.WithLayoutImages([image]);

    public static GenericChart WithLayoutImages(this GenericChart @this, IEnumerable<LayoutImage> images) =>
        @this.MapLayout(layout => layout.Append("images", images));

    public static GenericChart WithSlider(this GenericChart @this, Slider slider) => @this.WithSliders([slider]);

    public static GenericChart WithSliders(this GenericChart @this, IEnumerable<Slider> sliders) =>
        @this.MapLayout(layout => layout.Copy().Put("sliders", sliders.ToArray()));

    public static GenericChart WithUpdateMenu(this GenericChart @this, UpdateMenu updateMenu) =>
        @this.WithUpdateMenus([updateMenu]);

    public static GenericChart WithUpdateMenus(this GenericChart @this, IEnumerable<UpdateMenu> updateMenus) =>
        @this.MapLayout(layout => layout.Append("updatemenus", updateMenus));

    public static GenericChart WithXAxis(
        this GenericChart @this,
        LinearAxis xAxis,
        FSharpOption<StyleParam.SubPlotId>? Id = null
    ) => @this.WithAxis("xaxis", xAxis, Id?.Value);

    public static GenericChart WithYAxis(
        this GenericChart @this,
        LinearAxis yAxis,
        FSharpOption<StyleParam.SubPlotId>? Id = null
    ) => @this.WithAxis("yaxis", yAxis, Id?.Value);

    public static GenericChart WithZAxis(this GenericChart @this, LinearAxis zAxis, FSharpOption<int>? Id = null) =>
        @this.WithAxis("zaxis", zAxis, StyleParam.SubPlotId.NewScene(Id?.Value ?? 1));

    public static GenericChart WithXAxisStyle(
        this GenericChart @this,
        Title title,
        FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax = null,
        FSharpOption<bool>? ShowGrid = null,
        FSharpOption<bool>? ShowLine = null,
        FSharpOption<StyleParam.Side>? Side = null,
        FSharpOption<StyleParam.LinearAxisId>? Overlaying = null,
        FSharpOption<StyleParam.SubPlotId>? Id = null,
        FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null,
        FSharpOption<double>? Position = null,
        FSharpOption<bool>? ZeroLine = null,
        FSharpOption<StyleParam.LinearAxisId>? Anchor = null
    ) =>
        @this.WithXAxis(
            Axis(title, MinMax, ShowGrid, ShowLine, Side, Overlaying, Domain, Position, ZeroLine, Anchor),
            Id
        );

    public static GenericChart WithYAxisStyle(
        this GenericChart @this,
        Title title,
        FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax = null,
        FSharpOption<bool>? ShowGrid = null,
        FSharpOption<bool>? ShowLine = null,
        FSharpOption<StyleParam.Side>? Side = null,
        FSharpOption<StyleParam.LinearAxisId>? Overlaying = null,
        FSharpOption<StyleParam.SubPlotId>? Id = null,
        FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null,
        FSharpOption<double>? Position = null,
        FSharpOption<bool>? ZeroLine = null,
        FSharpOption<StyleParam.LinearAxisId>? Anchor = null
    ) =>
        @this.WithYAxis(
            Axis(title, MinMax, ShowGrid, ShowLine, Side, Overlaying, Domain, Position, ZeroLine, Anchor),
            Id
        );

    public static GenericChart WithZAxisStyle(
        this GenericChart @this,
        Title title,
        FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax = null,
        FSharpOption<bool>? ShowGrid = null,
        FSharpOption<bool>? ShowLine = null,
        FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null,
        FSharpOption<StyleParam.LinearAxisId>? Anchor = null
    ) => @this.WithZAxis(Axis(title, MinMax, ShowGrid, ShowLine, Domain: Domain, Anchor: Anchor));

    public static GenericChart WithXAxisRangeSlider(
        this GenericChart @this,
        RangeSlider rangeSlider,
        FSharpOption<StyleParam.SubPlotId>? Id = null
    ) => @this.WithXAxis(new LinearAxis().Put("rangeslider", rangeSlider), Id);

    public static GenericChart WithAxisAnchor(
        this GenericChart @this,
        FSharpOption<int>? X = null,
        FSharpOption<int>? Y = null
    ) =>
        @this.MapTraces(trace =>
        {
            var anchored = trace.Copy();
            if (X is not null)
            {
                anchored.Put("xaxis", StyleParam.LinearAxisId.NewX(X.Value));
            }

            return Y is null ? anchored : anchored.Put("yaxis", StyleParam.LinearAxisId.NewY(Y.Value));
        });

    public static GenericChart WithScene(this GenericChart @this, Scene scene, FSharpOption<int>? Id = null) =>
        @this.MapLayout(layout => layout.Update($"{StyleParam.SubPlotId.NewScene(Id?.Value ?? 1)}", scene));

    public static GenericChart WithColorAxis(
        this GenericChart @this,
        ColorAxis colorAxis,
        FSharpOption<StyleParam.SubPlotId>? Id = null
    ) => @this.MapLayout(layout => layout.Update($"{Id?.Value ?? StyleParam.SubPlotId.NewColorAxis(1)}", colorAxis));

    public static GenericChart WithColorBar(this GenericChart @this, ColorBar colorbar) =>
        @this.WithTraceObject("colorbar", colorbar);

    public static GenericChart WithLine(this GenericChart @this, Line line) => @this.WithTraceObject("line", line);

    public static GenericChart WithLineStyle(
        this GenericChart @this,
        FSharpOption<Color>? Color = null,
        FSharpOption<StyleParam.Colorscale>? Colorscale = null,
        FSharpOption<StyleParam.DrawingStyle>? Dash = null,
        FSharpOption<StyleParam.Shape>? Shape = null,
        FSharpOption<double>? Smoothing = null,
        FSharpOption<double>? Width = null
    ) =>
        @this.WithLine(
            Line.init(
                Color: Color,
                Colorscale: Colorscale,
                Dash: Dash,
                Shape: Shape,
                Smoothing: Smoothing,
                Width: Width
            )
        );

    public static GenericChart WithMarker(this GenericChart @this, Marker marker) =>
        @this.WithTraceObject("marker", marker);

    public static GenericChart WithMarkerStyle(
        this GenericChart @this,
        FSharpOption<double>? CMax = null,
        FSharpOption<double>? CMid = null,
        FSharpOption<double>? CMin = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<ColorBar>? ColorBar = null,
        FSharpOption<StyleParam.Colorscale>? Colorscale = null,
        FSharpOption<Line>? Outline = null,
        FSharpOption<double>? Opacity = null,
        FSharpOption<Pattern>? Pattern = null,
        FSharpOption<bool>? ReverseScale = null,
        FSharpOption<bool>? ShowScale = null,
        FSharpOption<int>? Size = null,
        FSharpOption<IEnumerable<int>>? MultiSize = null,
        FSharpOption<StyleParam.MarkerSymbol>? Symbol = null
    ) =>
        @this.WithMarker(
            Marker.init(
                CMax: CMax,
                CMid: CMid,
                CMin: CMin,
                Color: Color,
                ColorBar: ColorBar,
                Colorscale: Colorscale,
                Outline: Outline,
                Opacity: Opacity,
                Pattern: Pattern,
                ReverseScale: ReverseScale,
                ShowScale: ShowScale,
                Size: Size,
                MultiSize: MultiSize,
                Symbol: Symbol
            )
        );

    public static GenericChart WithXError(this GenericChart @this, Error xError) =>
        @this.WithTraceObject("error_x", xError);

    public static GenericChart WithYError(this GenericChart @this, Error yError) =>
        @this.WithTraceObject("error_y", yError);

    public static GenericChart WithZError(this GenericChart @this, Error zError) =>
        @this.WithTraceObject("error_z", zError);

    public static GenericChart WithXErrorStyle<m, n>(
        this GenericChart @this,
        FSharpOption<IEnumerable<m>>? Array = null,
        FSharpOption<IEnumerable<n>>? Arrayminus = null,
        FSharpOption<bool>? Symmetric = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<double>? Thickness = null,
        FSharpOption<double>? Width = null
    )
        where m : IConvertible
        where n : IConvertible =>
        @this.WithXError(
            Error.init(
                Array: Array,
                Arrayminus: Arrayminus,
                Symmetric: Symmetric,
                Color: Color,
                Thickness: Thickness,
                Width: Width
            )
        );

    public static GenericChart WithYErrorStyle<k, l>(
        this GenericChart @this,
        FSharpOption<IEnumerable<k>>? Array = null,
        FSharpOption<IEnumerable<l>>? Arrayminus = null,
        FSharpOption<bool>? Symmetric = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<double>? Thickness = null,
        FSharpOption<double>? Width = null
    )
        where k : IConvertible
        where l : IConvertible =>
        @this.WithYError(
            Error.init(
                Array: Array,
                Arrayminus: Arrayminus,
                Symmetric: Symmetric,
                Color: Color,
                Thickness: Thickness,
                Width: Width
            )
        );

    public static GenericChart WithZErrorStyle<i, j>(
        this GenericChart @this,
        FSharpOption<IEnumerable<i>>? Array = null,
        FSharpOption<IEnumerable<j>>? Arrayminus = null,
        FSharpOption<bool>? Symmetric = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<double>? Thickness = null,
        FSharpOption<double>? Width = null
    )
        where i : IConvertible
        where j : IConvertible =>
        @this.WithZError(
            Error.init(
                Array: Array,
                Arrayminus: Arrayminus,
                Symmetric: Symmetric,
                Color: Color,
                Thickness: Thickness,
                Width: Width
            )
        );

    public static GenericChart WithTraceInfo(
        this GenericChart @this,
        FSharpOption<string>? Name = null,
        FSharpOption<StyleParam.Visible>? Visible = null,
        FSharpOption<bool>? ShowLegend = null,
        FSharpOption<int>? LegendRank = null,
        FSharpOption<string>? LegendGroup = null,
        FSharpOption<Title>? LegendGroupTitle = null
    ) =>
        @this.MapTraces(trace =>
            trace.Copy().Set(Name).Set(Visible).Set(ShowLegend).Set(LegendRank).Set(LegendGroup).Set(LegendGroupTitle)
        );

    public static void SaveHtml(this GenericChart @this, string path, FSharpOption<bool>? OpenInBrowser = null) =>
        Page.Save(@this, path, OpenInBrowser?.Value ?? false);

    /// <summary>A scene's axis is held by its scene, any other by the layout.</summary>
    internal static GenericChart WithAxis(
        this GenericChart chart,
        string name,
        LinearAxis axis,
        StyleParam.SubPlotId? id
    ) =>
        $"{id}".StartsWith("scene", StringComparison.Ordinal)
            ? chart.MapLayout(layout => layout.Update($"{id}", new Scene().Put(name, axis)))
            : chart.MapLayout(layout => layout.Update(id is null ? name : $"{id}", axis));

    private static GenericChart WithTraceObject(this GenericChart chart, string name, DynamicObj.DynamicObj value) =>
        chart.MapTraces(trace => trace.Merge(new Trace(trace.type).Put(name, value)));

    private static LinearAxis Axis(
        Title title,
        FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax,
        FSharpOption<bool>? ShowGrid,
        FSharpOption<bool>? ShowLine,
        FSharpOption<StyleParam.Side>? Side = null,
        FSharpOption<StyleParam.LinearAxisId>? Overlaying = null,
        FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null,
        FSharpOption<double>? Position = null,
        FSharpOption<bool>? ZeroLine = null,
        FSharpOption<StyleParam.LinearAxisId>? Anchor = null
    ) =>
        new LinearAxis()
            .Put("title", title)
            .Set(MinMax, "range")
            .Set(ShowGrid)
            .Set(ShowLine)
            .Set(Side)
            .Set(Overlaying)
            .Set(Domain)
            .Set(Position)
            .Set(ZeroLine)
            .Set(Anchor);
}

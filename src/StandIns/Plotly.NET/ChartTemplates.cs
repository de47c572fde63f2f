namespace Plotly.NET;

/// <summary>Looks to choose from: <c>chart.WithTemplate(ChartTemplates.light)</c>.</summary>
public static class ChartTemplates
{
    /// <summary>Colours for successive traces.</summary>
    public static class ColorWays
    {
        public static Color plotly { get; } =
            Colors("636efa ef553b 00cc96 ab63fa ffa15a 19d3f3 ff6692 b6e880 ff97ff fecb52");

        public static Color fslab { get; } =
            Colors("a00975 d12f67 44d57f 438afe d59a1b f99bde ff9b9b c6ffdd 00d4ff d2c572");

        private static Color Colors(string hex) => Color.fromColors([.. hex.Split(' ').Select(Color.fromHex)]);
    }

    // plotly.js's own sequential scale (Plasma), from 0 to 1 in equal steps.
    private static readonly StyleParam.Colorscale Plasma = Scale(
        "0d0887 46039f 7201a8 9c179e bd3786 d8576b ed7953 fb9f3a fdca26 f0f921"
    );

    private static readonly StyleParam.Colorscale PinkGreen = Scale(
        "8e0152 c51b7d de77ae f1b6da fde0ef f7f7f7 e6f5d0 b8e186 7fbc41 4d9221 276419"
    );

    /// <summary>Pale blue ground, white grid: what a chart has unless told otherwise.</summary>
    public static Template plotly { get; } = Plotly();

    public static Template light { get; } = Plain("white", null, LineAxis());

    public static Template lightMirrored { get; } = Plain("white", null, Mirrored(LineAxis()));

    public static Template dark { get; } = Plain("rgb(55, 55, 61)", "rgb(204, 204, 204)", DarkAxis());

    public static Template darkMirrored { get; } = Plain("rgb(55, 55, 61)", "rgb(204, 204, 204)", Mirrored(DarkAxis()));

    public static Template transparent { get; } = Plain("rgba(255, 255, 255, 0)", null, LineAxis());

    public static Template transparentMirrored { get; } = Plain("rgba(255, 255, 255, 0)", null, Mirrored(LineAxis()));

    public static Template fslab { get; } =
        Template.withColorWay(
            ColorWays.fslab,
            Plain("#200117", "white", GridAxis("white", "rgba(67, 138, 254, 0.5)", "rgba(67, 138, 254, 0.5)"))
        );

    private static Template Plotly()
    {
        var white = Color.fromKeyword(ColorKeyword.White);
        var ink = Color.fromHex("2a3f5f");
        var ground = Color.fromHex("e5ecf6");
        var axis = new LinearAxis()
            .Put("gridcolor", white)
            .Put("zerolinecolor", white)
            .Put("zerolinewidth", 2)
            .Put("ticks", "")
            .Put("automargin", true)
            .Put("title", Title.init(Standoff: 15));
        var sceneAxis = new LinearAxis()
            .Put("backgroundcolor", ground)
            .Put("gridcolor", white)
            .Put("gridwidth", 2)
            .Put("linecolor", white)
            .Put("showbackground", true)
            .Put("ticks", "")
            .Put("zerolinecolor", white);
        // plotly.js's own camera cuts the axes' labels off a square chart.
        var farther = Camera.init(
            Eye: CameraEye.init(X: 1.6, Y: 1.6, Z: 1.4),
            Center: CameraCenter.init(X: 0.0, Y: 0.0, Z: -0.15)
        );
        var colorBar = ColorBar.init<string, string>(OutlineWidth: 0.0, Ticks: StyleParam.TickOptions.Empty);
        var layout = Layout
            .init<string>(
                AutoTypeNumbers: StyleParam.AutoTypeNumbers.Strict,
                Colorscale: DefaultColorScales.init(Diverging: PinkGreen, Sequential: Plasma, SequentialMinus: Plasma),
                Colorway: ColorWays.plotly,
                Font: Font.init(Color: ink),
                Hoverlabel: Hoverlabel.init(Align: StyleParam.Align.Left),
                HoverMode: StyleParam.HoverMode.Closest,
                PaperBGColor: white,
                PlotBGColor: ground,
                Title: Title.init(X: 0.05)
            )
            .Put("coloraxis", new ColorAxis().Put("colorbar", colorBar))
            .Put(
                "scene",
                new Scene()
                    .Put("xaxis", sceneAxis)
                    .Put("yaxis", sceneAxis)
                    .Put("zaxis", sceneAxis)
                    .Put("camera", farther)
            )
            .Put("xaxis", axis)
            .Put("yaxis", axis)
            .Put("annotationdefaults", new Annotation().Put("arrowcolor", ink).Put("arrowhead", 0).Put("arrowwidth", 1))
            .Put("shapedefaults", new Shape().Put("line", Line.init(Color: ink)));
        Trace[] scaled =
        [
            .. ((string[])["heatmap", "contour", "surface", "histogram2d", "histogram2dcontour"]).Select(kind =>
                new Trace(kind).Put("colorbar", colorBar).Put("colorscale", Plasma)
            ),
        ];
        Trace[] bars =
        [
            .. ((string[])["bar", "histogram"]).Select(kind =>
                new Trace(kind).Put("marker", new Marker().Put("line", Line.init(Color: ground, Width: 0.5)))
            ),
        ];
        var pie = new Trace("pie").Put("automargin", true);
        var table = new Trace("table")
            .Put("header", new TableCells().Put("fill", TableFill.init(Color.fromHex("c8d4e3"))))
            .Put("cells", new TableCells().Put("fill", TableFill.init(Color.fromHex("ebf0f8"))));
        return Template.init<Trace>(layout, FSharpOption<IEnumerable<Trace>>.Some([.. scaled, .. bars, pie, table]));
    }

    private static Template Plain(string ground, string? ink, LinearAxis axis)
    {
        var layout = new Layout()
            .Put("paper_bgcolor", ground)
            .Put("plot_bgcolor", ground)
            .Put("xaxis", axis)
            .Put("yaxis", axis);
        return Template.init<Trace>(ink is null ? layout : layout.Put("font", Font.init(Color: Color.fromString(ink))));
    }

    private static LinearAxis LineAxis() => new LinearAxis().Put("showline", true).Put("zeroline", true);

    private static LinearAxis DarkAxis() =>
        GridAxis("rgb(204, 204, 204)", "rgba(204, 204, 204, 0.3)", "rgba(204, 204, 204, 0.5)");

    private static LinearAxis GridAxis(string line, string grid, string tick) =>
        LineAxis()
            .Put("linecolor", line)
            .Put("zerolinecolor", line)
            .Put("gridcolor", grid)
            .Put("tickcolor", tick)
            .Put("ticks", "inside");

    private static LinearAxis Mirrored(LinearAxis axis) => axis.Put("mirror", "all").Put("ticks", "inside");

    private static StyleParam.Colorscale Scale(string hex)
    {
        var colors = hex.Split(' ');
        return StyleParam.Colorscale.NewCustom([
            .. colors.Select((color, i) => Tuple.Create(i / (colors.Length - 1.0), Color.fromHex(color))),
        ]);
    }
}

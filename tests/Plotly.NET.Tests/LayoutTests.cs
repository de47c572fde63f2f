using System.Text.Json.Nodes;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace PlotlyTests;

/// <summary>Everything around the data.</summary>
public sealed class LayoutTests
{
    private static GenericChart Line(string name = "a") =>
        Chart.Line<int, double, string>([1, 2], [0.1, 0.01], Name: name);

    private static JsonNode Layout(GenericChart chart) => new ChartJson(chart).Layout;

    [Fact]
    public void A_chart_starts_from_the_defaults_unless_told_not_to()
    {
        var layout = Layout(Line());
        Assert.Equal(600, layout["width"]!.GetValue<int>());
        Assert.Equal(600, layout["height"]!.GetValue<int>());
        Assert.NotNull(layout["template"]!["layout"]!["colorway"]);

        var bare = Layout(Chart.Line<int, int, string>([1], [2], UseDefaults: false));
        Assert.Empty(bare.AsObject());
    }

    [Fact]
    public void Title_and_size()
    {
        var layout = Layout(Line().WithTitle("Loss", Font.init(Size: 20.0)).WithSize(Width: 800, Height: 300));
        Assert.Equal("Loss", layout["title"]!["text"]!.GetValue<string>());
        Assert.Equal(20, layout["title"]!["font"]!["size"]!.GetValue<double>());
        Assert.Equal(800, layout["width"]!.GetValue<int>());
        Assert.Equal(300, layout["height"]!.GetValue<int>());
    }

    [Fact]
    public void A_log_axis_with_a_range_and_a_title()
    {
        var chart = Line()
            .WithYAxisStyle<double, double, string>(
                TitleText: "gradient norm",
                AxisType: StyleParam.AxisType.Log,
                MinMax: Tuple.Create(-3.0, 0.0),
                ShowGrid: false
            );
        var axis = Layout(chart)["yaxis"]!;
        Assert.Equal("log", axis["type"]!.GetValue<string>());
        Assert.Equal([-3, 0], ChartJson.Numbers(axis["range"]));
        Assert.Equal("gradient norm", axis["title"]!["text"]!.GetValue<string>());
        Assert.False(axis["showgrid"]!.GetValue<bool>());
    }

    [Fact]
    public void Axis_styles_add_up()
    {
        var chart = Line()
            .WithXAxisStyle(Title.init(Text: "epoch"))
            .WithXAxis(
                LinearAxis.init<int, int, int, int, int, string, string, string>(
                    Range: StyleParam.Range.ofMinMax(0, 10),
                    TickMode: StyleParam.TickMode.Array,
                    TickVals: new[] { 0, 5, 10 },
                    TickText: new[] { "start", "middle", "end" }
                )
            );
        var axis = Layout(chart)["xaxis"]!;
        Assert.Equal("epoch", axis["title"]!["text"]!.GetValue<string>());
        Assert.Equal([0, 10], ChartJson.Numbers(axis["range"]));
        Assert.Equal([0, 5, 10], ChartJson.Numbers(axis["tickvals"]));
        Assert.Equal(["start", "middle", "end"], ChartJson.Texts(axis["ticktext"]));
    }

    [Fact]
    public void A_second_y_axis_overlays_the_first()
    {
        var chart = Chart
            .Combine([Line("loss").WithAxisAnchor(Y: 1), Line("accuracy").WithAxisAnchor(Y: 2)])
            .WithYAxisStyle<double, double, string>(
                TitleText: "accuracy",
                Side: StyleParam.Side.Right,
                Overlaying: StyleParam.LinearAxisId.NewY(1),
                Id: StyleParam.SubPlotId.NewYAxis(2)
            );
        var json = new ChartJson(chart);
        Assert.Equal("y2", json.Data[1]!["yaxis"]!.GetValue<string>());
        Assert.Equal("y", json.Layout["yaxis2"]!["overlaying"]!.GetValue<string>());
        Assert.Equal("right", json.Layout["yaxis2"]!["side"]!.GetValue<string>());
    }

    [Fact]
    public void A_scene_has_three_axes()
    {
        var chart = Gallery
            .Charts["surface"]()
            .WithXAxisStyle<int, int, string>(TitleText: "α", Id: StyleParam.SubPlotId.NewScene(1))
            .WithZAxisStyle(Title.init(Text: "loss"));
        var scene = Layout(chart)["scene"]!;
        Assert.Equal("α", scene["xaxis"]!["title"]!["text"]!.GetValue<string>());
        Assert.Equal("loss", scene["zaxis"]!["title"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void A_legend_where_it_is_wanted()
    {
        var legend = Layout(
            Line()
                .WithLegendStyle(
                    X: 0.5,
                    Y: -0.2,
                    XAnchor: StyleParam.XAnchorPosition.Center,
                    Orientation: StyleParam.Orientation.Horizontal,
                    Title: Title.init(Text: "depth")
                )
        )["legend"]!;
        Assert.Equal(0.5, legend["x"]!.GetValue<double>());
        Assert.Equal(-0.2, legend["y"]!.GetValue<double>());
        Assert.Equal("center", legend["xanchor"]!.GetValue<string>());
        Assert.Equal("h", legend["orientation"]!.GetValue<string>());
        Assert.Equal("depth", legend["title"]!["text"]!.GetValue<string>());
        Assert.False(Layout(Line().WithLegend(false))["showlegend"]!.GetValue<bool>());
    }

    [Fact]
    public void Annotations_and_shapes_add_up()
    {
        static Annotation Note(string text) =>
            Annotation.init<double, double, int, string, int, string, double, string, double, string>(
                X: 1.0,
                Y: 0.5,
                Text: text,
                ShowArrow: true,
                AX: 20,
                AY: -30,
                YRef: "paper"
            );

        var chart = Line()
            .WithAnnotation(Note("here"))
            .WithAnnotations(new[] { Note("there") })
            .WithShape(
                Shape.init<double, double, double, double>(
                    ShapeType: StyleParam.ShapeType.Line,
                    X0: 0.0,
                    X1: 1.0,
                    Y0: 0.25,
                    Y1: 0.25,
                    Xref: "paper",
                    Line: Plotly.NET.Line.init(Color: Color.fromString("red"), Dash: StyleParam.DrawingStyle.Dash)
                )
            );
        var layout = Layout(chart);
        Assert.Equal(["here", "there"], layout["annotations"]!.AsArray().Select(note => $"{note!["text"]}"));
        Assert.Equal(-30, layout["annotations"]![0]!["ay"]!.GetValue<int>());
        Assert.Equal("paper", layout["annotations"]![0]!["yref"]!.GetValue<string>());
        Assert.Equal("line", layout["shapes"]![0]!["type"]!.GetValue<string>());
        Assert.Equal(0.25, layout["shapes"]![0]!["y0"]!.GetValue<double>());
        Assert.Equal("dash", layout["shapes"]![0]!["line"]!["dash"]!.GetValue<string>());
    }

    [Fact]
    public void Templates_replace_the_look()
    {
        var template = Layout(Line().WithTemplate(ChartTemplates.dark))["template"]!;
        Assert.Equal("rgb(55, 55, 61)", template["layout"]!["paper_bgcolor"]!.GetValue<string>());
        Assert.NotNull(
            Layout(Line().WithTemplate(ChartTemplates.lightMirrored))["template"]!["layout"]!["xaxis"]!["mirror"]
        );
    }

    [Fact]
    public void Margins_and_config()
    {
        var chart = Line()
            .WithMarginSize<int, int, int, int, int, bool>(Left: 10, Top: 20)
            .WithConfig(Config.init(StaticPlot: true, DisplayModeBar: false));
        var json = new ChartJson(chart);
        Assert.Equal(10, json.Layout["margin"]!["l"]!.GetValue<int>());
        Assert.Equal(20, json.Layout["margin"]!["t"]!.GetValue<int>());
        Assert.True(json.Config["staticPlot"]!.GetValue<bool>());
        Assert.False(json.Config["displayModeBar"]!.GetValue<bool>());
    }

    [Fact]
    public void A_layout_made_whole_joins_the_chart_s_own()
    {
        var chart = Line()
            .WithTitle("kept")
            .WithLayout(
                Plotly.NET.Layout.init<string>(
                    BarMode: StyleParam.BarMode.Overlay,
                    HoverMode: StyleParam.HoverMode.X,
                    PlotBGColor: Color.fromString("white")
                )
            );
        var layout = Layout(chart);
        Assert.Equal("kept", layout["title"]!["text"]!.GetValue<string>());
        Assert.Equal("overlay", layout["barmode"]!.GetValue<string>());
        Assert.Equal("x", layout["hovermode"]!.GetValue<string>());
        Assert.Equal("white", layout["plot_bgcolor"]!.GetValue<string>());
    }

    [Fact]
    public void Combining_keeps_all_traces_and_both_layouts()
    {
        var json = new ChartJson(
            Chart.Combine([
                Line("plain").WithTitle("Depth"),
                Line("residual").WithXAxisStyle(Title.init(Text: "epoch")),
            ])
        );
        Assert.Equal(["plain", "residual"], json.Data.Select(trace => $"{trace!["name"]}"));
        Assert.Equal("Depth", json.Layout["title"]!["text"]!.GetValue<string>());
        Assert.Equal("epoch", json.Layout["xaxis"]!["title"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void A_grid_gives_each_chart_axes_of_its_own()
    {
        var json = new ChartJson(
            Chart.Grid(
                [
                    Line("a").WithXAxisStyle(Title.init(Text: "first")),
                    Line("b"),
                    Line("c").WithXAxisStyle(Title.init(Text: "third")),
                ],
                2,
                2,
                SubPlotTitles: new[] { "A", "B", "C" }
            )
        );
        Assert.Equal(["x", "x2", "x3"], json.Data.Select(trace => $"{trace!["xaxis"]}"));
        Assert.Equal(["y", "y2", "y3"], json.Data.Select(trace => $"{trace!["yaxis"]}"));
        Assert.Equal("first", json.Layout["xaxis"]!["title"]!["text"]!.GetValue<string>());
        Assert.Equal("third", json.Layout["xaxis3"]!["title"]!["text"]!.GetValue<string>());
        Assert.Equal(2, json.Layout["grid"]!["rows"]!.GetValue<int>());
        Assert.Equal(2, json.Layout["grid"]!["columns"]!.GetValue<int>());
        Assert.Equal("independent", json.Layout["grid"]!["pattern"]!.GetValue<string>());
        var titles = json.Layout["annotations"]!.AsArray();
        Assert.Equal(["A", "B", "C"], titles.Select(title => $"{title!["text"]}"));
        Assert.True(titles[0]!["x"]!.GetValue<double>() < titles[1]!["x"]!.GetValue<double>());
        Assert.True(titles[0]!["y"]!.GetValue<double>() > titles[2]!["y"]!.GetValue<double>());
    }

    [Fact]
    public void A_coupled_grid_shares_axes()
    {
        var json = new ChartJson(
            Chart.Grid(
                [Line("a"), Line("b"), Line("c"), Line("d")],
                2,
                2,
                Pattern: StyleParam.LayoutGridPattern.Coupled
            )
        );
        Assert.Equal(["x", "x2", "x", "x2"], json.Data.Select(trace => $"{trace!["xaxis"]}"));
        Assert.Equal(["y", "y", "y2", "y2"], json.Data.Select(trace => $"{trace!["yaxis"]}"));
    }

    [Fact]
    public void A_grid_places_scenes_and_pies()
    {
        var json = new ChartJson(Chart.Grid([Gallery.Charts["surface"](), Gallery.Charts["pie"]()], 1, 2));
        Assert.Equal("scene", json.Data[0]!["scene"]!.GetValue<string>());
        Assert.Equal(0, json.Layout["scene"]!["domain"]!["column"]!.GetValue<int>());
        Assert.Equal(1, json.Data[1]!["domain"]!["column"]!.GetValue<int>());
    }

    [Fact]
    public void A_cell_of_a_grid_takes_one_kind_of_subplot()
    {
        var mixed = Chart.Combine([Gallery.Charts["surface"](), Gallery.Charts["pie"]()]);
        Assert.ThrowsAny<Exception>(() => GenericChart.toJson(Chart.Grid([mixed], 1, 1)));
    }

    [Fact]
    public void One_column_of_charts()
    {
        var json = new ChartJson(Chart.SingleStack([Line("a"), Line("b"), Line("c")]));
        Assert.Equal(3, json.Layout["grid"]!["rows"]!.GetValue<int>());
        Assert.Equal(1, json.Layout["grid"]!["columns"]!.GetValue<int>());
    }

    [Fact]
    public void Changing_a_chart_s_copy_leaves_sizes_readable()
    {
        var size = GenericChart.tryGetLayoutSize(Line().WithSize(Width: 640, Height: 480));
        Assert.Equal(640, size.Item1.Value);
        Assert.Equal(480, size.Item2.Value);
    }

    [Fact]
    public void A_figure_has_data_layout_and_frames()
    {
        var figure = JsonNode.Parse(GenericChart.toFigureJson(Line().WithTitle("t")))!.AsObject();
        Assert.Equal(["data", "frames", "layout"], figure.Select(pair => pair.Key).Order());
        var again = GenericChart.fromFigure(GenericChart.toFigure(Line("back")));
        Assert.Equal("back", new ChartJson(again).Trace["name"]!.GetValue<string>());
    }
}

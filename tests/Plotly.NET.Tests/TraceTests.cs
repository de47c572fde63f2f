using System.Text.Json;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace PlotlyTests;

/// <summary>What charts hand to plotly.js as data.</summary>
public sealed class TraceTests
{
    private static readonly double[] X = [1, 2, 3];
    private static readonly double[] Y = [4, 5.5, -6];

    [Theory]
    [InlineData("line", "scatter")]
    [InlineData("point", "scatter")]
    [InlineData("scatter", "scatter")]
    [InlineData("bubble", "scatter")]
    [InlineData("spline", "scatter")]
    [InlineData("area", "scatter")]
    [InlineData("splineArea", "scatter")]
    [InlineData("stackedArea", "scatter")]
    [InlineData("range", "scatter")]
    [InlineData("bar", "bar")]
    [InlineData("column", "bar")]
    [InlineData("stackedColumn", "bar")]
    [InlineData("stackedBar", "bar")]
    [InlineData("histogram", "histogram")]
    [InlineData("histogram2d", "histogram2d")]
    [InlineData("box", "box")]
    [InlineData("violin", "violin")]
    [InlineData("heatmap", "heatmap")]
    [InlineData("annotatedHeatmap", "heatmap")]
    [InlineData("contour", "contour")]
    [InlineData("image", "image")]
    [InlineData("surface", "surface")]
    [InlineData("point3d", "scatter3d")]
    [InlineData("line3d", "scatter3d")]
    [InlineData("scatter3d", "scatter3d")]
    [InlineData("mesh3d", "mesh3d")]
    [InlineData("pie", "pie")]
    [InlineData("doughnut", "pie")]
    [InlineData("table", "table")]
    [InlineData("indicator", "indicator")]
    [InlineData("parallel", "parcoords")]
    public void Every_kind_has_its_type(string kind, string type)
    {
        var json = new ChartJson(Gallery.Charts[kind]());
        Assert.All(json.Data, trace => Assert.Equal(type, trace!["type"]!.GetValue<string>()));
    }

    [Fact]
    public void The_table_of_types_covers_the_gallery()
    {
        var tested = typeof(TraceTests)
            .GetMethod(nameof(Every_kind_has_its_type))!
            .GetCustomAttributesData()
            .Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data =>
                (string)
                    (
                        (IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)
                            data.ConstructorArguments[0].Value!
                    )[0].Value!
            );
        Assert.Equal(Gallery.Charts.Keys.Order(), tested.Order());
    }

    [Fact]
    public void A_line_has_its_data_name_mode_and_style()
    {
        var trace = new ChartJson(
            Chart.Line<double, double, string>(
                X,
                Y,
                Name: "training loss",
                ShowLegend: false,
                Opacity: 0.5,
                LineColor: Color.fromString("crimson"),
                LineWidth: 2.5,
                LineDash: StyleParam.DrawingStyle.DashDot
            )
        ).Trace;
        Assert.Equal(X, ChartJson.Numbers(trace["x"]));
        Assert.Equal(Y, ChartJson.Numbers(trace["y"]));
        Assert.Equal("training loss", trace["name"]!.GetValue<string>());
        Assert.Equal("lines", trace["mode"]!.GetValue<string>());
        Assert.False(trace["showlegend"]!.GetValue<bool>());
        Assert.Equal(0.5, trace["opacity"]!.GetValue<double>());
        Assert.Equal("crimson", trace["line"]!["color"]!.GetValue<string>());
        Assert.Equal(2.5, trace["line"]!["width"]!.GetValue<double>());
        Assert.Equal("dashdot", trace["line"]!["dash"]!.GetValue<string>());
    }

    [Fact]
    public void Markers_and_text_show_in_the_mode()
    {
        static string Mode(GenericChart chart) => new ChartJson(chart).Trace["mode"]!.GetValue<string>();

        Assert.Equal("lines+markers", Mode(Chart.Line<double, double, string>(X, Y, ShowMarkers: true)));
        Assert.Equal(
            "lines+text",
            Mode(Chart.Line<double, double, string>(X, Y, TextPosition: StyleParam.TextPosition.TopCenter))
        );
        Assert.Equal("markers", Mode(Chart.Point<double, double, string>(X, Y)));
        Assert.Equal(
            "markers+text",
            Mode(Chart.Point<double, double, string>(X, Y, TextPosition: StyleParam.TextPosition.TopCenter))
        );
        Assert.Equal(
            "lines+markers+text",
            Mode(Chart.Scatter<double, double, string>(X, Y, StyleParam.Mode.Lines_Markers_Text))
        );
    }

    [Fact]
    public void A_marker_given_whole_keeps_what_single_arguments_do_not_change()
    {
        var marker = Marker.init(Size: 9, Color: Color.fromString("black"));
        var trace = new ChartJson(
            Chart.Point<double, double, string>(
                X,
                Y,
                Marker: marker,
                MarkerColor: Color.fromString("teal"),
                MarkerOutline: Line.init(Width: 1.0)
            )
        ).Trace["marker"]!;
        Assert.Equal(9, trace["size"]!.GetValue<int>());
        Assert.Equal("teal", trace["color"]!.GetValue<string>());
        Assert.Equal(1.0, trace["line"]!["width"]!.GetValue<double>());
    }

    [Fact]
    public void Bars_lie_and_columns_stand()
    {
        double[] values = [1, 2];
        string[] keys = ["a", "b"];
        var bar = new ChartJson(Chart.Bar<double, string, string>(values, Keys: keys)).Trace;
        var column = new ChartJson(Chart.Column<double, string, string>(values, Keys: keys)).Trace;
        Assert.Equal("h", bar["orientation"]!.GetValue<string>());
        Assert.Equal(values, ChartJson.Numbers(bar["x"]));
        Assert.Equal(keys, ChartJson.Texts(bar["y"]));
        Assert.Equal("v", column["orientation"]!.GetValue<string>());
        Assert.Equal(values, ChartJson.Numbers(column["y"]));
        Assert.Equal(keys, ChartJson.Texts(column["x"]));
    }

    [Fact]
    public void Stacked_bars_stack()
    {
        Assert.Equal("stack", new ChartJson(Gallery.Charts["stackedColumn"]()).Layout["barmode"]!.GetValue<string>());
    }

    [Fact]
    public void A_histogram_has_its_bins_and_norm()
    {
        var trace = new ChartJson(
            Chart.Histogram<double, double, string>(
                X: X,
                NBinsX: 7,
                HistNorm: StyleParam.HistNorm.ProbabilityDensity,
                Cumulative: Cumulative.init(Enabled: true)
            )
        ).Trace;
        Assert.Equal(X, ChartJson.Numbers(trace["x"]));
        Assert.Equal(7, trace["nbinsx"]!.GetValue<int>());
        Assert.Equal("probability density", trace["histnorm"]!.GetValue<string>());
        Assert.True(trace["cumulative"]!["enabled"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("heatmap")]
    [InlineData("contour")]
    [InlineData("surface")]
    public void A_field_has_rows_and_a_scale(string kind)
    {
        double[][] z =
        [
            [1, 2],
            [3, 4],
        ];
        int[] x = [10, 20];
        var scale = StyleParam.Colorscale.NewCustom(
            new[] { Tuple.Create(0.0, Color.fromString("white")), Tuple.Create(1.0, Color.fromString("black")) }
        );
        var chart = kind switch
        {
            "heatmap" => Chart.Heatmap<double, int, int, string>(z, X: x, ColorScale: scale, ShowScale: false),
            "contour" => Chart.Contour<double, int, int, string>(z, X: x, ColorScale: scale, ShowScale: false),
            _ => Chart.Surface<double, int, int, string>(z, X: x, ColorScale: scale, ShowScale: false),
        };
        var trace = new ChartJson(chart).Trace;
        Assert.Equal([3, 4], ChartJson.Numbers(trace["z"]![1]));
        Assert.Equal([10, 20], ChartJson.Numbers(trace["x"]));
        Assert.False(trace["showscale"]!.GetValue<bool>());
        Assert.Equal(1.0, trace["colorscale"]![1]![0]!.GetValue<double>());
        Assert.Equal("black", trace["colorscale"]![1]![1]!.GetValue<string>());
    }

    [Fact]
    public void A_heatmap_can_start_at_the_top()
    {
        Assert.Equal(
            "reversed",
            new ChartJson(Gallery.Charts["heatmap"]()).Layout["yaxis"]!["autorange"]!.GetValue<string>()
        );
    }

    [Fact]
    public void An_annotated_heatmap_has_a_text_a_cell()
    {
        var notes = new ChartJson(Gallery.Charts["annotatedHeatmap"]()).Layout["annotations"]!.AsArray();
        Assert.Equal(["one", "two", "three", "four"], notes.Select(note => note!["text"]!.GetValue<string>()));
        Assert.Equal(1, notes[3]!["x"]!.GetValue<int>());
        Assert.Equal(1, notes[3]!["y"]!.GetValue<int>());
    }

    [Fact]
    public void A_band_lies_between_its_bounds()
    {
        var data = new ChartJson(Gallery.Charts["range"]()).Data;
        Assert.Equal(3, data.Count);
        Assert.Equal(["low", "high", "mean"], data.Select(trace => trace!["name"]!.GetValue<string>()));
        Assert.Equal("tonexty", data[1]!["fill"]!.GetValue<string>());
    }

    [Fact]
    public void Points_in_space_have_three_coordinates()
    {
        var trace = new ChartJson(Chart.Point3D<double, double, float, string>(X, Y, [7f, 8f, 9f])).Trace;
        Assert.Equal([7, 8, 9], ChartJson.Numbers(trace["z"]));
        Assert.Equal("markers", trace["mode"]!.GetValue<string>());
    }

    [Fact]
    public void A_pie_has_labels_and_a_hole()
    {
        var trace = new ChartJson(Gallery.Charts["doughnut"]()).Trace;
        Assert.Equal(["sigmoid", "tanh", "ReLU"], ChartJson.Texts(trace["labels"]));
        Assert.Equal(0.5, trace["hole"]!.GetValue<double>());
    }

    [Fact]
    public void Times_and_counts_keep_their_types()
    {
        var start = new DateTime(2026, 11, 21, 4, 30, 0, DateTimeKind.Unspecified);
        var trace = new ChartJson(Chart.Line<DateTime, int, string>(new[] { start }, new[] { 3 })).Trace;
        Assert.Equal("2026-11-21T04:30:00", trace["x"]![0]!.GetValue<string>());
        Assert.Equal(JsonValueKind.Number, trace["y"]![0]!.GetValueKind());
    }

    // JSON has no such numbers: they must not break the page, nor pass for numbers.
    [Fact]
    public void What_is_no_number_leaves_a_gap()
    {
        double[] y = [1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 2];
        var values = new ChartJson(Chart.Line<int, double, string>([1, 2, 3, 4, 5], y)).Trace["y"]!.AsArray();
        Assert.Equal(
            [true, false, false, false, true],
            values.Select(value => value?.GetValueKind() == JsonValueKind.Number)
        );
    }

    [Fact]
    public void Numbers_keep_their_digits()
    {
        double[] y = [1.0 / 3, 1e-300, 6.02214076e23];
        float[] z = [1f / 3];
        Assert.Equal(y, ChartJson.Numbers(new ChartJson(Chart.Line<int, double, string>([1, 2, 3], y)).Trace["y"]));
        var single = new ChartJson(Chart.Line<int, float, string>([1], z)).Trace["y"]![0]!;
        Assert.Equal(z[0], (float)single.GetValue<double>());
    }

    [Fact]
    public void Trace_info_applies_to_every_trace()
    {
        var chart = Chart.Combine([
            Chart.Line<double, double, string>(X, Y),
            Chart.Point<double, double, string>(X, Y),
        ]);
        var data = new ChartJson(
            Plotly.NET.CSharp.GenericChartExtensions.WithTraceInfo(
                chart,
                LegendGroup: "run 1",
                Visible: StyleParam.Visible.LegendOnly
            )
        ).Data;
        Assert.All(data, trace => Assert.Equal("run 1", trace!["legendgroup"]!.GetValue<string>()));
        Assert.All(data, trace => Assert.Equal("legendonly", trace!["visible"]!.GetValue<string>()));
    }

    [Fact]
    public void Lines_markers_and_errors_can_be_styled_afterwards()
    {
        var trace = new ChartJson(
            Chart
                .Line<double, double, string>(X, Y, LineWidth: 2.0)
                .WithLineStyle(Dash: StyleParam.DrawingStyle.Dot)
                .WithMarkerStyle(Size: 8, Symbol: StyleParam.MarkerSymbol.Square)
                .WithYErrorStyle<double, double>(Array: new double[] { 1, 2, 3 })
        ).Trace;
        Assert.Equal(2.0, trace["line"]!["width"]!.GetValue<double>());
        Assert.Equal("dot", trace["line"]!["dash"]!.GetValue<string>());
        Assert.Equal(8, trace["marker"]!["size"]!.GetValue<int>());
        Assert.Equal("1", trace["marker"]!["symbol"]!.ToString());
        Assert.Equal([1, 2, 3], ChartJson.Numbers(trace["error_y"]!["array"]));
    }

    [Fact]
    public void Traces_are_open_to_what_no_argument_covers()
    {
        var chart = Chart.Line<double, double, string>(X, Y);
        dynamic trace = chart.GetTraces()[0];
        trace.hoverinfo = "skip";
        Assert.Equal("skip", new ChartJson(chart).Trace["hoverinfo"]!.GetValue<string>());
    }
}

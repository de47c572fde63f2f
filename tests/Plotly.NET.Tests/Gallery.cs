using Plotly.NET;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace PlotlyTests;

/// <summary>One chart of each kind, with the arguments that people use.</summary>
internal static class Gallery
{
    private static readonly double[] X = [0, 1, 2, 3, 4, 5];
    private static readonly double[] Y = [1, 3, 2, 5, 4, 6];
    private static readonly string[] Keys = ["sigmoid", "tanh", "ReLU"];
    private static readonly double[] Values = [0.25, 1.0, 0.6];

    private static readonly double[][] Bowl =
    [
        .. Enumerable.Range(-8, 17).Select(y => Enumerable.Range(-8, 17).Select(x => (x * x + y * y) / 32.0).ToArray()),
    ];

    private static readonly double[] Sample = [.. Enumerable.Range(0, 200).Select(i => Math.Sin(i * 12.9898) * 2)];

    public static TheoryData<string> Names => [.. Charts.Keys];

    public static IReadOnlyDictionary<string, Func<GenericChart>> Charts { get; } =
        new Dictionary<string, Func<GenericChart>>
        {
            ["line"] = () =>
                Chart.Line<double, double, string>(
                    X,
                    Y,
                    Name: "loss",
                    ShowMarkers: true,
                    LineColor: Color.fromHex("#1f77b4"),
                    LineWidth: 3.0,
                    LineDash: StyleParam.DrawingStyle.Dash
                ),
            ["point"] = () =>
                Chart.Point<double, double, string>(
                    X,
                    Y,
                    Name: "runs",
                    Opacity: 0.7,
                    MarkerSymbol: StyleParam.MarkerSymbol.Diamond,
                    MultiText: new[] { "a", "b", "c", "d", "e", "f" },
                    TextPosition: StyleParam.TextPosition.TopCenter
                ),
            ["scatter"] = () =>
                Chart.Scatter<double, double, string>(
                    X,
                    Y,
                    StyleParam.Mode.Lines_Markers,
                    Marker: Marker.init(Size: 12)
                ),
            ["bubble"] = () => Chart.Bubble<double, double, string>(X, Y, sizes: [10, 20, 30, 40, 30, 20]),
            ["spline"] = () => Chart.Spline<double, double, string>(X, Y, Smoothing: 1.0),
            ["area"] = () => Chart.Area<double, double, string>(X, Y, FillColor: Color.fromString("lightblue")),
            ["splineArea"] = () => Chart.SplineArea<double, double, string>(X, Y),
            ["stackedArea"] = () =>
                Chart.Combine([
                    Chart.StackedArea<double, double, string>(X, Y, Name: "a"),
                    Chart.StackedArea<double, double, string>(X, Y, Name: "b"),
                ]),
            ["range"] = () =>
                Chart.Range<double, double, string>(
                    X,
                    Y,
                    upper: [.. Y.Select(y => y + 1)],
                    lower: [.. Y.Select(y => y - 1)],
                    StyleParam.Mode.Lines,
                    Name: "mean",
                    UpperName: "high",
                    LowerName: "low"
                ),
            ["bar"] = () => Chart.Bar<double, string, string>(Values, Keys: Keys, Name: "error"),
            ["column"] = () =>
                Chart.Column<double, string, string>(
                    Values,
                    Keys: Keys,
                    MarkerColor: Color.fromKeyword(ColorKeyword.SteelBlue),
                    MultiText: Keys,
                    Width: 0.5
                ),
            ["stackedColumn"] = () =>
                Chart.Combine([
                    Chart.StackedColumn<double, string, string>(Values, Keys: Keys, Name: "a"),
                    Chart.StackedColumn<double, string, string>(Values, Keys: Keys, Name: "b"),
                ]),
            ["stackedBar"] = () =>
                Chart.Combine([
                    Chart.StackedBar<double, string, string>(Values, Keys: Keys, Name: "a"),
                    Chart.StackedBar<double, string, string>(Values, Keys: Keys, Name: "b"),
                ]),
            ["histogram"] = () =>
                Chart.Histogram<double, double, string>(
                    X: Sample,
                    NBinsX: 20,
                    HistNorm: StyleParam.HistNorm.Probability,
                    Name: "activations"
                ),
            ["histogram2d"] = () =>
                Chart.Histogram2D<double, double, double>(
                    Sample,
                    [.. Sample.Reverse()],
                    ColorScale: StyleParam.Colorscale.Viridis
                ),
            ["box"] = () =>
                Chart.BoxPlot<double, double, string>(
                    Y: Sample,
                    Name: "layer 1",
                    BoxPoints: StyleParam.BoxPoints.All,
                    BoxMean: StyleParam.BoxMean.True
                ),
            ["violin"] = () =>
                Chart.Violin<double, double, string>(Y: Sample, ShowBox: true, MeanLine: MeanLine.init(Visible: true)),
            ["heatmap"] = () =>
                Chart.Heatmap<double, int, int, string>(
                    Bowl,
                    ColorScale: StyleParam.Colorscale.Cividis,
                    ShowScale: true,
                    ReverseYAxis: true
                ),
            ["annotatedHeatmap"] = () =>
                Chart.AnnotatedHeatmap<int, string, string, string>(
                    [
                        [1, 2],
                        [3, 4],
                    ],
                    [
                        ["one", "two"],
                        ["three", "four"],
                    ]
                ),
            ["contour"] = () =>
                Chart.Contour<double, int, int, string>(
                    Bowl,
                    ColorScale: StyleParam.Colorscale.Earth,
                    NContours: 12,
                    ShowContourLabels: true
                ),
            ["image"] = () =>
                Chart.Image<string>(
                    Z: new int[][][]
                    {
                        [
                            [255, 0, 0],
                            [0, 255, 0],
                        ],
                        [
                            [0, 0, 255],
                            [255, 255, 255],
                        ],
                    }
                ),
            ["surface"] = () =>
                Chart.Surface<double, int, int, string>(Bowl, Opacity: 0.9, ColorScale: StyleParam.Colorscale.Viridis),
            ["point3d"] = () =>
                Chart.Point3D<double, double, double, string>(
                    X,
                    Y,
                    Y,
                    MarkerSymbol: StyleParam.MarkerSymbol3D.Square,
                    Marker: Marker.init(Size: 5)
                ),
            ["line3d"] = () => Chart.Line3D<double, double, double, string>(X, Y, Y, LineWidth: 5.0, ShowMarkers: true),
            ["scatter3d"] = () =>
                Chart.Scatter3D<double, double, double, string>(X, Y, Y, StyleParam.Mode.Lines_Markers),
            ["mesh3d"] = () =>
                Chart.Mesh3D<double, double, double, int, int, int, string>(
                    [0, 1, 0, 0],
                    [0, 0, 1, 0],
                    [0, 0, 0, 1],
                    Opacity: 0.6,
                    Color: Color.fromString("orange")
                ),
            ["pie"] = () =>
                Chart.Pie<double, string, string>(Values, Labels: Keys, TextInfo: StyleParam.TextInfo.Percent),
            ["doughnut"] = () => Chart.Doughnut<double, string, string>(Values, Labels: Keys, Hole: 0.5),
            ["table"] = () =>
                Chart.Table(
                    TableCells.init<IEnumerable<string>, string>(Values: new[] { ["network"], new[] { "parameters" } }),
                    TableCells.init<IEnumerable<string>, string>(
                        Values: new[] { ["ResNet-20", "ResNet-56"], new[] { "0.27M", "0.85M" } }
                    )
                ),
            ["indicator"] = () =>
                Chart.Indicator<double>(
                    93.57,
                    StyleParam.IndicatorMode.NumberDeltaGauge,
                    DeltaReference: 91.25,
                    Range: StyleParam.Range.ofMinMax(0, 100),
                    GaugeShape: StyleParam.IndicatorGaugeShape.Bullet
                ),
            ["parallel"] = () =>
                Chart.ParallelCoord(
                    [
                        Dimension.initParallel<string, string, double, double>(Label: "depth", Values: X),
                        Dimension.initParallel<string, string, double, double>(Label: "loss", Values: Y),
                    ],
                    LineColor: Color.fromColorScaleValues(Y),
                    LineColorScale: StyleParam.Colorscale.Viridis
                ),
        };
}

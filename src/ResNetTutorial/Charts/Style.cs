using Microsoft.FSharp.Core;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Color = Plotly.NET.Color;
using Font = Plotly.NET.Font;
using GenericChart = Plotly.NET.GenericChart;
using GenericChartExtensions = Plotly.NET.CSharp.GenericChartExtensions;
using Layout = Plotly.NET.Layout;
using StyleParam = Plotly.NET.StyleParam;
using Template = Plotly.NET.Template;
using Title = Plotly.NET.Title;

namespace ResNetTutorial.Charts;

/// <summary>
/// The one look that all charts share: 720×420, titled axes, the colours of Okabe and Ito (2008), which colour-blind
/// readers can tell apart, and mid tones on a clear ground, which read on a light and on a dark page.
/// </summary>
public static class Style
{
    /// <summary>Width of a chart in pixels.</summary>
    public const int Width = 720;

    /// <summary>Height of a chart in pixels.</summary>
    public const int Height = 420;

    private static readonly Color Ink = Color.fromHex("#7b7f86");
    private static readonly Color Clear = Color.fromARGB(0, 255, 255, 255);
    private static readonly Color GridLine = Color.fromString("rgba(128,128,128,0.22)");
    private static readonly Color AxisLine = Color.fromString("rgba(128,128,128,0.7)");

    private static readonly string[] Palette =
    [
        "#0072b2",
        "#d55e00",
        "#009e73",
        "#cc79a7",
        "#e69f00",
        "#56b4e9",
        "#8c6bb1",
        "#7f7f7f",
    ];

    private static readonly Template Look = Template.init<Plotly.NET.Trace>(
        Layout.init<string>(
            Font: Font.init(Family: StyleParam.FontFamily.NewCustom("system-ui, sans-serif"), Size: 13, Color: Ink),
            Margin: Margin.init<int, int, int, int, int, bool>(Left: 72, Right: 24, Top: 64, Bottom: 52),
            PaperBGColor: Clear,
            PlotBGColor: Clear,
            // For the lines of a lesson's own charts, which say no colour.
            Colorway: Color.fromColors(Palette.Select(Color.fromHex))
        )
    );

    /// <summary>The colour of the n-th of several things, from 0; they repeat after eight.</summary>
    public static Color Colour(int index) => Color.fromHex(Palette[index % Palette.Length]);

    /// <summary>Gives a chart the common look, its title and the titles of its axes, which are numbers or names as the data are.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="x">What runs to the right, with its unit.</param>
    /// <param name="y">What runs upwards, with its unit.</param>
    /// <param name="logX">Whether x has a logarithmic axis.</param>
    /// <param name="logY">Whether y has a logarithmic axis.</param>
    /// <param name="note">A line under the title that says how to read the chart.</param>
    /// <param name="rangeY">The lowest and the highest y to show; null: all. Not on a logarithmic axis.</param>
    /// <param name="ticksY">Names at heights, in the place of the numbers of the y axis; null: numbers.</param>
    public static GenericChart Styled(
        this GenericChart chart,
        string title,
        string x,
        string y,
        bool logX = false,
        bool logY = false,
        string? note = null,
        (double Low, double High)? rangeY = null,
        IReadOnlyList<(double At, string Name)>? ticksY = null
    )
    {
        var whole = note is null ? title : $"{title}<br><sup>{note}</sup>";
        var styled = Plotly.NET.GenericChartExtensions.WithTemplate(chart, Look);
        styled = Plotly.NET.GenericChartExtensions.WithTitle(styled, whole);
        styled = Plotly.NET.GenericChartExtensions.WithXAxis(styled, Axis(x, logX));
        styled = Plotly.NET.GenericChartExtensions.WithYAxis(styled, Axis(y, logY, logY ? null : rangeY, ticksY));
        return GenericChartExtensions.WithSize(styled, Width: Width, Height: Height);
    }

    /// <summary>Gives a chart in space the common look, its title and the titles of its axes.</summary>
    internal static GenericChart StyledInSpace(
        this GenericChart chart,
        string title,
        string x,
        string y,
        string z,
        string note
    )
    {
        var styled = Plotly.NET.GenericChartExtensions.WithTemplate(chart, Look);
        styled = Plotly.NET.GenericChartExtensions.WithTitle(styled, $"{title}<br><sup>{note}</sup>");
        styled = Plotly.NET.GenericChartExtensions.WithScene(
            styled,
            Scene.init(
                // Far enough away for the titles of the axes, and a little below the middle.
                Camera: Camera.init(
                    Center: CameraCenter.init(X: 0.0, Y: 0.0, Z: -0.15),
                    Eye: CameraEye.init(X: 1.5, Y: -1.5, Z: 0.9)
                ),
                AspectMode: Plotly.NET.StyleParam.AspectMode.Cube,
                XAxis: Axis(x, false),
                YAxis: Axis(y, false),
                ZAxis: Axis(z, false)
            )
        );
        return GenericChartExtensions.WithSize(styled, Width: Width, Height: Height);
    }

    /// <summary>A line of points; what cannot be drawn (NaN, infinity, and 0 or less on a logarithmic axis) is left out.</summary>
    internal static GenericChart Line(
        IEnumerable<double> x,
        IEnumerable<double> y,
        string name,
        Color colour,
        string group,
        bool markers = false,
        bool dashed = false,
        bool legend = true,
        bool log = false,
        double width = 2.2
    )
    {
        var points = x.Zip(y).Where(p => double.IsFinite(p.Second) && (!log || p.Second > 0)).ToArray();
        var line = Chart.Line<double, double, string>(
            points.Select(p => p.First).ToArray(),
            points.Select(p => p.Second).ToArray(),
            ShowMarkers: markers,
            Name: name,
            ShowLegend: legend,
            LineColor: colour,
            MarkerColor: colour,
            LineWidth: width,
            LineDash: dashed ? StyleParam.DrawingStyle.Dash : StyleParam.DrawingStyle.Solid
        );
        return GenericChartExtensions.WithTraceInfo(line, LegendGroup: group);
    }

    /// <summary>Several charts in one.</summary>
    internal static GenericChart Together(IEnumerable<GenericChart> charts) => Chart.Combine(charts);

    private static LinearAxis Axis(
        string title,
        bool log,
        (double Low, double High)? range = null,
        IReadOnlyList<(double At, string Name)>? ticks = null
    )
    {
        // Powers of ten rather than prefixes: 10⁻⁶ and not 1µ.
        var power = StyleParam.ExponentFormat.Power;
        return LinearAxis.init<double, double, double, double, double, string, string, string>(
            Title: Title.init(Text: title),
            Range: range is var (low, high)
                ? FSharpOption<StyleParam.Range>.Some(StyleParam.Range.ofMinMax(low, high))
                : null,
            // Otherwise plotly decides: names make an axis of categories, which would be empty as a linear one.
            AxisType: log ? FSharpOption<StyleParam.AxisType>.Some(StyleParam.AxisType.Log) : null,
            // Few enough that plotly labels 1, 2 and 5 of a decade, and not all nine.
            NTicks: log ? FSharpOption<int>.Some(6) : null,
            TickVals: ticks is null ? null : FSharpOption<IEnumerable<double>>.Some([.. ticks.Select(t => t.At)]),
            TickText: ticks is null ? null : FSharpOption<IEnumerable<string>>.Some([.. ticks.Select(t => t.Name)]),
            ExponentFormat: power,
            ShowLine: true,
            LineColor: AxisLine,
            ShowGrid: true,
            GridColor: GridLine,
            ZeroLineColor: GridLine
        );
    }
}

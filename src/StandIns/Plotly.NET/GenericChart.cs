namespace Plotly.NET;

/// <summary>A chart: its traces, and the layout, configuration and page around them. Charts do not change; every
/// function returns a new one.</summary>
public class GenericChart
{
    private readonly FSharpList<Trace> traces;
    private readonly Layout layout;
    private readonly Config config;
    private readonly DisplayOptions displayOptions;

    private GenericChart(FSharpList<Trace> traces, Layout layout, Config config, DisplayOptions displayOptions) =>
        (this.traces, this.layout, this.config, this.displayOptions) = (traces, layout, config, displayOptions);

    /// <summary>The steps of an animation, which a slider or a button of the layout plays.</summary>
    internal FSharpList<Frame> Frames { get; private init; } = FSharpList<Frame>.Empty;

    public bool IsChart => traces.Length == 1;

    public bool IsMultiChart => !IsChart;

    public static GenericChart NewChart(Trace _data, Layout _layout, Config _config, DisplayOptions _displayOpts) =>
        new(ListModule.OfSeq([_data]), _layout, _config, _displayOpts);

    public static GenericChart NewMultiChart(
        FSharpList<Trace> _data,
        Layout _layout,
        Config _config,
        DisplayOptions _displayOpts
    ) => new(_data, _layout, _config, _displayOpts);

    public static GenericChart ofTraceObject(bool useDefaults, Trace trace) =>
        ofTraceObjects<IEnumerable<Trace>>(useDefaults, [trace]);

    public static GenericChart ofTraceObjects<d>(bool useDefaults, d traces)
        where d : IEnumerable<Trace> =>
        useDefaults
            ? new(
                ListModule.OfSeq(traces),
                Layout.init<string>(
                    Width: Defaults.DefaultWidth,
                    Height: Defaults.DefaultHeight,
                    Template: Defaults.DefaultTemplate
                ),
                Defaults.DefaultConfig,
                Defaults.DefaultDisplayOptions
            )
            : new(ListModule.OfSeq(traces), new Layout(), new Config(), new DisplayOptions());

    public static Figure toFigure(GenericChart gChart) => new(gChart.traces, gChart.layout, gChart.Frames);

    public static GenericChart fromFigure(Figure fig) =>
        new(fig.Data, fig.Layout, Defaults.DefaultConfig, Defaults.DefaultDisplayOptions) { Frames = fig.Frames };

    public static ChartDTO toChartDTO(GenericChart gChart) => new(gChart.traces, gChart.layout, gChart.config);

    public static GenericChart fromChartDTO(ChartDTO dto) =>
        new(dto.Data, dto.Layout, dto.Config, Defaults.DefaultDisplayOptions);

    public static FSharpList<Trace> getTraces(GenericChart gChart) => gChart.traces;

    public static Layout getLayout(GenericChart gChart) => gChart.layout;

    public static Config getConfig(GenericChart gChart) => gChart.config;

    public static DisplayOptions getDisplayOptions(GenericChart gChart) => gChart.displayOptions;

    public static TraceID getTraceID(GenericChart gChart) => TraceID.ofTraces(gChart.traces);

    public static int countTrace(GenericChart gChart) => gChart.traces.Length;

    public static Tuple<FSharpOption<int>, FSharpOption<int>> tryGetLayoutSize(GenericChart gChart) =>
        new(Size(gChart, "width"), Size(gChart, "height"));

    public static GenericChart setLayout(Layout layout, GenericChart gChart) =>
        new(gChart.traces, layout, gChart.config, gChart.displayOptions) { Frames = gChart.Frames };

    public static GenericChart addLayout(Layout layout, GenericChart gChart) =>
        setLayout(Layout.combine(gChart.layout, layout), gChart);

    public static GenericChart setConfig(Config config, GenericChart gChart) =>
        new(gChart.traces, gChart.layout, config, gChart.displayOptions) { Frames = gChart.Frames };

    public static GenericChart addConfig(Config config, GenericChart gChart) =>
        setConfig(Config.combine(gChart.config, config), gChart);

    public static GenericChart setDisplayOptions(DisplayOptions displayOpts, GenericChart gChart) =>
        new(gChart.traces, gChart.layout, gChart.config, displayOpts) { Frames = gChart.Frames };

    public static GenericChart addDisplayOptions(DisplayOptions displayOpts, GenericChart gChart) =>
        setDisplayOptions(DisplayOptions.combine(gChart.displayOptions, displayOpts), gChart);

    public static GenericChart mapTrace(FSharpFunc<Trace, Trace> f, GenericChart gChart) => gChart.MapTraces(f.Invoke);

    public static GenericChart mapiTrace(FSharpFunc<int, FSharpFunc<Trace, Trace>> f, GenericChart gChart)
    {
        var index = 0;
        return gChart.MapTraces(trace => f.Invoke(index++).Invoke(trace));
    }

    public static bool existsTrace(FSharpFunc<Trace, bool> predicate, GenericChart gChart) =>
        gChart.traces.Any(predicate.Invoke);

    public static GenericChart combine(IEnumerable<GenericChart> gCharts) =>
        gCharts.Aggregate(
            (first, second) =>
                new(
                    ListModule.OfSeq(first.traces.Concat(second.traces)),
                    Layout.combine(first.layout, second.layout),
                    Config.combine(first.config, second.config),
                    DisplayOptions.combine(first.displayOptions, second.displayOptions)
                )
                {
                    Frames = ListModule.OfSeq(first.Frames.Concat(second.Frames)),
                }
        );

    /// <summary>The chart's data, layout and config.</summary>
    public static string toJson(GenericChart gChart) =>
        Json.Write(new Layout().Put("data", gChart.traces).Put("layout", gChart.layout).Put("config", gChart.config));

    /// <summary>The chart's data, layout and frames.</summary>
    public static string toFigureJson(GenericChart gChart) =>
        Json.Write(new Layout().Put("data", gChart.traces).Put("layout", gChart.layout).Put("frames", gChart.Frames));

    /// <summary>A div and the script that draws the chart in it, for a page that has plotly.js.</summary>
    public static string toChartHTML(GenericChart gChart) => Html.Chart(gChart);

    /// <summary>A whole page.</summary>
    public static string toEmbeddedHTML(GenericChart gChart) => Html.Page(gChart);

    /// <summary>The chart with every trace replaced.</summary>
    internal GenericChart MapTraces(Func<Trace, Trace> change) =>
        new(ListModule.OfSeq(traces.Select(change)), layout, config, displayOptions) { Frames = Frames };

    /// <summary>The chart with its layout replaced.</summary>
    internal GenericChart MapLayout(Func<Layout, Layout> change) => setLayout(change(layout), this);

    private static FSharpOption<int> Size(GenericChart chart, string name) =>
        chart.layout.Properties.GetValueOrDefault(name) is int size ? size : FSharpOption<int>.None;
}

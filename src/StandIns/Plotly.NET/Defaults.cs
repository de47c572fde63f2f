namespace Plotly.NET;

/// <summary>What a chart starts from, unless it is made with UseDefaults: false.</summary>
public static class Defaults
{
    static Defaults() => reset();

    public static int DefaultWidth { get; set; }

    public static int DefaultHeight { get; set; }

    public static Config DefaultConfig { get; set; } = null!;

    public static DisplayOptions DefaultDisplayOptions { get; set; } = null!;

    public static Template DefaultTemplate { get; set; } = null!;

    public static void reset()
    {
        DefaultWidth = 600;
        DefaultHeight = 600;
        DefaultConfig = Config.init(Responsive: true);
        DefaultDisplayOptions = new DisplayOptions();
        DefaultTemplate = ChartTemplates.plotly;
    }
}

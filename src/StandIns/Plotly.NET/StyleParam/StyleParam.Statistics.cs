namespace Plotly.NET;

/// <summary>Histograms, boxes and violins.</summary>
public static partial class StyleParam
{
    public sealed class BoxMean : IPlotlyValue
    {
        private readonly object value;

        private BoxMean(object value) => this.value = value;

        public static BoxMean True { get; } = new(true);
        public static BoxMean False { get; } = new(false);
        public static BoxMean SD { get; } = new("sd");

        public object Convert() => value;

        public override string ToString() => $"{value}";
    }

    public sealed class BoxPoints : IPlotlyValue
    {
        private readonly object value;

        private BoxPoints(object value) => this.value = value;

        public static BoxPoints Outliers { get; } = new("outliers");
        public static BoxPoints All { get; } = new("all");
        public static BoxPoints SuspectedOutliers { get; } = new("suspectedoutliers");
        public static BoxPoints False { get; } = new(false);

        public object Convert() => value;

        public override string ToString() => $"{value}";
    }

    public sealed class CumulativeDirection : IPlotlyValue
    {
        private readonly string value;

        private CumulativeDirection(string value) => this.value = value;

        public static CumulativeDirection Increasing { get; } = new("increasing");
        public static CumulativeDirection Decreasing { get; } = new("decreasing");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class Currentbin : IPlotlyValue
    {
        private readonly string value;

        private Currentbin(string value) => this.value = value;

        public static Currentbin Include { get; } = new("Include");
        public static Currentbin Exclude { get; } = new("Exclude");
        public static Currentbin Half { get; } = new("Half");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class HistFunc : IPlotlyValue
    {
        private readonly string value;

        private HistFunc(string value) => this.value = value;

        public static HistFunc Count { get; } = new("count");
        public static HistFunc Sum { get; } = new("sum");
        public static HistFunc Avg { get; } = new("avg");
        public static HistFunc Min { get; } = new("min");
        public static HistFunc Max { get; } = new("max");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class HistNorm : IPlotlyValue
    {
        private readonly string value;

        private HistNorm(string value) => this.value = value;

        public static HistNorm None { get; } = new("");
        public static HistNorm Percent { get; } = new("percent");
        public static HistNorm Probability { get; } = new("probability");
        public static HistNorm Density { get; } = new("density");
        public static HistNorm ProbabilityDensity { get; } = new("probability density");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class QuartileMethod : IPlotlyValue
    {
        private readonly string value;

        private QuartileMethod(string value) => this.value = value;

        public static QuartileMethod Linear { get; } = new("linear");
        public static QuartileMethod Exclusive { get; } = new("exclusive");
        public static QuartileMethod Inclusive { get; } = new("inclusive");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class ScaleMode : IPlotlyValue
    {
        private readonly string value;

        private ScaleMode(string value) => this.value = value;

        public static ScaleMode Width { get; } = new("width");
        public static ScaleMode Count { get; } = new("count");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class ViolinSide : IPlotlyValue
    {
        private readonly string value;

        private ViolinSide(string value) => this.value = value;

        public static ViolinSide Both { get; } = new("both");
        public static ViolinSide Positive { get; } = new("positive");
        public static ViolinSide Negative { get; } = new("negative");

        public object Convert() => value;

        public override string ToString() => value;
    }
}

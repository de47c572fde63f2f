namespace Plotly.NET;

/// <summary>Pies and indicators.</summary>
public static partial class StyleParam
{
    public sealed class Direction : IPlotlyValue
    {
        private readonly string value;

        private Direction(string value) => this.value = value;

        public static Direction Clockwise { get; } = new("clockwise");
        public static Direction CounterClockwise { get; } = new("counterclockwise");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class TextInfo : IPlotlyValue
    {
        private readonly string value;

        private TextInfo(string value) => this.value = value;

        public static TextInfo All { get; } = new("all");
        public static TextInfo None { get; } = new("none");
        public static TextInfo Label { get; } = new("label");
        public static TextInfo Text { get; } = new("text");
        public static TextInfo Value { get; } = new("value");
        public static TextInfo Percent { get; } = new("percent");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class IndicatorAlignment : IPlotlyValue
    {
        private readonly string value;

        private IndicatorAlignment(string value) => this.value = value;

        public static IndicatorAlignment Left { get; } = new("left");
        public static IndicatorAlignment Center { get; } = new("center");
        public static IndicatorAlignment Right { get; } = new("right");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class IndicatorGaugeShape : IPlotlyValue
    {
        private readonly string value;

        private IndicatorGaugeShape(string value) => this.value = value;

        public static IndicatorGaugeShape Angular { get; } = new("angular");
        public static IndicatorGaugeShape Bullet { get; } = new("bullet");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class IndicatorMode : IPlotlyValue
    {
        private readonly string value;

        private IndicatorMode(string value) => this.value = value;

        public static IndicatorMode Number { get; } = new("number");
        public static IndicatorMode Delta { get; } = new("delta");
        public static IndicatorMode Gauge { get; } = new("gauge");
        public static IndicatorMode NumberDelta { get; } = new("number+delta");
        public static IndicatorMode NumberGauge { get; } = new("number+gauge");
        public static IndicatorMode DeltaGauge { get; } = new("delta+gauge");
        public static IndicatorMode NumberDeltaGauge { get; } = new("number+delta+gauge");

        public object Convert() => value;

        public override string ToString() => value;
    }
}

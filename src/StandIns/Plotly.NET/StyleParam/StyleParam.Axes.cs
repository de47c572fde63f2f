namespace Plotly.NET;

/// <summary>Axes and their ticks.</summary>
public static partial class StyleParam
{
    public sealed class AutoRange : IPlotlyValue
    {
        private readonly object value;

        private AutoRange(object value) => this.value = value;

        public static AutoRange True { get; } = new(true);
        public static AutoRange False { get; } = new(false);
        public static AutoRange Reversed { get; } = new("reversed");
        public static AutoRange MinReversed { get; } = new("min reversed");
        public static AutoRange MaxReversed { get; } = new("max reversed");
        public static AutoRange Min { get; } = new("min");
        public static AutoRange Max { get; } = new("max");

        public object Convert() => value;

        public override string ToString() => $"{value}";
    }

    public sealed class AutoTypeNumbers : IPlotlyValue
    {
        private readonly string value;

        private AutoTypeNumbers(string value) => this.value = value;

        public static AutoTypeNumbers ConvertTypes { get; } = new("convert types");
        public static AutoTypeNumbers Strict { get; } = new("strict");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class AxisConstraint : IPlotlyValue
    {
        private readonly string value;

        private AxisConstraint(string value) => this.value = value;

        public static AxisConstraint Range { get; } = new("range");
        public static AxisConstraint Domain { get; } = new("domain");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class AxisType : IPlotlyValue
    {
        private readonly string value;

        private AxisType(string value) => this.value = value;

        public static AxisType Auto { get; } = new("-");
        public static AxisType Linear { get; } = new("linear");
        public static AxisType Log { get; } = new("log");
        public static AxisType Date { get; } = new("date");
        public static AxisType Category { get; } = new("category");
        public static AxisType MultiCategory { get; } = new("multicategory");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class CategoryOrder : IPlotlyValue
    {
        private readonly string value;

        private CategoryOrder(string value) => this.value = value;

        public static CategoryOrder Trace { get; } = new("trace");
        public static CategoryOrder CategoryAscending { get; } = new("category ascending");
        public static CategoryOrder CategoryDescending { get; } = new("category descending");
        public static CategoryOrder Array { get; } = new("array");
        public static CategoryOrder TotalAscending { get; } = new("total ascending");
        public static CategoryOrder TotalDescending { get; } = new("total descending");
        public static CategoryOrder MinAscending { get; } = new("min ascending");
        public static CategoryOrder MinDescending { get; } = new("min descending");
        public static CategoryOrder MaxAscending { get; } = new("max ascending");
        public static CategoryOrder MaxDescending { get; } = new("max descending");
        public static CategoryOrder SumAscending { get; } = new("sum ascending");
        public static CategoryOrder SumDescending { get; } = new("sum descending");
        public static CategoryOrder MeanAscending { get; } = new("mean ascending");
        public static CategoryOrder MeanDescending { get; } = new("mean descending");
        public static CategoryOrder MedianAscending { get; } = new("median ascending");
        public static CategoryOrder MedianDescending { get; } = new("median descending");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class ExponentFormat : IPlotlyValue
    {
        private readonly string value;

        private ExponentFormat(string value) => this.value = value;

        public static ExponentFormat B { get; } = new("B");
        public static ExponentFormat SI { get; } = new("SI");
        public static ExponentFormat Power { get; } = new("power");
        public static ExponentFormat Ecapital { get; } = new("E");
        public static ExponentFormat E { get; } = new("e");
        public static ExponentFormat None { get; } = new("none");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class Mirror : IPlotlyValue
    {
        private readonly object value;

        private Mirror(object value) => this.value = value;

        public static Mirror True { get; } = new(true);
        public static Mirror Ticks { get; } = new("ticks");
        public static Mirror False { get; } = new(false);
        public static Mirror All { get; } = new("all");
        public static Mirror AllTicks { get; } = new("allticks");

        public object Convert() => value;

        public override string ToString() => $"{value}";
    }

    public sealed class RangeMode : IPlotlyValue
    {
        private readonly string value;

        private RangeMode(string value) => this.value = value;

        public static RangeMode Normal { get; } = new("normal");
        public static RangeMode ToZero { get; } = new("tozero");
        public static RangeMode NonNegative { get; } = new("nonnegative");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class ShowExponent : IPlotlyValue
    {
        private readonly string value;

        private ShowExponent(string value) => this.value = value;

        public static ShowExponent All { get; } = new("all");
        public static ShowExponent First { get; } = new("first");
        public static ShowExponent Last { get; } = new("last");
        public static ShowExponent None { get; } = new("none");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class Side : IPlotlyValue
    {
        private readonly string value;

        private Side(string value) => this.value = value;

        public static Side Top { get; } = new("top");
        public static Side TopLeft { get; } = new("top left");
        public static Side TopCenter { get; } = new("top center");
        public static Side TopRight { get; } = new("top right");
        public static Side Bottom { get; } = new("bottom");
        public static Side Left { get; } = new("left");
        public static Side Right { get; } = new("right");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class TickLabelPosition : IPlotlyValue
    {
        private readonly string value;

        private TickLabelPosition(string value) => this.value = value;

        public static TickLabelPosition Outside { get; } = new("outside");
        public static TickLabelPosition Inside { get; } = new("inside");
        public static TickLabelPosition OutsideTop { get; } = new("outside top");
        public static TickLabelPosition InsideTop { get; } = new("inside top");
        public static TickLabelPosition OutsideLeft { get; } = new("outside left");
        public static TickLabelPosition InsideLeft { get; } = new("inside left");
        public static TickLabelPosition OutsideRight { get; } = new("outside right");
        public static TickLabelPosition InsideRight { get; } = new("inside right");
        public static TickLabelPosition OutsideBottom { get; } = new("outside bottom");
        public static TickLabelPosition InsideBottom { get; } = new("inside bottom");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class TickMode : IPlotlyValue
    {
        private readonly string value;

        private TickMode(string value) => this.value = value;

        public static TickMode Auto { get; } = new("auto");
        public static TickMode Linear { get; } = new("linear");
        public static TickMode Array { get; } = new("array");
        public static TickMode Sync { get; } = new("sync");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class TickOptions : IPlotlyValue
    {
        private readonly string value;

        private TickOptions(string value) => this.value = value;

        public static TickOptions Outside { get; } = new("outside");
        public static TickOptions Inside { get; } = new("inside");
        public static TickOptions Empty { get; } = new("");

        public object Convert() => value;

        public override string ToString() => value;
    }
}

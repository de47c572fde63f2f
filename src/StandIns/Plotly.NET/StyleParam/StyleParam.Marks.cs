namespace Plotly.NET;

/// <summary>Lines, markers, bars and their text.</summary>
public static partial class StyleParam
{
    public sealed class ErrorType : IPlotlyValue
    {
        private readonly string value;

        private ErrorType(string value) => this.value = value;

        public static ErrorType Percent { get; } = new("percent");
        public static ErrorType Constant { get; } = new("constant");
        public static ErrorType Sqrt { get; } = new("sqrt");
        public static ErrorType Data { get; } = new("data");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class Fill : IPlotlyValue
    {
        private readonly string value;

        private Fill(string value) => this.value = value;

        public static Fill None { get; } = new("none");
        public static Fill ToZero_y { get; } = new("tozeroy");
        public static Fill ToZero_x { get; } = new("tozerox");
        public static Fill ToNext_y { get; } = new("tonexty");
        public static Fill ToNext_x { get; } = new("tonextx");
        public static Fill ToSelf { get; } = new("toself");
        public static Fill ToNext { get; } = new("tonext");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class GradientType : IPlotlyValue
    {
        private readonly string value;

        private GradientType(string value) => this.value = value;

        public static GradientType Radial { get; } = new("radial");
        public static GradientType Horizontal { get; } = new("horizontal");
        public static GradientType Vertical { get; } = new("vertical");
        public static GradientType None { get; } = new("none");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class MarkerSizeMode : IPlotlyValue
    {
        private readonly string value;

        private MarkerSizeMode(string value) => this.value = value;

        public static MarkerSizeMode Diameter { get; } = new("diameter");
        public static MarkerSizeMode Area { get; } = new("area");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class MarkerSymbol3D : IPlotlyValue
    {
        private readonly string value;

        private MarkerSymbol3D(string value) => this.value = value;

        public static MarkerSymbol3D Circle { get; } = new("circle");
        public static MarkerSymbol3D CircleOpen { get; } = new("circle-open");
        public static MarkerSymbol3D Cross { get; } = new("cross");
        public static MarkerSymbol3D Diamond { get; } = new("diamond");
        public static MarkerSymbol3D DiamondOpen { get; } = new("diamond-open");
        public static MarkerSymbol3D Square { get; } = new("square");
        public static MarkerSymbol3D SquareOpen { get; } = new("square-open");
        public static MarkerSymbol3D X { get; } = new("x");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class Mode : IPlotlyValue
    {
        private readonly string value;

        private Mode(string value) => this.value = value;

        public static Mode None { get; } = new("none");
        public static Mode Lines { get; } = new("lines");
        public static Mode Lines_Markers { get; } = new("lines+markers");
        public static Mode Lines_Text { get; } = new("lines+text");
        public static Mode Lines_Markers_Text { get; } = new("lines+markers+text");
        public static Mode Markers { get; } = new("markers");
        public static Mode Markers_Text { get; } = new("markers+text");
        public static Mode Text { get; } = new("text");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class Orientation : IPlotlyValue
    {
        private readonly string value;

        private Orientation(string value) => this.value = value;

        public static Orientation Horizontal { get; } = new("h");
        public static Orientation Vertical { get; } = new("v");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class PatternFillMode : IPlotlyValue
    {
        private readonly string value;

        private PatternFillMode(string value) => this.value = value;

        public static PatternFillMode Replace { get; } = new("replace");
        public static PatternFillMode Overlay { get; } = new("overlay");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class PatternShape : IPlotlyValue
    {
        private readonly string value;

        private PatternShape(string value) => this.value = value;

        public static PatternShape None { get; } = new("");
        public static PatternShape DiagonalDescending { get; } = new("/");
        public static PatternShape DiagonalAscending { get; } = new("");
        public static PatternShape DiagonalChecked { get; } = new("x");
        public static PatternShape HorizontalLines { get; } = new("-");
        public static PatternShape VerticalLines { get; } = new("|");
        public static PatternShape Checked { get; } = new("+");
        public static PatternShape Dots { get; } = new(".");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class Shape : IPlotlyValue
    {
        private readonly string value;

        private Shape(string value) => this.value = value;

        public static Shape Linear { get; } = new("linear");
        public static Shape Spline { get; } = new("spline");
        public static Shape Hv { get; } = new("hv");
        public static Shape Vh { get; } = new("vh");
        public static Shape Hvh { get; } = new("hvh");
        public static Shape Vhv { get; } = new("vhv");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class SymbolStyle : IPlotlyValue
    {
        private readonly string value;

        private SymbolStyle(string value) => this.value = value;

        public static SymbolStyle Open { get; } = new("open");
        public static SymbolStyle Dot { get; } = new("dot");
        public static SymbolStyle OpenDot { get; } = new("open-dot");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class TextPosition : IPlotlyValue
    {
        private readonly string value;

        private TextPosition(string value) => this.value = value;

        public static TextPosition TopLeft { get; } = new("top left");
        public static TextPosition TopCenter { get; } = new("top center");
        public static TextPosition TopRight { get; } = new("top right");
        public static TextPosition MiddleLeft { get; } = new("middle left");
        public static TextPosition MiddleCenter { get; } = new("middle center");
        public static TextPosition MiddleRight { get; } = new("middle right");
        public static TextPosition BottomLeft { get; } = new("bottom left");
        public static TextPosition BottomCenter { get; } = new("bottom center");
        public static TextPosition BottomRight { get; } = new("bottom right");
        public static TextPosition Auto { get; } = new("auto");
        public static TextPosition Inside { get; } = new("inside");
        public static TextPosition Outside { get; } = new("outside");
        public static TextPosition None { get; } = new("none");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class Visible : IPlotlyValue
    {
        private readonly object value;

        private Visible(object value) => this.value = value;

        public static Visible True { get; } = new(true);
        public static Visible False { get; } = new(false);
        public static Visible LegendOnly { get; } = new("legendonly");

        public object Convert() => value;

        public override string ToString() => $"{value}";
    }
}

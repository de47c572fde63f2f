namespace Plotly.NET;

/// <summary>Legend, grid, grouping and placement.</summary>
public static partial class StyleParam
{
    public sealed class AspectMode : IPlotlyValue
    {
        private readonly string value;

        private AspectMode(string value) => this.value = value;

        public static AspectMode Auto { get; } = new("auto");
        public static AspectMode Cube { get; } = new("cube");
        public static AspectMode Data { get; } = new("data");
        public static AspectMode Manual { get; } = new("manual");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class BarMode : IPlotlyValue
    {
        private readonly string value;

        private BarMode(string value) => this.value = value;

        public static BarMode Stack { get; } = new("stack");
        public static BarMode Group { get; } = new("group");
        public static BarMode Overlay { get; } = new("overlay");
        public static BarMode Relative { get; } = new("relative");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class BarNorm : IPlotlyValue
    {
        private readonly string value;

        private BarNorm(string value) => this.value = value;

        public static BarNorm NoNorm { get; } = new("");
        public static BarNorm Fraction { get; } = new("fraction");
        public static BarNorm Percent { get; } = new("percent");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class BoxMode : IPlotlyValue
    {
        private readonly string value;

        private BoxMode(string value) => this.value = value;

        public static BoxMode Group { get; } = new("group");
        public static BoxMode Overlay { get; } = new("overlay");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class EntryWidthMode : IPlotlyValue
    {
        private readonly string value;

        private EntryWidthMode(string value) => this.value = value;

        public static EntryWidthMode Fraction { get; } = new("fraction");
        public static EntryWidthMode Pixels { get; } = new("pixels");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class HorizontalAlign : IPlotlyValue
    {
        private readonly string value;

        private HorizontalAlign(string value) => this.value = value;

        public static HorizontalAlign Left { get; } = new("left");
        public static HorizontalAlign Center { get; } = new("center");
        public static HorizontalAlign Right { get; } = new("right");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class HoverMode : IPlotlyValue
    {
        private readonly object value;

        private HoverMode(object value) => this.value = value;

        public static HoverMode Closest { get; } = new("closest");
        public static HoverMode X { get; } = new("x");
        public static HoverMode Y { get; } = new("y");
        public static HoverMode False { get; } = new(false);
        public static HoverMode XUnified { get; } = new("x unified");
        public static HoverMode YUnified { get; } = new("y unified");

        public object Convert() => value;

        public override string ToString() => $"{value}";
    }

    public sealed class ClickMode : IPlotlyValue
    {
        private readonly string value;

        private ClickMode(string value) => this.value = value;

        public static ClickMode Event { get; } = new("event");
        public static ClickMode Select { get; } = new("select");
        public static ClickMode EventSelect { get; } = new("event+select");
        public static ClickMode NoClickMode { get; } = new("none");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class DragMode : IPlotlyValue
    {
        private readonly object value;

        private DragMode(object value) => this.value = value;

        public static DragMode Zoom { get; } = new("zoom");
        public static DragMode Pan { get; } = new("pan");
        public static DragMode Select { get; } = new("select");
        public static DragMode Lasso { get; } = new("lasso");
        public static DragMode DrawClosedPath { get; } = new("drawclosedpath");
        public static DragMode DrawOpenPath { get; } = new("drawopenpath");
        public static DragMode DrawLine { get; } = new("drawline");
        public static DragMode DrawRect { get; } = new("drawrect");
        public static DragMode DrawCircle { get; } = new("drawcircle");
        public static DragMode Orbit { get; } = new("orbit");
        public static DragMode TurnTable { get; } = new("turntable");
        public static DragMode False { get; } = new(false);

        public object Convert() => value;

        public override string ToString() => $"{value}";
    }

    public sealed class Layer : IPlotlyValue
    {
        private readonly string value;

        private Layer(string value) => this.value = value;

        public static Layer Below { get; } = new("below");
        public static Layer Above { get; } = new("above");
        public static Layer AboveTraces { get; } = new("above traces");
        public static Layer BelowTraces { get; } = new("below traces");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class LayoutGridPattern : IPlotlyValue
    {
        private readonly string value;

        private LayoutGridPattern(string value) => this.value = value;

        public static LayoutGridPattern Independent { get; } = new("independent");
        public static LayoutGridPattern Coupled { get; } = new("coupled");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class LayoutGridRowOrder : IPlotlyValue
    {
        private readonly string value;

        private LayoutGridRowOrder(string value) => this.value = value;

        public static LayoutGridRowOrder TopToBottom { get; } = new("top to bottom");
        public static LayoutGridRowOrder BottomToTop { get; } = new("bottom to top");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class LayoutGridXSide : IPlotlyValue
    {
        private readonly string value;

        private LayoutGridXSide(string value) => this.value = value;

        public static LayoutGridXSide Bottom { get; } = new("bottom");
        public static LayoutGridXSide BottomPlot { get; } = new("bottom plot");
        public static LayoutGridXSide Top { get; } = new("top");
        public static LayoutGridXSide TopPlot { get; } = new("top plot");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class LayoutGridYSide : IPlotlyValue
    {
        private readonly string value;

        private LayoutGridYSide(string value) => this.value = value;

        public static LayoutGridYSide Left { get; } = new("left");
        public static LayoutGridYSide LeftPlot { get; } = new("left plot");
        public static LayoutGridYSide Right { get; } = new("right");
        public static LayoutGridYSide RightPlot { get; } = new("right plot");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class LayoutImageSizing : IPlotlyValue
    {
        private readonly string value;

        private LayoutImageSizing(string value) => this.value = value;

        public static LayoutImageSizing Fill { get; } = new("fill");
        public static LayoutImageSizing Contain { get; } = new("contain");
        public static LayoutImageSizing Stretch { get; } = new("stretch");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class ScatterMode : IPlotlyValue
    {
        private readonly string value;

        private ScatterMode(string value) => this.value = value;

        public static ScatterMode Group { get; } = new("group");
        public static ScatterMode Overlay { get; } = new("overlay");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class TraceGroupClickOptions : IPlotlyValue
    {
        private readonly string value;

        private TraceGroupClickOptions(string value) => this.value = value;

        public static TraceGroupClickOptions ToggleItem { get; } = new("toggleitem");
        public static TraceGroupClickOptions ToggleGroup { get; } = new("togglegroup");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class TraceItemClickOptions : IPlotlyValue
    {
        private readonly object value;

        private TraceItemClickOptions(object value) => this.value = value;

        public static TraceItemClickOptions Toggle { get; } = new("toggle");
        public static TraceItemClickOptions ToggleOthers { get; } = new("toggleothers");
        public static TraceItemClickOptions False { get; } = new(false);

        public object Convert() => value;

        public override string ToString() => $"{value}";
    }

    public sealed class TraceItemSizing : IPlotlyValue
    {
        private readonly string value;

        private TraceItemSizing(string value) => this.value = value;

        public static TraceItemSizing Trace { get; } = new("trace");
        public static TraceItemSizing Constant { get; } = new("constant");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class TraceOrder : IPlotlyValue
    {
        private readonly string value;

        private TraceOrder(string value) => this.value = value;

        public static TraceOrder Normal { get; } = new("normal");
        public static TraceOrder Reversed { get; } = new("reversed");
        public static TraceOrder Grouped { get; } = new("grouped");
        public static TraceOrder ReversedGrouped { get; } = new("grouped+reversed");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class UniformTextMode : IPlotlyValue
    {
        private readonly object value;

        private UniformTextMode(object value) => this.value = value;

        public static UniformTextMode Hide { get; } = new("hide");
        public static UniformTextMode False { get; } = new(false);
        public static UniformTextMode Show { get; } = new("show");

        public object Convert() => value;

        public override string ToString() => $"{value}";
    }

    public sealed class UnitMode : IPlotlyValue
    {
        private readonly string value;

        private UnitMode(string value) => this.value = value;

        public static UnitMode Fraction { get; } = new("fraction");
        public static UnitMode Pixels { get; } = new("pixels");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class VerticalAlign : IPlotlyValue
    {
        private readonly string value;

        private VerticalAlign(string value) => this.value = value;

        public static VerticalAlign Top { get; } = new("top");
        public static VerticalAlign Middle { get; } = new("middle");
        public static VerticalAlign Bottom { get; } = new("bottom");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class ViolinMode : IPlotlyValue
    {
        private readonly string value;

        private ViolinMode(string value) => this.value = value;

        public static ViolinMode Group { get; } = new("group");
        public static ViolinMode Overlay { get; } = new("overlay");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class XAnchorPosition : IPlotlyValue
    {
        private readonly string value;

        private XAnchorPosition(string value) => this.value = value;

        public static XAnchorPosition Auto { get; } = new("auto");
        public static XAnchorPosition Left { get; } = new("left");
        public static XAnchorPosition Center { get; } = new("center");
        public static XAnchorPosition Right { get; } = new("right");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class YAnchorPosition : IPlotlyValue
    {
        private readonly string value;

        private YAnchorPosition(string value) => this.value = value;

        public static YAnchorPosition Auto { get; } = new("auto");
        public static YAnchorPosition Top { get; } = new("top");
        public static YAnchorPosition Middle { get; } = new("middle");
        public static YAnchorPosition Bottom { get; } = new("bottom");

        public object Convert() => value;

        public override string ToString() => value;
    }
}

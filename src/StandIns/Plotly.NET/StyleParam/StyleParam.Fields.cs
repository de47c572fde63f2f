namespace Plotly.NET;

/// <summary>Heatmaps, contours, images and surfaces.</summary>
public static partial class StyleParam
{
    public sealed class ConstraintOperation : IPlotlyValue
    {
        private readonly string value;

        private ConstraintOperation(string value) => this.value = value;

        public static ConstraintOperation Equal { get; } = new("=");
        public static ConstraintOperation LesserThan { get; } = new("<");
        public static ConstraintOperation LesserThanOrEqual { get; } = new("<=");
        public static ConstraintOperation GreaterThan { get; } = new(">");
        public static ConstraintOperation GreaterThanOrEqual { get; } = new(">=");
        public static ConstraintOperation InsideInclusiveInterval { get; } = new("[]");
        public static ConstraintOperation InsideLeftInclusiveInterval { get; } = new("[)");
        public static ConstraintOperation InsideRightInclusiveInterval { get; } = new("(]");
        public static ConstraintOperation InsideExclusiveInterval { get; } = new("()");
        public static ConstraintOperation OutsideInclusiveInterval { get; } = new("][");
        public static ConstraintOperation OutsideLeftInclusiveInterval { get; } = new(")(");
        public static ConstraintOperation OutsideRightInclusiveInterval { get; } = new("](");
        public static ConstraintOperation OutsideExclusiveInterval { get; } = new("](");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class ContourColoring : IPlotlyValue
    {
        private readonly string value;

        private ContourColoring(string value) => this.value = value;

        public static ContourColoring Fill { get; } = new("fill");
        public static ContourColoring Heatmap { get; } = new("heatmap");
        public static ContourColoring Lines { get; } = new("lines");
        public static ContourColoring NoColoring { get; } = new("none");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class ContourType : IPlotlyValue
    {
        private readonly string value;

        private ContourType(string value) => this.value = value;

        public static ContourType Levels { get; } = new("levels");
        public static ContourType Constraint { get; } = new("constraint");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class SmoothAlg : IPlotlyValue
    {
        private readonly object value;

        private SmoothAlg(object value) => this.value = value;

        public static SmoothAlg False { get; } = new(false);
        public static SmoothAlg Best { get; } = new("best");
        public static SmoothAlg Fast { get; } = new("fast");

        public object Convert() => value;

        public override string ToString() => $"{value}";
    }

    public sealed class TriangulationAlgorithm : IPlotlyValue
    {
        private readonly object value;

        private TriangulationAlgorithm(object value) => this.value = value;

        public static TriangulationAlgorithm Delaunay { get; } = new(-1);
        public static TriangulationAlgorithm ConvexHull { get; } = new(0);
        public static TriangulationAlgorithm AlphaShape { get; } = new(1);

        object IPlotlyValue.Convert() => value;

        public override string ToString() => $"{value}";
    }

    public sealed class ColorModel : IPlotlyValue
    {
        private readonly string value;

        private ColorModel(string value) => this.value = value;

        public static ColorModel RGB { get; } = new("rgb");
        public static ColorModel RGBA { get; } = new("rgba");
        public static ColorModel RGBA256 { get; } = new("rgba256");
        public static ColorModel HSL { get; } = new("hsl");
        public static ColorModel HSLA { get; } = new("hsla");

        public object Convert() => value;

        public override string ToString() => value;
    }
}

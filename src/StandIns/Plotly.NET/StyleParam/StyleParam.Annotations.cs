namespace Plotly.NET;

/// <summary>Annotations and shapes.</summary>
public static partial class StyleParam
{
    public sealed class Align : IPlotlyValue
    {
        private readonly string value;

        private Align(string value) => this.value = value;

        public static Align Auto { get; } = new("auto");
        public static Align Left { get; } = new("left");
        public static Align Right { get; } = new("right");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class AnnotationAlignment : IPlotlyValue
    {
        private readonly string value;

        private AnnotationAlignment(string value) => this.value = value;

        public static AnnotationAlignment Left { get; } = new("left");
        public static AnnotationAlignment Center { get; } = new("center");
        public static AnnotationAlignment Right { get; } = new("right");

        public object Convert() => value;

        public override string ToString() => value;
    }

    public sealed class ArrowHead : IPlotlyValue
    {
        private readonly object value;

        private ArrowHead(object value) => this.value = value;

        public static ArrowHead TriangleShort { get; } = new(1);
        public static ArrowHead TriangleTall { get; } = new(2);
        public static ArrowHead Barbed { get; } = new(3);
        public static ArrowHead SimpleShort { get; } = new(4);
        public static ArrowHead SimpleTall { get; } = new(5);
        public static ArrowHead Cirle { get; } = new(6);
        public static ArrowHead Square { get; } = new(7);
        public static ArrowHead LineOnly { get; } = new(8);

        public object Convert() => value;

        public override string ToString() => $"{value}";
    }

    public sealed class ShapeType : IPlotlyValue
    {
        private readonly string value;

        private ShapeType(string value) => this.value = value;

        public static ShapeType Circle { get; } = new("circle");
        public static ShapeType Rectangle { get; } = new("rect");
        public static ShapeType SvgPath { get; } = new("path");
        public static ShapeType Line { get; } = new("line");

        public object Convert() => value;

        public override string ToString() => value;
    }
}

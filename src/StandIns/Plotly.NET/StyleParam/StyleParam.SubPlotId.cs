namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The layout's property that holds an axis, a scene, a legend, …</summary>
    public class SubPlotId : IPlotlyValue
    {
        private readonly string value;

        private SubPlotId(string value) => this.value = value;

        public static SubPlotId ZAxis { get; } = new("zaxis");

        public static SubPlotId NewXAxis(int item) => new(Numbered("xaxis", item));

        public static SubPlotId NewYAxis(int item) => new(Numbered("yaxis", item));

        public static SubPlotId NewColorAxis(int item) => new(Numbered("coloraxis", item));

        public static SubPlotId NewScene(int item) => new(Numbered("scene", item));

        public static SubPlotId NewLegend(int item) => new(Numbered("legend", item));

        public object Convert() => value;

        public override string ToString() => value;
    }
}

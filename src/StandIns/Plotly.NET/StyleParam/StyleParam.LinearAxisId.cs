namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>A straight axis as traces and other axes refer to it: x, y, x2, y2, …</summary>
    public class LinearAxisId : IPlotlyValue
    {
        private readonly string value;

        private LinearAxisId(string value) => this.value = value;

        public static LinearAxisId Free { get; } = new("free");

        public static LinearAxisId NewX(int item) => new(Numbered("x", item));

        public static LinearAxisId NewY(int item) => new(Numbered("y", item));

        public object Convert() => value;

        public override string ToString() => value;
    }

    // plotly.js leaves the number off the first of a kind.
    private static string Numbered(string kind, int number) => number < 2 ? kind : $"{kind}{number}";
}

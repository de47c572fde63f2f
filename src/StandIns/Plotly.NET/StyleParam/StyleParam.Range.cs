namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The ends of an axis or a scale. On a log axis they are powers of ten, as plotly.js has it.</summary>
    public class Range : IPlotlyValue
    {
        private readonly IConvertible[] values;

        private Range(params IConvertible[] values) => this.values = values;

        public static Range NewMinMax(IConvertible item1, IConvertible item2) => new(item1, item2);

        public static Range NewValues(IConvertible[] item) => new(item);

        public static Range ofMinMax<a, b>(a min, b max)
            where a : IConvertible
            where b : IConvertible => new(min, max);

        public static Range ofValues<a>(IEnumerable<a> values)
            where a : IConvertible => new([.. values.Cast<IConvertible>()]);

        public object Convert() => values;

        public override string ToString() => Json.Write(values);
    }
}

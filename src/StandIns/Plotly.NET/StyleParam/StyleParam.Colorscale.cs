namespace Plotly.NET;

public static partial class StyleParam
{
    public class Colorscale : IPlotlyValue
    {
        private readonly object value;

        private Colorscale(object value) => this.value = value;

        public static Colorscale RdBu { get; } = new("RdBu");
        public static Colorscale Earth { get; } = new("Earth");
        public static Colorscale Blackbody { get; } = new("Blackbody");
        public static Colorscale YIOrRd { get; } = new("YlOrRd");
        public static Colorscale YIGnBu { get; } = new("YlGnBu");
        public static Colorscale Bluered { get; } = new("Bluered");
        public static Colorscale Portland { get; } = new("Portland");
        public static Colorscale Electric { get; } = new("Electric");
        public static Colorscale Jet { get; } = new("Jet");
        public static Colorscale Hot { get; } = new("Hot");
        public static Colorscale Greys { get; } = new("Greys");
        public static Colorscale Greens { get; } = new("Greens");
        public static Colorscale Picnic { get; } = new("Picnic");
        public static Colorscale Rainbow { get; } = new("Rainbow");
        public static Colorscale Viridis { get; } = new("Viridis");
        public static Colorscale Cividis { get; } = new("Cividis");

        /// <summary>Positions from 0 to 1, each with its colour; between them plotly.js interpolates.</summary>
        public static Colorscale NewCustom(IEnumerable<Tuple<double, Color>> item) => new(item);

        public object Convert()
        {
            if (value is IEnumerable<Tuple<double, Color>> stops && stops.Take(2).Count() < 2)
            {
                throw new ArgumentException("Colorscale: too few colours; give at least those at 0.0 and at 1.0.");
            }

            return value;
        }

        public override string ToString() => value as string ?? Json.Write(value);
    }
}

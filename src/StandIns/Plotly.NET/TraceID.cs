namespace Plotly.NET;

/// <summary>The kind of subplot that a trace needs.</summary>
public sealed class TraceID
{
    private readonly string name;

    private TraceID(string name) => this.name = name;

    public static TraceID Cartesian2D { get; } = new(nameof(Cartesian2D));
    public static TraceID Cartesian3D { get; } = new(nameof(Cartesian3D));
    public static TraceID Domain { get; } = new(nameof(Domain));
    public static TraceID Multi { get; } = new(nameof(Multi));

    public static TraceID ofTrace(Trace t) =>
        t switch
        {
            Trace3D => Cartesian3D,
            TraceDomain => Domain,
            _ => Cartesian2D,
        };

    public static TraceID ofTraces(IEnumerable<Trace> t)
    {
        var kinds = t.Select(ofTrace).Distinct().ToArray();
        return kinds.Length == 1 ? kinds[0] : Multi;
    }

    public override string ToString() => name;
}

namespace ResNetTutorial.Data;

/// <summary>A straight piece of a line, ready for many questions about its distance.</summary>
internal readonly struct Segment
{
    private readonly double _x;
    private readonly double _y;
    private readonly double _dx;
    private readonly double _dy;
    private readonly double _scale;

    private Segment((double X, double Y) from, (double X, double Y) to)
    {
        (_x, _y, _dx, _dy) = (from.X, from.Y, to.X - from.X, to.Y - from.Y);
        // The tiny number keeps a segment of no length from dividing by zero.
        _scale = 1 / ((_dx * _dx) + (_dy * _dy) + 1e-12);
    }

    /// <summary>The pieces of a polyline.</summary>
    internal static IEnumerable<Segment> Along((double X, double Y)[] line) =>
        line.Zip(line.Skip(1), (from, to) => new Segment(from, to));

    /// <summary>The distance of a point from the nearest of some segments.</summary>
    internal static double Distance(Segment[] segments, double x, double y)
    {
        var nearest = double.MaxValue;
        foreach (ref readonly var segment in segments.AsSpan())
            nearest = Math.Min(nearest, segment.SquaredDistance(x, y));
        return Math.Sqrt(nearest);
    }

    private double SquaredDistance(double x, double y)
    {
        var (px, py) = (x - _x, y - _y);
        var along = Math.Min(1, Math.Max(0, ((px * _dx) + (py * _dy)) * _scale));
        var (ex, ey) = (px - (along * _dx), py - (along * _dy));
        return (ex * ex) + (ey * ey);
    }
}

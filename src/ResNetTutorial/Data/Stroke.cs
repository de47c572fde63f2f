namespace ResNetTutorial.Data;

/// <summary>One movement of a pen: straight from point to point, or a quadratic B-spline pulled towards the points.</summary>
internal sealed record Stroke((double X, double Y)[] Points, bool Smooth, bool Closed)
{
    private const int Pieces = 4;

    /// <summary>The stroke as a polyline, each of its points changed first and the whole moved afterwards.</summary>
    internal (double X, double Y)[] Flatten(Func<(double X, double Y), (double X, double Y)> change, Affine move)
    {
        var points = Points.Select(change).Select(move.Apply).ToArray();
        return Smooth ? Spline(points).ToArray() : points;
    }

    /// <summary>Between the middles of neighbouring sides of the polygon runs a parabola that touches both sides.</summary>
    private IEnumerable<(double X, double Y)> Spline((double X, double Y)[] points)
    {
        var corners = Closed ? points.Length : points.Length - 2;
        yield return Closed ? Middle(points[^1], points[0]) : points[0];
        for (var i = 0; i < corners; i++)
        {
            var (before, corner, after) = Closed
                ? (points[(i + points.Length - 1) % points.Length], points[i], points[(i + 1) % points.Length])
                : (points[i], points[i + 1], points[i + 2]);
            var from = !Closed && i == 0 ? before : Middle(before, corner);
            var to = !Closed && i == corners - 1 ? after : Middle(corner, after);
            for (var piece = 1; piece <= Pieces; piece++)
                yield return Parabola(from, corner, to, (double)piece / Pieces);
        }
    }

    private static (double X, double Y) Middle((double X, double Y) a, (double X, double Y) b) =>
        ((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    private static (double X, double Y) Parabola(
        (double X, double Y) from,
        (double X, double Y) corner,
        (double X, double Y) to,
        double t
    )
    {
        var (u, v, w) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
        return ((u * from.X) + (v * corner.X) + (w * to.X), (u * from.Y) + (v * corner.Y) + (w * to.Y));
    }
}

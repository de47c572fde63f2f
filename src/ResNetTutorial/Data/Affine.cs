namespace ResNetTutorial.Data;

/// <summary>A map of the plane: (x, y) to (a x + b y + e, c x + d y + f).</summary>
internal readonly record struct Affine(double A, double B, double C, double D, double E, double F)
{
    /// <summary>Turns by an angle given by the tangent of its half, which needs no trigonometry.</summary>
    internal static Affine Turn(double halfTangent)
    {
        var scale = 1 / (1 + (halfTangent * halfTangent));
        var (cos, sin) = ((1 - (halfTangent * halfTangent)) * scale, 2 * halfTangent * scale);
        return new(cos, -sin, sin, cos, 0, 0);
    }

    internal static Affine Slant(double amount) => new(1, amount, 0, 1, 0, 0);

    internal static Affine Stretch(double x, double y) => new(x, 0, 0, y, 0, 0);

    internal static Affine Shift(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>This map first, then another.</summary>
    internal Affine Then(Affine next) =>
        new(
            (next.A * A) + (next.B * C),
            (next.A * B) + (next.B * D),
            (next.C * A) + (next.D * C),
            (next.C * B) + (next.D * D),
            (next.A * E) + (next.B * F) + next.E,
            (next.C * E) + (next.D * F) + next.F
        );

    internal (double X, double Y) Apply((double X, double Y) point) =>
        ((A * point.X) + (B * point.Y) + E, (C * point.X) + (D * point.Y) + F);
}

namespace ResNetTutorial.Data;

/// <summary>
/// Small colour pictures of textured shapes: the stand-in for CIFAR-10. Nothing is downloaded.
/// </summary>
/// <remarks>
/// Five shapes times two textures make ten classes. Colours, place, size, angle, the width of the texture, background
/// and clutter are random, so that neither colour nor brightness says anything about the class: a network has to find
/// edges, combine them to textures and outlines, and combine those. Image i of a seed is the same however many are made.
/// </remarks>
public static class Shapes
{
    /// <summary>The ten classes: class 5 t + s has texture t and shape s.</summary>
    public static IReadOnlyList<string> Classes { get; } =
    [
        "striped disc",
        "striped square",
        "striped triangle",
        "striped cross",
        "striped ring",
        "chequered disc",
        "chequered square",
        "chequered triangle",
        "chequered cross",
        "chequered ring",
    ];

    /// <summary>Measured once over 50,000 images; the same for every seed, so that training and test images agree.</summary>
    public static Normalisation Normalisation { get; } = new([0.467, 0.467, 0.466], [0.264, 0.264, 0.264]);

    /// <summary>Makes a set of shapes, equally many of each class (to within one).</summary>
    /// <param name="count">How many images.</param>
    /// <param name="seed">Which images: use one seed to train and another to test.</param>
    /// <param name="size">Height and width of an image in pixels, at least 8; 16 for quick lessons, 32 as in CIFAR-10.</param>
    /// <returns>The images, N×3×size×size, on the CPU.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or the size too small.</exception>
    public static ImageSet Make(int count, int seed, int size = 16)
    {
        var (pixels, labels) = Draw(count, seed, size);
        return ImageSet.FromPixels("Shapes", pixels, labels, size, Classes, Normalisation);
    }

    /// <summary>Draws what <see cref="Make"/> hands to a network.</summary>
    /// <param name="count">How many images.</param>
    /// <param name="seed">Which images.</param>
    /// <param name="size">Height and width of an image in pixels, at least 8.</param>
    /// <returns>N×3×size×size bytes, and N class numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or the size too small.</exception>
    public static (byte[] Pixels, long[] Labels) Draw(int count, int seed, int size = 16) =>
        Drawing.Run(count, seed, size, channels: 3, Classes.Count, DrawOne);

    private static void DrawOne(Span<byte> pixels, int size, int label, SplitMix64 random)
    {
        var (shape, chequered) = (label % 5, label >= 5);
        // From the picture back to the shape's own coordinates, in which it reaches from about -1 to 1.
        var place = Affine
            .Shift(random.Between(-0.3, 0.3), random.Between(-0.3, 0.3))
            .Then(Affine.Turn(random.Between(-0.2, 0.2)))
            .Then(Affine.Stretch(1 / random.Between(0.6, 0.85), 1 / random.Between(0.6, 0.85)));
        var weave = Affine
            .Turn(random.Between(-1, 1))
            .Then(Affine.Stretch(1 / random.Between(0.5, 0.7), 1 / random.Between(0.5, 0.7)))
            .Then(Affine.Shift(random.Between(0, 1), random.Between(0, 1)));
        var (back, slope) = (Colour.Random(random, 0, 0.75), Colour.Random(random, 0.2));
        var (front, contrast) = (Colour.Random(random, 0.25, 1), Colour.Random(random, 0.4));
        var clutter = Clutter(random);

        for (var y = 0; y < size; y++)
        for (var x = 0; x < size; x++)
        {
            var sum = new Colour(0, 0, 0);
            for (var sample = 0; sample < 4; sample++)
            {
                // Four points inside each pixel, in units in which the picture reaches from -1 to 1.
                var px = ((4 * x) + 1 + (2 * (sample % 2)) - (2.0 * size)) / (2.0 * size);
                var py = ((4 * y) + 1 + (2 * (sample / 2)) - (2.0 * size)) / (2.0 * size);
                sum += Inside(shape, place.Apply((px, py)))
                    ? front + (contrast * Texture(chequered, weave.Apply((px, py))))
                    : Background(px, py);
            }
            var plane = size * size;
            var at = (y * size) + x;
            pixels[at] = Drawing.ToByte((sum.Red / 4) + (Noise * random.Noise()));
            pixels[at + plane] = Drawing.ToByte((sum.Green / 4) + (Noise * random.Noise()));
            pixels[at + (2 * plane)] = Drawing.ToByte((sum.Blue / 4) + (Noise * random.Noise()));
        }

        Colour Background(double px, double py)
        {
            var colour = back + (slope * ((px * slope.Red) + (py * slope.Blue)) * 3);
            foreach (var (line, width, paint) in clutter)
                if (Segment.Distance(line, px, py) < width)
                    colour = paint;
            return colour;
        }
    }

    private const double Noise = 0.1;

    private static (Segment[] Line, double Width, Colour Paint)[] Clutter(SplitMix64 random)
    {
        var strokes = new (Segment[], double, Colour)[2];
        for (var i = 0; i < strokes.Length; i++)
            strokes[i] = (
                [.. Segment.Along([Point(random), Point(random)])],
                random.Between(0.05, 0.15),
                Colour.Random(random, 0, 1)
            );
        return strokes;
    }

    private static (double X, double Y) Point(SplitMix64 random) => (random.Between(-1, 1), random.Between(-1, 1));

    private static bool Inside(int shape, (double X, double Y) p)
    {
        var (x, y) = (Math.Abs(p.X), Math.Abs(p.Y));
        var radius = (x * x) + (y * y);
        return shape switch
        {
            0 => radius < 1,
            1 => Math.Max(x, y) < 0.87,
            2 => p.Y < 0.75 && (1.9 * x) < p.Y + 1.15,
            3 => Math.Min(x, y) < 0.33 && Math.Max(x, y) < 1.05,
            _ => radius < 1.15 && radius > 0.25,
        };
    }

    /// <summary>A wave between -1 and 1 along one direction, or the product of the waves along two.</summary>
    private static double Texture(bool chequered, (double X, double Y) p) =>
        chequered ? Wave(p.X) * Wave(p.Y) : Wave(p.X);

    private static double Wave(double t) => Math.Clamp((8 * Math.Abs(t - Math.Floor(t) - 0.5)) - 2, -1, 1);

    private readonly record struct Colour(double Red, double Green, double Blue)
    {
        internal static Colour Random(SplitMix64 random, double low, double high) =>
            new(random.Between(low, high), random.Between(low, high), random.Between(low, high));

        /// <summary>A difference between colours of a given size, in a random direction.</summary>
        internal static Colour Random(SplitMix64 random, double size)
        {
            var (r, g, b) = (random.Noise(), random.Noise(), random.Noise());
            var scale = size / Math.Sqrt((r * r) + (g * g) + (b * b) + 1e-6);
            return new(scale * r, scale * g, scale * b);
        }

        public static Colour operator +(Colour a, Colour b) => new(a.Red + b.Red, a.Green + b.Green, a.Blue + b.Blue);

        public static Colour operator *(Colour a, double s) => new(a.Red * s, a.Green * s, a.Blue * s);
    }
}

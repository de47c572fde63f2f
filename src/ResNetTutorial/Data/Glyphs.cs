namespace ResNetTutorial.Data;

/// <summary>
/// Grey handwritten-looking digits, drawn from strokes: the stand-in for MNIST, on which highway networks were first
/// compared with plain ones (arXiv 1507.06228, section 3.1). Nothing is downloaded.
/// </summary>
/// <remarks>
/// Each digit is a few pen strokes. Every image moves the points of the strokes a little, turns, stretches, slants and
/// shifts them, draws them with a pen of random width and adds noise. Image i of a seed is the same however many are made.
/// </remarks>
public static class Glyphs
{
    /// <summary>The ten classes: the digits.</summary>
    public static IReadOnlyList<string> Classes { get; } = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>Measured once over 50,000 images; the same for every seed, so that training and test images agree.</summary>
    public static Normalisation Normalisation { get; } = new([0.229], [0.284]);

    /// <summary>Makes a set of digits, equally many of each (to within one).</summary>
    /// <param name="count">How many images.</param>
    /// <param name="seed">Which images: use one seed to train and another to test.</param>
    /// <param name="size">Height and width of an image in pixels, at least 8.</param>
    /// <returns>The images, N×1×size×size, on the CPU.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or the size too small.</exception>
    public static ImageSet Make(int count, int seed, int size = 16)
    {
        var (pixels, labels) = Draw(count, seed, size);
        return ImageSet.FromPixels("Glyphs", pixels, labels, size, Classes, Normalisation);
    }

    /// <summary>Draws what <see cref="Make"/> hands to a network.</summary>
    /// <param name="count">How many images.</param>
    /// <param name="seed">Which images.</param>
    /// <param name="size">Height and width of an image in pixels, at least 8.</param>
    /// <returns>N×1×size×size bytes, and N digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or the size too small.</exception>
    public static (byte[] Pixels, long[] Labels) Draw(int count, int seed, int size = 16) =>
        Drawing.Run(count, seed, size, channels: 1, Classes.Count, DrawOne);

    private static void DrawOne(Span<byte> pixels, int size, int digit, SplitMix64 random)
    {
        var move = RandomMove(random);
        var segments = Strokes[digit]
            .SelectMany(stroke => Segment.Along(stroke.Flatten(point => Wobble(point, random), move)))
            .ToArray();

        // In units in which the image reaches from -1 to 1.
        var pen = random.Between(0.08, 0.17);
        var ink = random.Between(0.65, 1.0);
        var paper = random.Between(0.0, 0.12);
        var edge = 2.0 / size;
        for (var y = 0; y < size; y++)
        for (var x = 0; x < size; x++)
        {
            var (px, py) = (((2 * x) + 1.0 - size) / size, ((2 * y) + 1.0 - size) / size);
            var covered = Math.Clamp(0.5 + ((pen - Segment.Distance(segments, px, py)) / edge), 0, 1);
            pixels[(y * size) + x] = Drawing.ToByte(paper + ((ink - paper) * covered) + (0.06 * random.Noise()));
        }
    }

    private static (double X, double Y) Wobble((double X, double Y) point, SplitMix64 random) =>
        (point.X + (0.06 * random.Noise()), point.Y + (0.06 * random.Noise()));

    private static Affine RandomMove(SplitMix64 random) =>
        Affine
            .Turn(random.Between(-0.12, 0.12))
            .Then(Affine.Slant(random.Between(-0.25, 0.25)))
            .Then(Affine.Stretch(random.Between(0.52, 0.8), random.Between(0.52, 0.74)))
            .Then(Affine.Shift(random.Between(-0.18, 0.18), random.Between(-0.15, 0.15)));

    private static Stroke Line(params (double X, double Y)[] points) => new(points, Smooth: false, Closed: false);

    private static Stroke Curve(params (double X, double Y)[] points) => new(points, Smooth: true, Closed: false);

    private static Stroke Loop(params (double X, double Y)[] points) => new(points, Smooth: true, Closed: true);

    // The pen strokes of each digit in a box from -1 to 1, y downwards. Curves are pulled towards their points.
    private static readonly Stroke[][] Strokes =
    [
        [Loop((0, -1.2), (0.75, -0.95), (0.75, 0.95), (0, 1.2), (-0.75, 0.95), (-0.75, -0.95))],
        [Line((-0.3, -0.55), (0.05, -1), (0.05, 1))],
        [
            Curve((-0.6, -0.5), (-0.5, -1.15), (0.65, -1.2), (0.7, -0.35), (0, 0.25), (-0.6, 1)),
            Line((-0.6, 1), (0.65, 1)),
        ],
        [
            Curve((-0.55, -0.8), (0.05, -1.25), (0.8, -0.85), (0.5, -0.1), (-0.15, -0.05)),
            Curve((-0.15, -0.05), (0.7, -0.05), (0.85, 0.85), (0.1, 1.25), (-0.65, 0.8)),
        ],
        [Line((0.15, -1), (-0.65, 0.3), (0.7, 0.3)), Line((0.3, -0.3), (0.3, 1))],
        [
            Line((0.55, -1), (-0.4, -1), (-0.5, -0.15)),
            Curve((-0.5, -0.15), (0.25, -0.45), (0.85, 0.15), (0.55, 1.15), (-0.2, 1.15), (-0.6, 0.75)),
        ],
        [
            Curve(
                (0.45, -0.95),
                (-0.25, -1.1),
                (-0.75, 0.1),
                (-0.6, 1.15),
                (0.35, 1.2),
                (0.75, 0.5),
                (0.4, -0.15),
                (-0.25, -0.1),
                (-0.6, 0.4)
            ),
        ],
        [Line((-0.6, -1), (0.6, -1), (-0.15, 1))],
        [
            Loop(
                (0.6, -0.85),
                (0, -1.25),
                (-0.6, -0.85),
                (-0.45, -0.25),
                (0.55, 0.3),
                (0.65, 0.95),
                (0, 1.25),
                (-0.65, 0.95),
                (-0.55, 0.3),
                (0.45, -0.25)
            ),
        ],
        [
            Curve(
                (-0.45, 0.95),
                (0.25, 1.1),
                (0.75, -0.1),
                (0.6, -1.15),
                (-0.35, -1.2),
                (-0.75, -0.5),
                (-0.4, 0.15),
                (0.25, 0.1),
                (0.6, -0.4)
            ),
        ],
    ];
}

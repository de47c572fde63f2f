using TorchSharp.Interop;

namespace TorchSharp;

// Random tensors and numbers.
public static partial class torch
{
    private static readonly Op randintOp = new("aten::randint", "low_generator");
    private static readonly Op randpermOp = new("aten::randperm", "generator");
    private static readonly Op randpermInto = new("aten::randperm", "generator_out");

    public static Tensor normal(
        double mean,
        double std,
        ReadOnlySpan<long> size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) =>
        Named(
            Tracked(Drawn(randnOp, size, dtype, device, false, generator).mul_(std).add_(mean), requires_grad),
            names
        );

    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null)
    {
        using var drawn = randn(mean.shape, null, std.device, false, generator);
        using var scaled = drawn * std;
        return scaled + mean;
    }

    public static Tensor randint(
        int high,
        int[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => randint(0, high, new Size(size), dtype, device, requires_grad, generator, names);

    public static Tensor randint(
        int low,
        int high,
        int[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => randint(low, high, new Size(size), dtype, device, requires_grad, generator, names);

    public static Tensor randint(
        long high,
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => randint(0, high, new Size(size), dtype, device, requires_grad, generator, names);

    public static Tensor randint(
        long high,
        Size size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => randint(0, high, size, dtype, device, requires_grad, generator, names);

    public static Tensor randint(
        long low,
        long high,
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => randint(low, high, new Size(size), dtype, device, requires_grad, generator, names);

    public static Tensor randint(
        long low,
        long high,
        Size size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    )
    {
        var type = dtype ?? ScalarType.Int64;
        if (is_complex(type))
        {
            var part = type == ScalarType.ComplexFloat32 ? ScalarType.Float32 : ScalarType.Float64;
            using var parts = randint(low, high, size + new Size(2), part, device, false, generator);
            return Named(Tracked(parts.view_as_complex(), requires_grad), names);
        }
        var drawn = randintOp.Call(
            low,
            high,
            size.Shape,
            generator,
            InRange(type, low, high),
            Arg.None,
            InitializeDevice(device)
        );
        return Named(Tracked(drawn, requires_grad), names);
    }

    public static Tensor randperm(
        long n,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null
    ) =>
        Tracked(
            randpermOp.Call(n, generator, dtype ?? ScalarType.Int64, Arg.None, InitializeDevice(device)),
            requires_grad
        );

    public static Tensor randperm(long n, Tensor @out, Generator? generator = null) =>
        randpermInto.Call(n, generator, @out);

    public static double rand_float(Generator? generator = null)
    {
        using var drawn = rand([1], float32, generator: generator);
        return drawn.item<float>();
    }

    public static double randn_float(Generator? generator = null)
    {
        using var drawn = randn([1], float32, generator: generator);
        return drawn.item<float>();
    }

    public static bool randint_bool(Generator? generator = null) => randint_long(0, 2, generator) == 1;

    public static int randint_int(int high, Generator? generator = null) => randint_int(0, high, generator);

    public static int randint_int(int low, int high, Generator? generator = null) =>
        (int)randint_long(low, high, generator);

    public static long randint_long(long high, Generator? generator = null) => randint_long(0, high, generator);

    public static long randint_long(long low, long high, Generator? generator = null)
    {
        using var drawn = randint(low, high, new Size(1), generator: generator);
        return drawn.item<long>();
    }

    /// <summary>The type, where it can hold all of low to high - 1.</summary>
    private static ScalarType InRange(ScalarType type, long low, long high)
    {
        var (least, most) = type switch
        {
            ScalarType.Byte => (byte.MinValue, byte.MaxValue),
            ScalarType.Int8 => (sbyte.MinValue, sbyte.MaxValue),
            ScalarType.Int16 => (short.MinValue, short.MaxValue),
            ScalarType.Int32 => (int.MinValue, int.MaxValue),
            _ => (long.MinValue, long.MaxValue),
        };
        if (low < least || low > most)
            throw new ArgumentOutOfRangeException(nameof(low), low, $"The value is outside the range of {type}");
        if (high - 1 < least || high - 1 > most)
            throw new ArgumentOutOfRangeException(nameof(high), high - 1, $"The value is outside the range of {type}");
        return type;
    }
}

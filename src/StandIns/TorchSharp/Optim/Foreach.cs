using TorchSharp.Interop;

namespace TorchSharp.Modules;

/// <summary>
/// Libtorch's operators on lists of tensors: one call for all parameters, and on CUDA a few kernels for all of them.
/// Lists that mix element types or devices are libtorch's to sort out: it then works tensor by tensor.
/// A method whose name ends in _ works in place on its first list; the others give a new list, to be disposed.
/// </summary>
internal static class Foreach
{
    private static readonly Op zero = new("aten::_foreach_zero_");
    private static readonly Op addList = new("aten::_foreach_add", "List");
    private static readonly Op addListInPlace = new("aten::_foreach_add_", "List");
    private static readonly Op addScalarInPlace = new("aten::_foreach_add_", "Scalar");
    private static readonly Op addScalar = new("aten::_foreach_add", "Scalar");
    private static readonly Op subList = new("aten::_foreach_sub", "List");
    private static readonly Op mulEach = new("aten::_foreach_mul", "ScalarList");
    private static readonly Op mulScalarInPlace = new("aten::_foreach_mul_", "Scalar");
    private static readonly Op mulEachInPlace = new("aten::_foreach_mul_", "ScalarList");
    private static readonly Op mulListInPlace = new("aten::_foreach_mul_", "List");
    private static readonly Op divListInPlace = new("aten::_foreach_div_", "List");
    private static readonly Op divEachInPlace = new("aten::_foreach_div_", "ScalarList");
    private static readonly Op addcmulInPlace = new("aten::_foreach_addcmul_", "Scalar");
    private static readonly Op addcdivInPlace = new("aten::_foreach_addcdiv_", "Scalar");
    private static readonly Op addcdivEachInPlace = new("aten::_foreach_addcdiv_", "ScalarList");
    private static readonly Op addcmul = new("aten::_foreach_addcmul", "Scalar");
    private static readonly Op maximumInPlace = new("aten::_foreach_maximum_", "List");
    private static readonly Op sqrt = new("aten::_foreach_sqrt");
    private static readonly Op sqrtInPlace = new("aten::_foreach_sqrt_");
    private static readonly Op abs = new("aten::_foreach_abs");
    private static readonly Op neg = new("aten::_foreach_neg");

    public static void Zero_(ReadOnlySpan<IntPtr> list) => zero.Run(Arg.Handles(list));

    /// <summary>a + αb</summary>
    public static Handles Add(ReadOnlySpan<IntPtr> a, ReadOnlySpan<IntPtr> b, double alpha = 1) =>
        addList.CallHandles(Arg.Handles(a), Arg.Handles(b), alpha);

    public static void Add_(ReadOnlySpan<IntPtr> a, ReadOnlySpan<IntPtr> b, double alpha = 1) =>
        addListInPlace.Run(Arg.Handles(a), Arg.Handles(b), alpha);

    public static void Add_(ReadOnlySpan<IntPtr> a, double number) => addScalarInPlace.Run(Arg.Handles(a), number);

    public static Handles Add(ReadOnlySpan<IntPtr> a, double number) => addScalar.CallHandles(Arg.Handles(a), number);

    public static Handles Multiply(ReadOnlySpan<IntPtr> a, ReadOnlySpan<double> factors) =>
        mulEach.CallHandles(Arg.Handles(a), Arg.Doubles(factors));

    public static Handles Subtract(ReadOnlySpan<IntPtr> a, ReadOnlySpan<IntPtr> b) =>
        subList.CallHandles(Arg.Handles(a), Arg.Handles(b));

    public static void Multiply_(ReadOnlySpan<IntPtr> a, double factor) => mulScalarInPlace.Run(Arg.Handles(a), factor);

    public static void Multiply_(ReadOnlySpan<IntPtr> a, ReadOnlySpan<double> factors) =>
        mulEachInPlace.Run(Arg.Handles(a), Arg.Doubles(factors));

    public static void Multiply_(ReadOnlySpan<IntPtr> a, ReadOnlySpan<IntPtr> b) =>
        mulListInPlace.Run(Arg.Handles(a), Arg.Handles(b));

    public static void Divide_(ReadOnlySpan<IntPtr> a, ReadOnlySpan<IntPtr> b) =>
        divListInPlace.Run(Arg.Handles(a), Arg.Handles(b));

    public static void Divide_(ReadOnlySpan<IntPtr> a, ReadOnlySpan<double> divisors) =>
        divEachInPlace.Run(Arg.Handles(a), Arg.Doubles(divisors));

    /// <summary>sum + factor·a·b</summary>
    public static Handles AddProduct(
        ReadOnlySpan<IntPtr> sum,
        ReadOnlySpan<IntPtr> a,
        ReadOnlySpan<IntPtr> b,
        double factor
    ) => addcmul.CallHandles(Arg.Handles(sum), Arg.Handles(a), Arg.Handles(b), factor);

    public static void AddProduct_(
        ReadOnlySpan<IntPtr> sum,
        ReadOnlySpan<IntPtr> a,
        ReadOnlySpan<IntPtr> b,
        double factor
    ) => addcmulInPlace.Run(Arg.Handles(sum), Arg.Handles(a), Arg.Handles(b), factor);

    /// <summary>sum + factor·a/b</summary>
    public static void AddQuotient_(
        ReadOnlySpan<IntPtr> sum,
        ReadOnlySpan<IntPtr> a,
        ReadOnlySpan<IntPtr> b,
        double factor
    ) => addcdivInPlace.Run(Arg.Handles(sum), Arg.Handles(a), Arg.Handles(b), factor);

    public static void AddQuotient_(
        ReadOnlySpan<IntPtr> sum,
        ReadOnlySpan<IntPtr> a,
        ReadOnlySpan<IntPtr> b,
        ReadOnlySpan<double> factors
    ) => addcdivEachInPlace.Run(Arg.Handles(sum), Arg.Handles(a), Arg.Handles(b), Arg.Doubles(factors));

    public static void Maximum_(ReadOnlySpan<IntPtr> a, ReadOnlySpan<IntPtr> b) =>
        maximumInPlace.Run(Arg.Handles(a), Arg.Handles(b));

    public static Handles Sqrt(ReadOnlySpan<IntPtr> a) => sqrt.CallHandles(Arg.Handles(a));

    public static void Sqrt_(ReadOnlySpan<IntPtr> a) => sqrtInPlace.Run(Arg.Handles(a));

    public static Handles Abs(ReadOnlySpan<IntPtr> a) => abs.CallHandles(Arg.Handles(a));

    public static Handles Negate(ReadOnlySpan<IntPtr> a) => neg.CallHandles(Arg.Handles(a));

    /// <summary>A running mean: mean ← keep·mean + (1-keep)·values</summary>
    public static void Decay_(ReadOnlySpan<IntPtr> mean, double keep, ReadOnlySpan<IntPtr> values)
    {
        Multiply_(mean, keep);
        Add_(mean, values, 1 - keep);
    }

    /// <summary>A running mean of squares.</summary>
    public static void DecaySquare_(ReadOnlySpan<IntPtr> mean, double keep, ReadOnlySpan<IntPtr> values)
    {
        Multiply_(mean, keep);
        AddProduct_(mean, values, values, 1 - keep);
    }
}

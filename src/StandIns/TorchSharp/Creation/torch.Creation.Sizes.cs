using TorchSharp.Interop;

namespace TorchSharp;

// New tensors from a size.
public static partial class torch
{
    private static readonly Op emptyOp = new("aten::empty", "memory_format");
    private static readonly Op zerosOp = new("aten::zeros");
    private static readonly Op onesOp = new("aten::ones");
    private static readonly Op fullOp = new("aten::full");
    private static readonly Op randOp = new("aten::rand", "generator");
    private static readonly Op randnOp = new("aten::randn", "generator");

    public static Tensor empty(
        ReadOnlySpan<long> size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(emptyOp, size, dtype, device, requires_grad), names);

    public static Tensor empty(
        int dim0,
        int dim1,
        int dim2,
        int dim3,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(emptyOp, [dim0, dim1, dim2, dim3], dtype, device, requires_grad), names);

    public static Tensor empty(
        int dim0,
        int dim1,
        int dim2,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(emptyOp, [dim0, dim1, dim2], dtype, device, requires_grad), names);

    public static Tensor empty(
        int rows,
        int columns,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(emptyOp, [rows, columns], dtype, device, requires_grad), names);

    public static Tensor empty(
        int size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(emptyOp, [size], dtype, device, requires_grad), names);

    public static Tensor empty(
        long dim0,
        long dim1,
        long dim2,
        long dim3,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(emptyOp, [dim0, dim1, dim2, dim3], dtype, device, requires_grad), names);

    public static Tensor empty(
        long dim0,
        long dim1,
        long dim2,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(emptyOp, [dim0, dim1, dim2], dtype, device, requires_grad), names);

    public static Tensor empty(
        long rows,
        long columns,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(emptyOp, [rows, columns], dtype, device, requires_grad), names);

    public static Tensor empty(
        long size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(emptyOp, [size], dtype, device, requires_grad), names);

    public static Tensor empty(
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(emptyOp, size, dtype, device, requires_grad), names);

    public static Tensor zeros(
        ReadOnlySpan<long> size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(zerosOp, size, dtype, device, requires_grad), names);

    public static Tensor zeros(
        int dim0,
        int dim1,
        int dim2,
        int dim3,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(zerosOp, [dim0, dim1, dim2, dim3], dtype, device, requires_grad), names);

    public static Tensor zeros(
        int dim0,
        int dim1,
        int dim2,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(zerosOp, [dim0, dim1, dim2], dtype, device, requires_grad), names);

    public static Tensor zeros(
        int rows,
        int columns,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(zerosOp, [rows, columns], dtype, device, requires_grad), names);

    public static Tensor zeros(
        int size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(zerosOp, [size], dtype, device, requires_grad), names);

    public static Tensor zeros(
        long dim0,
        long dim1,
        long dim2,
        long dim3,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(zerosOp, [dim0, dim1, dim2, dim3], dtype, device, requires_grad), names);

    public static Tensor zeros(
        long dim0,
        long dim1,
        long dim2,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(zerosOp, [dim0, dim1, dim2], dtype, device, requires_grad), names);

    public static Tensor zeros(
        long rows,
        long columns,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(zerosOp, [rows, columns], dtype, device, requires_grad), names);

    public static Tensor zeros(
        long size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(zerosOp, [size], dtype, device, requires_grad), names);

    public static Tensor zeros(
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(zerosOp, size, dtype, device, requires_grad), names);

    public static Tensor ones(
        ReadOnlySpan<long> size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(onesOp, size, dtype, device, requires_grad), names);

    public static Tensor ones(
        int dim0,
        int dim1,
        int dim2,
        int dim3,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(onesOp, [dim0, dim1, dim2, dim3], dtype, device, requires_grad), names);

    public static Tensor ones(
        int dim0,
        int dim1,
        int dim2,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(onesOp, [dim0, dim1, dim2], dtype, device, requires_grad), names);

    public static Tensor ones(
        int rows,
        int columns,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(onesOp, [rows, columns], dtype, device, requires_grad), names);

    public static Tensor ones(
        int size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(onesOp, [size], dtype, device, requires_grad), names);

    public static Tensor ones(
        long dim0,
        long dim1,
        long dim2,
        long dim3,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(onesOp, [dim0, dim1, dim2, dim3], dtype, device, requires_grad), names);

    public static Tensor ones(
        long dim0,
        long dim1,
        long dim2,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(onesOp, [dim0, dim1, dim2], dtype, device, requires_grad), names);

    public static Tensor ones(
        long rows,
        long columns,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(onesOp, [rows, columns], dtype, device, requires_grad), names);

    public static Tensor ones(
        long size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(onesOp, [size], dtype, device, requires_grad), names);

    public static Tensor ones(
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Made(onesOp, size, dtype, device, requires_grad), names);

    public static Tensor full(
        ReadOnlySpan<long> size,
        Scalar value,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Filled(fullOp, size, value, dtype, device, requires_grad), names);

    public static Tensor full(
        int dim0,
        int dim1,
        int dim2,
        Scalar value,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Filled(fullOp, [dim0, dim1, dim2], value, dtype, device, requires_grad), names);

    public static Tensor full(
        int dim0,
        int dim1,
        int dim2,
        int dim3,
        Scalar value,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Filled(fullOp, [dim0, dim1, dim2, dim3], value, dtype, device, requires_grad), names);

    public static Tensor full(
        int rows,
        int columns,
        Scalar value,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Filled(fullOp, [rows, columns], value, dtype, device, requires_grad), names);

    public static Tensor full(
        int size,
        Scalar value,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Filled(fullOp, [size], value, dtype, device, requires_grad), names);

    public static Tensor full(
        long dim0,
        long dim1,
        long dim2,
        Scalar value,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Filled(fullOp, [dim0, dim1, dim2], value, dtype, device, requires_grad), names);

    public static Tensor full(
        long dim0,
        long dim1,
        long dim2,
        long dim3,
        Scalar value,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Filled(fullOp, [dim0, dim1, dim2, dim3], value, dtype, device, requires_grad), names);

    public static Tensor full(
        long rows,
        long columns,
        Scalar value,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Filled(fullOp, [rows, columns], value, dtype, device, requires_grad), names);

    public static Tensor full(
        long size,
        Scalar value,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Filled(fullOp, [size], value, dtype, device, requires_grad), names);

    public static Tensor full(
        long[] size,
        Scalar value,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Named(Filled(fullOp, size, value, dtype, device, requires_grad), names);

    public static Tensor rand(
        ReadOnlySpan<long> size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randOp, size, dtype, device, requires_grad, generator), names);

    public static Tensor rand(
        int dim0,
        int dim1,
        int dim2,
        int dim3,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randOp, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator), names);

    public static Tensor rand(
        int dim0,
        int dim1,
        int dim2,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randOp, [dim0, dim1, dim2], dtype, device, requires_grad, generator), names);

    public static Tensor rand(
        int rows,
        int columns,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randOp, [rows, columns], dtype, device, requires_grad, generator), names);

    public static Tensor rand(
        int size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randOp, [size], dtype, device, requires_grad, generator), names);

    public static Tensor rand(
        long dim0,
        long dim1,
        long dim2,
        long dim3,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randOp, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator), names);

    public static Tensor rand(
        long dim0,
        long dim1,
        long dim2,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randOp, [dim0, dim1, dim2], dtype, device, requires_grad, generator), names);

    public static Tensor rand(
        long rows,
        long columns,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randOp, [rows, columns], dtype, device, requires_grad, generator), names);

    public static Tensor rand(
        long size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randOp, [size], dtype, device, requires_grad, generator), names);

    public static Tensor rand(
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randOp, size, dtype, device, requires_grad, generator), names);

    public static Tensor randn(
        ReadOnlySpan<long> size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randnOp, size, dtype, device, requires_grad, generator), names);

    public static Tensor randn(
        int dim0,
        int dim1,
        int dim2,
        int dim3,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randnOp, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator), names);

    public static Tensor randn(
        int dim0,
        int dim1,
        int dim2,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randnOp, [dim0, dim1, dim2], dtype, device, requires_grad, generator), names);

    public static Tensor randn(
        int rows,
        int columns,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randnOp, [rows, columns], dtype, device, requires_grad, generator), names);

    public static Tensor randn(
        int size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randnOp, [size], dtype, device, requires_grad, generator), names);

    public static Tensor randn(
        long dim0,
        long dim1,
        long dim2,
        long dim3,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randnOp, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator), names);

    public static Tensor randn(
        long dim0,
        long dim1,
        long dim2,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randnOp, [dim0, dim1, dim2], dtype, device, requires_grad, generator), names);

    public static Tensor randn(
        long rows,
        long columns,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randnOp, [rows, columns], dtype, device, requires_grad, generator), names);

    public static Tensor randn(
        long size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randnOp, [size], dtype, device, requires_grad, generator), names);

    public static Tensor randn(
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => Named(Drawn(randnOp, size, dtype, device, requires_grad, generator), names);

    private static Tensor Made(Op op, ReadOnlySpan<long> size, ScalarType? dtype, Device? device, bool requires_grad) =>
        Tracked(op.Call(size, dtype ?? defaultType, Arg.None, InitializeDevice(device)), requires_grad);

    private static Tensor Filled(
        Op op,
        ReadOnlySpan<long> size,
        Scalar value,
        ScalarType? dtype,
        Device? device,
        bool requires_grad
    ) => Tracked(op.Call(size, value, dtype ?? defaultType, Arg.None, InitializeDevice(device)), requires_grad);

    private static Tensor Drawn(
        Op op,
        ReadOnlySpan<long> size,
        ScalarType? dtype,
        Device? device,
        bool requires_grad,
        Generator? generator
    )
    {
        var type = dtype ?? defaultType;
        if (!is_floating_point(type) && !is_complex(type))
            throw new ArgumentException(
                $"random numbers of type {type} are not drawn here: it must be floating point or complex.",
                nameof(dtype)
            );
        return Tracked(op.Call(size, generator, type, Arg.None, InitializeDevice(device)), requires_grad);
    }

    private static Tensor Tracked(Tensor made, bool requires_grad)
    {
        if (requires_grad)
            made.requires_grad = true;
        return made;
    }

    /// <summary>Dimension names have no place in this stand-in: asking for them says so.</summary>
    private static Tensor Named(Tensor made, string[]? names) =>
        names is null or []
            ? made
            : throw new NotSupportedException("named dimensions are not offered; index them by number.");
}

using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

// New tensors from ranges, from patterns and from arrays.
public static partial class torch
{
    private static readonly Op arangeOp = new("aten::arange", "start_step");
    private static readonly Op linspaceOp = new("aten::linspace");
    private static readonly Op logspaceOp = new("aten::logspace");
    private static readonly Op eyeOp = new("aten::eye", "m");
    private static readonly Op emptyStrided = new("aten::empty_strided");
    private static readonly Op complexOp = new("aten::complex");
    private static readonly Op polarOp = new("aten::polar");

    /// <summary>start, start + step, … below stop: Int64 where all three are whole, else the default type.</summary>
    public static Tensor arange(
        Scalar start,
        Scalar stop,
        Scalar step,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    )
    {
        var whole = is_integral(start.Type) && is_integral(stop.Type) && is_integral(step.Type);
        var type = dtype ?? (whole ? ScalarType.Int64 : defaultType);
        if (is_complex(type))
        {
            var part = type == ScalarType.ComplexFloat32 ? ScalarType.Float32 : ScalarType.Float64;
            return Tracked(arange(start, stop, step, part, device).to(type, disposeAfter: true), requires_grad);
        }
        return Tracked(arangeOp.Call(start, stop, step, type, Arg.None, InitializeDevice(device)), requires_grad);
    }

    public static Tensor arange(
        Scalar start,
        Scalar stop,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) => arange(start, stop, 1, dtype, device, requires_grad);

    public static Tensor arange(
        Scalar stop,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) => arange(0, stop, 1, dtype, device, requires_grad);

    public static Tensor linspace(
        double start,
        double end,
        long steps,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) =>
        Tracked(
            linspaceOp.Call(start, end, steps, dtype ?? defaultType, Arg.None, InitializeDevice(device)),
            requires_grad
        );

    public static Tensor logspace(
        double start,
        double end,
        long steps,
        double @base = 10,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) =>
        Tracked(
            logspaceOp.Call(start, end, steps, @base, dtype ?? defaultType, Arg.None, InitializeDevice(device)),
            requires_grad
        );

    public static Tensor eye(
        long rows,
        long columns = -1,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) =>
        Named(
            Tracked(
                eyeOp.Call(
                    rows,
                    columns == -1 ? rows : columns,
                    dtype ?? defaultType,
                    Arg.None,
                    InitializeDevice(device)
                ),
                requires_grad
            ),
            names
        );

    public static Tensor empty_strided(
        long[] size,
        long[] strides,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) =>
        Named(
            Tracked(
                emptyStrided.Call(size, strides, dtype ?? defaultType, Arg.None, InitializeDevice(device)),
                requires_grad
            ),
            names
        );

    public static Tensor complex(Tensor real, Tensor imag) => complexOp.Call(real, imag);

    public static Tensor polar(Tensor abs, Tensor angle) => polarOp.Call(abs, angle);

    /// <summary>A tensor on the array's own memory, for as long as the array's element type will do.</summary>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    public static Tensor from_array(
        Array rawArray,
        ScalarType? dtype,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    )
    {
        var size = new long[rawArray.Rank];
        for (var k = 0; k < size.Length; k++)
            size[k] = rawArray.GetLength(k);
        return Named(Tracked(Converted(Shared(rawArray, 0, size), dtype, device), requires_grad), names);
    }

    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) =>
        from_array(data, dtype, device);

    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null)
    {
        var type = dtype ?? data.dtype;
        var where = device ?? data.device;
        return type == data.dtype && where.type == data.device_type && where.index == data.device_index
            ? data.alias()
            : data.to(type, where).requires_grad_(data.requires_grad);
    }

    public static Tensor frombuffer(
        Array rawArray,
        ScalarType dtype,
        long count = -1,
        long offset = 0,
        bool requires_grad = false
    )
    {
        var length = rawArray.LongLength;
        if (offset < 0 || offset >= length)
            throw new ArgumentException($"invalid value for 'offset': {offset}");
        if (count < 0)
            count = length - offset;
        if (count > length - offset)
            throw new IndexOutOfRangeException($"element count is too large: {count}");
        return Tracked(Converted(Shared(rawArray, offset, [count]), dtype, null), requires_grad);
    }

    internal static ScalarType TypeOf(Type element) =>
        element == typeof(float) ? ScalarType.Float32
        : element == typeof(double) ? ScalarType.Float64
        : element == typeof(long) ? ScalarType.Int64
        : element == typeof(int) ? ScalarType.Int32
        : element == typeof(bool) ? ScalarType.Bool
        : element == typeof(byte) ? ScalarType.Byte
        : element == typeof(sbyte) ? ScalarType.Int8
        : element == typeof(short) ? ScalarType.Int16
        : element == typeof(Half) ? ScalarType.Float16
        : element == typeof((float, float)) ? ScalarType.ComplexFloat32
        : element == typeof(System.Numerics.Complex) ? ScalarType.ComplexFloat64
        : throw new NotSupportedException($"The type {element.FullName} is not supported.");

    internal static unsafe Tensor Copied<T>(
        ReadOnlySpan<T> values,
        ReadOnlySpan<long> size,
        ScalarType? dtype,
        Device? device,
        bool requires_grad,
        string[]? names = null
    )
        where T : unmanaged
    {
        var count = 1L;
        foreach (var length in size)
            count *= length;
        if (count > values.Length)
            throw new ArgumentException(
                $"mismatched total size creating a tensor from an array: {count} vs. {values.Length}"
            );
        var made = emptyOp.Call(size, TypeOf(typeof(T)));
        if (count > 0)
        {
            IntPtr memory;
            Native.Check(Native.tb_data(made.Handle, &memory));
            values[..(int)count].CopyTo(new Span<T>((void*)memory, (int)count));
        }
        return Named(Tracked(Converted(made, dtype, device), requires_grad), names);
    }

    private static ReadOnlySpan<T> Elements<T>(IList<T> list) =>
        list switch
        {
            T[] array => array,
            List<T> grown => CollectionsMarshal.AsSpan(grown),
            _ => list.ToArray(),
        };

    private static Tensor Converted(Tensor made, ScalarType? dtype, Device? device)
    {
        var type = dtype ?? made.dtype;
        var where = InitializeDevice(device);
        return type == made.dtype && where.type == DeviceType.CPU ? made : made.to(type, where, disposeAfter: true);
    }

    private static unsafe Tensor Shared(Array array, long offset, ReadOnlySpan<long> size)
    {
        var element =
            array.GetType().GetElementType() ?? throw new InvalidOperationException("the array has no element type.");
        var type = TypeOf(element);
        // Elements such as (float, float) cannot be pinned where they are.
        if (element == typeof((float, float)))
        {
            var copied = array.Cast<(float, float)>().ToArray();
            return Copied<(float, float)>(copied.AsSpan((int)offset), size, null, new Device(DeviceType.CPU), false);
        }
        var pin = GCHandle.Alloc(array, GCHandleType.Pinned);
        IntPtr made;
        fixed (long* sizes = size)
        {
            var status = Native.tb_from_memory(
                (byte*)pin.AddrOfPinnedObject() + offset * type.ElementSize(),
                sizes,
                size.Length,
                (int)type,
                &Unpin,
                GCHandle.ToIntPtr(pin),
                &made
            );
            Native.Check(status);
        }
        return Tensor.Own(made);
    }

    [UnmanagedCallersOnly]
    private static void Unpin(IntPtr pin) => GCHandle.FromIntPtr(pin).Free();

    private static readonly Op trilIndices = new("aten::tril_indices");
    private static readonly Op triuIndices = new("aten::triu_indices");

    /// <summary>Rows and columns of the elements on and below a diagonal.</summary>
    public static Tensor tril_indices(
        long row,
        long col,
        long offset = 0,
        ScalarType dtype = ScalarType.Int64,
        Device? device = null
    ) => Indices(trilIndices, row, col, offset, dtype, device);

    public static Tensor triu_indices(
        long row,
        long col,
        long offset = 0,
        ScalarType dtype = ScalarType.Int64,
        Device? device = null
    ) => Indices(triuIndices, row, col, offset, dtype, device);

    private static Tensor Indices(Op op, long row, long col, long offset, ScalarType dtype, Device? device) =>
        is_integral(dtype)
            ? op.Call(row, col, offset, dtype, Arg.None, InitializeDevice(device))
            : throw new ArgumentException("dtype must be integral.");
}

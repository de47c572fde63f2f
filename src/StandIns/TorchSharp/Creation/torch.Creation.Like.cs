using TorchSharp.Interop;

namespace TorchSharp;

// New tensors after the pattern of another.
public static partial class torch
{
    private static readonly Op emptyLike = new("aten::empty_like");
    private static readonly Op zerosLike = new("aten::zeros_like");
    private static readonly Op onesLike = new("aten::ones_like");
    private static readonly Op fullLike = new("aten::full_like");
    private static readonly Op randLike = new("aten::rand_like");
    private static readonly Op randnLike = new("aten::randn_like");
    private static readonly Op randintLike = new("aten::randint_like", "low_dtype");

    public static Tensor empty_like(
        Tensor input,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) =>
        Named(
            Tracked(emptyLike.Call(input, dtype ?? input.dtype, Arg.None, device ?? input.device), requires_grad),
            names
        );

    public static Tensor zeros_like(
        Tensor input,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) =>
        Named(
            Tracked(zerosLike.Call(input, dtype ?? input.dtype, Arg.None, device ?? input.device), requires_grad),
            names
        );

    public static Tensor ones_like(
        Tensor input,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) =>
        Named(
            Tracked(onesLike.Call(input, dtype ?? input.dtype, Arg.None, device ?? input.device), requires_grad),
            names
        );

    public static Tensor full_like(
        Tensor input,
        Scalar value,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) =>
        Named(
            Tracked(fullLike.Call(input, value, dtype ?? input.dtype, Arg.None, device ?? input.device), requires_grad),
            names
        );

    public static Tensor rand_like(
        Tensor input,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) => Tracked(randLike.Call(input, dtype ?? input.dtype, Arg.None, device ?? input.device), requires_grad);

    public static Tensor randn_like(
        Tensor input,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) => Tracked(randnLike.Call(input, dtype ?? input.dtype, Arg.None, device ?? input.device), requires_grad);

    public static Tensor randint_like(
        Tensor input,
        long low,
        long high,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) =>
        Tracked(
            randintLike.Call(input, low, high, dtype ?? input.dtype, Arg.None, device ?? input.device),
            requires_grad
        );

    public partial class Tensor
    {
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty_like(this, dtype, device, requires_grad);

        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros_like(this, dtype, device, requires_grad);

        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.ones_like(this, dtype, device, requires_grad);

        public Tensor full_like(
            Scalar value,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => torch.full_like(this, value, dtype, device, requires_grad);

        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.rand_like(this, dtype, device, requires_grad);

        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.randn_like(this, dtype, device, requires_grad);

        public Tensor randint_like(
            long low,
            long high,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => torch.randint_like(this, low, high, dtype, device, requires_grad);

        public Tensor new_empty(
            ReadOnlySpan<long> size,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Made(emptyOp, size, dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_empty(
            long dim0,
            long dim1,
            long dim2,
            long dim3,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Made(emptyOp, [dim0, dim1, dim2, dim3], dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_empty(
            long dim0,
            long dim1,
            long dim2,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Made(emptyOp, [dim0, dim1, dim2], dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_empty(
            long rows,
            long columns,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Made(emptyOp, [rows, columns], dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_empty(
            long size,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Made(emptyOp, [size], dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_empty(
            long[] size,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Made(emptyOp, size, dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_zeros(
            ReadOnlySpan<long> size,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Made(zerosOp, size, dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_zeros(
            long dim0,
            long dim1,
            long dim2,
            long dim3,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Made(zerosOp, [dim0, dim1, dim2, dim3], dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_zeros(
            long dim0,
            long dim1,
            long dim2,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Made(zerosOp, [dim0, dim1, dim2], dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_zeros(
            long rows,
            long columns,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Made(zerosOp, [rows, columns], dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_zeros(
            long size,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Made(zerosOp, [size], dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_zeros(
            long[] size,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Made(zerosOp, size, dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_ones(
            long dim0,
            long dim1,
            long dim2,
            long dim3,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Made(onesOp, [dim0, dim1, dim2, dim3], dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_ones(
            long dim0,
            long dim1,
            long dim2,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Made(onesOp, [dim0, dim1, dim2], dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_ones(
            long rows,
            long columns,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Made(onesOp, [rows, columns], dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_ones(
            long size,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Made(onesOp, [size], dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_full(
            ReadOnlySpan<long> size,
            Scalar value,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Filled(fullOp, size, value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_full(
            long dim0,
            long dim1,
            long dim2,
            Scalar value,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Filled(fullOp, [dim0, dim1, dim2], value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_full(
            long dim0,
            long dim1,
            long dim2,
            long dim3,
            Scalar value,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Filled(fullOp, [dim0, dim1, dim2, dim3], value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_full(
            long rows,
            long columns,
            Scalar value,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Filled(fullOp, [rows, columns], value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_full(
            long size,
            Scalar value,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Filled(fullOp, [size], value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_full(
            long[] size,
            Scalar value,
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => Filled(fullOp, size, value, dtype ?? this.dtype, device ?? this.device, requires_grad);
    }
}

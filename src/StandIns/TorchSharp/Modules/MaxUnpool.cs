using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A max pool's result put back to where it came from, with zeros elsewhere.</summary>
    public sealed class MaxUnpool1d : ParameterLessModule<Tensor, Tensor, long[]?, Tensor>
    {
        internal MaxUnpool1d(long kernel_size, long? stride, long? padding)
            : base(nameof(MaxUnpool1d))
        {
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.padding = padding;
        }

        public long kernel_size { get; set; }

        public long? stride { get; set; }

        public long? padding { get; set; }

        public override Tensor forward(Tensor tensor, Tensor indices, long[]? output_size = null) =>
            torch.nn.functional.max_unpool1d(tensor, indices, kernel_size, stride, padding, output_size);

        public new Tensor call(Tensor tensor, Tensor indices, long[]? output_size = null) =>
            base.call(tensor, indices, output_size);
    }

    /// <summary>A max pool's result put back to where it came from, with zeros elsewhere.</summary>
    public sealed class MaxUnpool2d : ParameterLessModule<Tensor, Tensor, long[]?, Tensor>
    {
        internal MaxUnpool2d(long[] kernel_size, long[]? stride, long[]? padding)
            : base(nameof(MaxUnpool2d))
        {
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.padding = padding;
        }

        public long[] kernel_size { get; set; }

        public long[]? stride { get; set; }

        public long[]? padding { get; set; }

        public override Tensor forward(Tensor tensor, Tensor indices, long[]? output_size = null) =>
            torch.nn.functional.max_unpool2d(tensor, indices, kernel_size, stride, padding, output_size);

        public new Tensor call(Tensor tensor, Tensor indices, long[]? output_size = null) =>
            base.call(tensor, indices, output_size);
    }

    /// <summary>A max pool's result put back to where it came from, with zeros elsewhere.</summary>
    public sealed class MaxUnpool3d : ParameterLessModule<Tensor, Tensor, long[]?, Tensor>
    {
        internal MaxUnpool3d(long[] kernel_size, long[]? stride, long[]? padding)
            : base(nameof(MaxUnpool3d))
        {
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.padding = padding;
        }

        public long[] kernel_size { get; set; }

        public long[]? stride { get; set; }

        public long[]? padding { get; set; }

        public override Tensor forward(Tensor tensor, Tensor indices, long[]? output_size = null) =>
            torch.nn.functional.max_unpool3d(tensor, indices, kernel_size, stride, padding, output_size);

        public new Tensor call(Tensor tensor, Tensor indices, long[]? output_size = null) =>
            base.call(tensor, indices, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static MaxUnpool1d MaxUnpool1d(long kernel_size, long? stride = null, long? padding = null) =>
                new(kernel_size, stride, padding);

            public static MaxUnpool2d MaxUnpool2d(long kernel_size, long? stride = null, long? padding = null) =>
                new(
                    Sizes.Of(kernel_size, 2),
                    stride is { } step ? Sizes.Of(step, 2) : null,
                    padding is { } border ? Sizes.Of(border, 2) : null
                );

            public static MaxUnpool2d MaxUnpool2d(
                (long, long) kernel_size,
                (long, long)? stride = null,
                (long, long)? padding = null
            ) =>
                new(
                    Sizes.Of(kernel_size),
                    stride is { } step ? Sizes.Of(step) : null,
                    padding is { } border ? Sizes.Of(border) : null
                );

            public static MaxUnpool2d MaxUnpool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null) =>
                new(kernel_size, stride, padding);

            public static MaxUnpool3d MaxUnpool3d(long kernel_size, long? stride = null, long? padding = null) =>
                new(
                    Sizes.Of(kernel_size, 3),
                    stride is { } step ? Sizes.Of(step, 3) : null,
                    padding is { } border ? Sizes.Of(border, 3) : null
                );

            public static MaxUnpool3d MaxUnpool3d(
                (long, long, long) kernel_size,
                (long, long, long)? stride = null,
                (long, long, long)? padding = null
            ) =>
                new(
                    Sizes.Of(kernel_size),
                    stride is { } step ? Sizes.Of(step) : null,
                    padding is { } border ? Sizes.Of(border) : null
                );

            public static MaxUnpool3d MaxUnpool3d(long[] kernel_size, long[]? stride = null, long[]? padding = null) =>
                new(kernel_size, stride, padding);
        }
    }
}

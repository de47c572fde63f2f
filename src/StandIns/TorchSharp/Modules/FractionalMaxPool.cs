using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The greatest of each window of an image, the windows at random steps that make the size asked for.</summary>
    public sealed class FractionalMaxPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal FractionalMaxPool2d(long[] kernel_size, long[]? output_size, double[]? output_ratio)
            : base(nameof(FractionalMaxPool2d))
        {
            this.kernel_size = kernel_size;
            this.output_size = output_size;
            this.output_ratio = output_ratio;
        }

        public long[] kernel_size { get; set; }

        public long[]? output_size { get; set; }

        public double[]? output_ratio { get; set; }

        public override Tensor forward(Tensor input) =>
            torch.nn.functional.fractional_max_pool2d(input, kernel_size, output_size, output_ratio);

        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            torch.nn.functional.fractional_max_pool2d_with_indices(input, kernel_size, output_size, output_ratio);
    }

    /// <summary>The greatest of each window of a volume, the windows at random steps that make the size asked for.</summary>
    public sealed class FractionalMaxPool3d : ParameterLessModule<Tensor, Tensor>
    {
        internal FractionalMaxPool3d(long[] kernel_size, long[]? output_size, double[]? output_ratio)
            : base(nameof(FractionalMaxPool3d))
        {
            this.kernel_size = kernel_size;
            this.output_size = output_size;
            this.output_ratio = output_ratio;
        }

        public long[] kernel_size { get; set; }

        public long[]? output_size { get; set; }

        public double[]? output_ratio { get; set; }

        public override Tensor forward(Tensor input) =>
            torch.nn.functional.fractional_max_pool3d(input, kernel_size, output_size, output_ratio);

        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            torch.nn.functional.fractional_max_pool3d_with_indices(input, kernel_size, output_size, output_ratio);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static FractionalMaxPool2d FractionalMaxPool2d(
                long kernel_size,
                long? output_size = null,
                double? output_ratio = null
            ) =>
                FractionalMaxPool2d(
                    Sizes.Of(kernel_size, 2),
                    output_size is { } size ? Sizes.Of(size, 2) : null,
                    output_ratio is { } ratio ? [ratio, ratio] : null
                );

            public static FractionalMaxPool2d FractionalMaxPool2d(
                (long, long) kernel_size,
                (long, long)? output_size = null,
                (double, double)? output_ratio = null
            ) =>
                FractionalMaxPool2d(
                    Sizes.Of(kernel_size),
                    output_size is { } size ? Sizes.Of(size) : null,
                    output_ratio is { } ratio ? [ratio.Item1, ratio.Item2] : null
                );

            public static FractionalMaxPool2d FractionalMaxPool2d(
                long[] kernel_size,
                long[]? output_size = null,
                double[]? output_ratio = null
            )
            {
                if (kernel_size is not { Length: 2 })
                    throw new ArgumentException("kernel_size must contain two elements.");
                if ((output_size?.Length ?? 2) != 2)
                    throw new ArgumentException("output_size must contain two elements.");
                if ((output_ratio?.Length ?? 2) != 2)
                    throw new ArgumentException("output_ratio must contain two elements.");
                if (output_size is null == output_ratio is null)
                    throw new ArgumentNullException(
                        nameof(output_size),
                        "FractionalMaxPool2d requires either an output size or a pooling ratio, and not both."
                    );
                return new(kernel_size, output_size, output_ratio);
            }

            public static FractionalMaxPool3d FractionalMaxPool3d(
                long kernel_size,
                long? output_size = null,
                double? output_ratio = null
            ) =>
                FractionalMaxPool3d(
                    Sizes.Of(kernel_size, 3),
                    output_size is { } size ? Sizes.Of(size, 3) : null,
                    output_ratio is { } ratio ? [ratio, ratio, ratio] : null
                );

            public static FractionalMaxPool3d FractionalMaxPool3d(
                (long, long, long) kernel_size,
                (long, long, long)? output_size = null,
                (double, double, double)? output_ratio = null
            ) =>
                FractionalMaxPool3d(
                    Sizes.Of(kernel_size),
                    output_size is { } size ? Sizes.Of(size) : null,
                    output_ratio is { } ratio ? [ratio.Item1, ratio.Item2, ratio.Item3] : null
                );

            public static FractionalMaxPool3d FractionalMaxPool3d(
                long[] kernel_size,
                long[]? output_size = null,
                double[]? output_ratio = null
            )
            {
                if (kernel_size is not { Length: 3 })
                    throw new ArgumentException("kernel_size must contain three elements.");
                if ((output_size?.Length ?? 3) != 3)
                    throw new ArgumentException("output_size must contain three elements.");
                if ((output_ratio?.Length ?? 3) != 3)
                    throw new ArgumentException("output_ratio must contain three elements.");
                if (output_size is null == output_ratio is null)
                    throw new ArgumentNullException(
                        nameof(output_size),
                        "FractionalMaxPool3d requires either an output size or a pooling ratio, and not both."
                    );
                return new(kernel_size, output_size, output_ratio);
            }
        }
    }
}

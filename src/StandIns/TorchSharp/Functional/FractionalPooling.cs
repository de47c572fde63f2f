using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op fractionalMaxPool2dOp = new("aten::fractional_max_pool2d");
            private static readonly Op fractionalMaxPool3dOp = new("aten::fractional_max_pool3d");
            private static readonly Op randOp = new("aten::rand");

            public static Tensor fractional_max_pool2d(
                Tensor input,
                long kernel_size,
                long? output_size = null,
                double? output_ratio = null
            ) => Values(fractional_max_pool2d_with_indices(input, kernel_size, output_size, output_ratio));

            public static Tensor fractional_max_pool2d(
                Tensor input,
                (long, long) kernel_size,
                (long, long)? output_size = null,
                (double, double)? output_ratio = null
            ) => Values(fractional_max_pool2d_with_indices(input, kernel_size, output_size, output_ratio));

            public static Tensor fractional_max_pool2d(
                Tensor input,
                long[] kernel_size,
                long[]? output_size = null,
                double[]? output_ratio = null
            ) => Values(fractional_max_pool2d_with_indices(input, kernel_size, output_size, output_ratio));

            public static (Tensor Values, Tensor Indices) fractional_max_pool2d_with_indices(
                Tensor input,
                long kernel_size,
                long? output_size = null,
                double? output_ratio = null
            ) =>
                fractional_max_pool2d_with_indices(
                    input,
                    [kernel_size, kernel_size],
                    output_size is { } size ? [size, size] : null,
                    output_ratio is { } ratio ? [ratio, ratio] : null
                );

            public static (Tensor Values, Tensor Indices) fractional_max_pool2d_with_indices(
                Tensor input,
                (long, long) kernel_size,
                (long, long)? output_size = null,
                (double, double)? output_ratio = null
            ) =>
                fractional_max_pool2d_with_indices(
                    input,
                    [kernel_size.Item1, kernel_size.Item2],
                    output_size is { } size ? [size.Item1, size.Item2] : null,
                    output_ratio is { } ratio ? [ratio.Item1, ratio.Item2] : null
                );

            public static (Tensor Values, Tensor Indices) fractional_max_pool2d_with_indices(
                Tensor input,
                long[] kernel_size,
                long[]? output_size = null,
                double[]? output_ratio = null
            ) => FractionalMaxPool(fractionalMaxPool2dOp, 2, input, kernel_size, output_size, output_ratio);

            public static Tensor fractional_max_pool3d(
                Tensor input,
                long kernel_size,
                long? output_size = null,
                double? output_ratio = null
            ) => Values(fractional_max_pool3d_with_indices(input, kernel_size, output_size, output_ratio));

            public static Tensor fractional_max_pool3d(
                Tensor input,
                (long, long, long) kernel_size,
                (long, long, long)? output_size = null,
                (double, double, double)? output_ratio = null
            ) => Values(fractional_max_pool3d_with_indices(input, kernel_size, output_size, output_ratio));

            public static Tensor fractional_max_pool3d(
                Tensor input,
                long[] kernel_size,
                long[]? output_size = null,
                double[]? output_ratio = null
            ) => Values(fractional_max_pool3d_with_indices(input, kernel_size, output_size, output_ratio));

            public static (Tensor Values, Tensor Indices) fractional_max_pool3d_with_indices(
                Tensor input,
                long kernel_size,
                long? output_size = null,
                double? output_ratio = null
            ) =>
                fractional_max_pool3d_with_indices(
                    input,
                    [kernel_size, kernel_size, kernel_size],
                    output_size is { } size ? [size, size, size] : null,
                    output_ratio is { } ratio ? [ratio, ratio, ratio] : null
                );

            public static (Tensor Values, Tensor Indices) fractional_max_pool3d_with_indices(
                Tensor input,
                (long, long, long) kernel_size,
                (long, long, long)? output_size = null,
                (double, double, double)? output_ratio = null
            ) =>
                fractional_max_pool3d_with_indices(
                    input,
                    [kernel_size.Item1, kernel_size.Item2, kernel_size.Item3],
                    output_size is { } size ? [size.Item1, size.Item2, size.Item3] : null,
                    output_ratio is { } ratio ? [ratio.Item1, ratio.Item2, ratio.Item3] : null
                );

            public static (Tensor Values, Tensor Indices) fractional_max_pool3d_with_indices(
                Tensor input,
                long[] kernel_size,
                long[]? output_size = null,
                double[]? output_ratio = null
            ) => FractionalMaxPool(fractionalMaxPool3dOp, 3, input, kernel_size, output_size, output_ratio);

            /// <summary>Windows at steps that vary at random, so that the output's size is the one asked for. Graham 2014, arXiv 1412.6071.</summary>
            private static (Tensor, Tensor) FractionalMaxPool(
                Op op,
                int dimensions,
                Tensor input,
                long[] kernel,
                long[]? size,
                double[]? ratio
            )
            {
                RequireLength(kernel, "Kernel size");
                RequireLength(size, "output_size");
                RequireLength(ratio, "output_ratio");
                if (size is null && ratio is null)
                    throw new ArgumentNullException(
                        nameof(size),
                        "One of output_size and output_ratio must be specified."
                    );
                if (size is not null && ratio is not null)
                    throw new ArgumentNullException(
                        nameof(ratio),
                        "Only one of output_size and output_ratio may be specified."
                    );
                var shape = input.shape;
                var spatial = shape.AsSpan(shape.Length - dimensions);
                if (size is null)
                {
                    size = new long[dimensions];
                    for (var k = 0; k < dimensions; k++)
                        size[k] = (long)(spatial[k] * ratio![k]);
                }
                var batch = shape.Length == dimensions + 1 ? 1 : shape[0];
                using var samples = randOp.Call(
                    Arg.Ints(batch, shape[^(dimensions + 1)], dimensions),
                    input.dtype,
                    Arg.None,
                    input.device
                );
                return op.Call2(input, kernel, size, samples);

                void RequireLength(Array? given, string what)
                {
                    if (given is not null && given.Length != dimensions)
                        throw new ArgumentException(
                            $"{what} must contain {(dimensions == 2 ? "two" : "three")} elements."
                        );
                }
            }
        }
    }
}

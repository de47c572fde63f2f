using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op maxPool1dOp = new("aten::max_pool1d");
            private static readonly Op maxPool2dOp = new("aten::max_pool2d");
            private static readonly Op maxPool3dOp = new("aten::max_pool3d");
            private static readonly Op maxPool1dWithIndicesOp = new("aten::max_pool1d_with_indices");
            private static readonly Op maxPool2dWithIndicesOp = new("aten::max_pool2d_with_indices");
            private static readonly Op maxPool3dWithIndicesOp = new("aten::max_pool3d_with_indices");
            private static readonly Op avgPool1dOp = new("aten::avg_pool1d");
            private static readonly Op avgPool2dOp = new("aten::avg_pool2d");
            private static readonly Op avgPool3dOp = new("aten::avg_pool3d");
            private static readonly Op avgPool2dBackwardOp = new("aten::avg_pool2d_backward");
            private static readonly Op avgPool3dBackwardOp = new("aten::avg_pool3d_backward");

            public static Tensor max_pool1d(
                Tensor input,
                long kernel_size,
                long? stride = null,
                long? padding = null,
                long? dilation = null,
                bool ceil_mode = false
            ) => maxPool1dOp.Call(input, kernel_size, stride ?? kernel_size, padding ?? 0, dilation ?? 1, ceil_mode);

            public static (Tensor output, Tensor indices) max_pool1d_with_indices(
                Tensor input,
                long kernel_size,
                long? stride = null,
                long? padding = null,
                long? dilation = null,
                bool ceil_mode = false
            ) =>
                maxPool1dWithIndicesOp.Call2(
                    input,
                    kernel_size,
                    stride ?? kernel_size,
                    padding ?? 0,
                    dilation ?? 1,
                    ceil_mode
                );

            public static Tensor max_pool2d(
                Tensor input,
                long[] kernel_size,
                long[]? strides = null,
                long[]? padding = null,
                long[]? dilation = null,
                bool ceil_mode = false
            ) =>
                maxPool2dOp.Call(
                    input,
                    kernel_size,
                    strides ?? kernel_size,
                    Or(padding, 0),
                    Or(dilation, 1),
                    ceil_mode
                );

            public static Tensor max_pool2d(
                Tensor input,
                long kernel_size,
                long? stride = null,
                long? padding = null,
                long? dilation = null,
                bool ceil_mode = false
            ) => maxPool2dOp.Call(input, kernel_size, stride ?? kernel_size, padding ?? 0, dilation ?? 1, ceil_mode);

            public static Tensor max_pool2d(
                Tensor input,
                (long, long) kernel_size,
                (long, long)? stride = null,
                (long, long)? padding = null,
                (long, long)? dilation = null,
                bool ceil_mode = false
            ) =>
                maxPool2dOp.Call(
                    input,
                    Pair(kernel_size),
                    Pair(stride ?? kernel_size),
                    Pair(padding ?? (0, 0)),
                    Pair(dilation ?? (1, 1)),
                    ceil_mode
                );

            public static (Tensor output, Tensor indices) max_pool2d_with_indices(
                Tensor input,
                long[] kernel_size,
                long[]? strides = null,
                long[]? padding = null,
                long[]? dilation = null,
                bool ceil_mode = false
            ) =>
                maxPool2dWithIndicesOp.Call2(
                    input,
                    kernel_size,
                    strides ?? kernel_size,
                    Or(padding, 0),
                    Or(dilation, 1),
                    ceil_mode
                );

            public static Tensor max_pool3d(
                Tensor input,
                long[] kernel_size,
                long[]? strides = null,
                long[]? padding = null,
                long[]? dilation = null,
                bool ceil_mode = false
            ) =>
                maxPool3dOp.Call(
                    input,
                    kernel_size,
                    strides ?? kernel_size,
                    Or(padding, 0),
                    Or(dilation, 1),
                    ceil_mode
                );

            public static (Tensor output, Tensor indices) max_pool3d_with_indices(
                Tensor input,
                long[] kernel_size,
                long[]? strides = null,
                long[]? padding = null,
                long[]? dilation = null,
                bool ceil_mode = false
            ) =>
                maxPool3dWithIndicesOp.Call2(
                    input,
                    kernel_size,
                    strides ?? kernel_size,
                    Or(padding, 0),
                    Or(dilation, 1),
                    ceil_mode
                );

            public static Tensor avg_pool1d(
                Tensor input,
                long kernel_size,
                long? stride = null,
                long? padding = null,
                bool ceil_mode = false,
                bool count_include_pad = true
            ) =>
                avgPool1dOp.Call(input, kernel_size, stride ?? kernel_size, padding ?? 0, ceil_mode, count_include_pad);

            public static Tensor avg_pool2d(
                Tensor input,
                long[] kernel_size,
                long[]? stride = null,
                long[]? padding = null,
                bool ceil_mode = false,
                bool count_include_pad = true,
                long? divisor_override = null
            ) =>
                avgPool2dOp.Call(
                    input,
                    kernel_size,
                    stride ?? kernel_size,
                    Or(padding, 0),
                    ceil_mode,
                    count_include_pad,
                    divisor_override
                );

            public static Tensor avg_pool2d(
                Tensor input,
                long kernel_size,
                long? stride = null,
                long padding = 0,
                bool ceil_mode = false,
                bool count_include_pad = true,
                long? divisor_override = null
            ) =>
                avgPool2dOp.Call(
                    input,
                    kernel_size,
                    stride ?? kernel_size,
                    padding,
                    ceil_mode,
                    count_include_pad,
                    divisor_override
                );

            public static Tensor avg_pool2d(
                Tensor input,
                (long, long) kernel_size,
                (long, long)? stride = null,
                (long, long)? padding = null,
                bool ceil_mode = false,
                bool count_include_pad = true,
                long? divisor_override = null
            ) =>
                avgPool2dOp.Call(
                    input,
                    Pair(kernel_size),
                    Pair(stride ?? kernel_size),
                    Pair(padding ?? (0, 0)),
                    ceil_mode,
                    count_include_pad,
                    divisor_override
                );

            public static Tensor avg_pool3d(
                Tensor input,
                long[] kernel_size,
                long[]? stride = null,
                long[]? padding = null,
                bool ceil_mode = false,
                bool count_include_pad = true,
                long? divisor_override = null
            ) =>
                avgPool3dOp.Call(
                    input,
                    kernel_size,
                    stride ?? kernel_size,
                    Or(padding, 0),
                    ceil_mode,
                    count_include_pad,
                    divisor_override
                );

            /// <summary>The gradient with respect to <paramref name="originalInput"/>, given that of the output.</summary>
            public static Tensor avg_pool2d_backward(
                Tensor input,
                Tensor originalInput,
                long[] kernel_sizes,
                long[]? strides = null,
                long[]? paddings = null,
                bool ceil_mode = false,
                bool count_include_pad = true,
                long? divisor_override = null
            ) =>
                avgPool2dBackwardOp.Call(
                    input,
                    originalInput,
                    kernel_sizes,
                    Or(strides, 1),
                    Or(paddings, 0),
                    ceil_mode,
                    count_include_pad,
                    divisor_override
                );

            /// <summary>The gradient with respect to <paramref name="originalInput"/>, given that of the output.</summary>
            public static Tensor avg_pool3d_backward(
                Tensor input,
                Tensor originalInput,
                long[] kernel_sizes,
                long[]? strides = null,
                long[]? paddings = null,
                bool ceil_mode = false,
                bool count_include_pad = true,
                long? divisor_override = null
            ) =>
                avgPool3dBackwardOp.Call(
                    input,
                    originalInput,
                    kernel_sizes,
                    Or(strides, 1),
                    Or(paddings, 0),
                    ceil_mode,
                    count_include_pad,
                    divisor_override
                );
        }
    }
}

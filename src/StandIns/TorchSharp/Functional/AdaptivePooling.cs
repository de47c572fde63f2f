using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op adaptiveAvgPool1dOp = new("aten::adaptive_avg_pool1d");
            private static readonly Op adaptiveAvgPool2dOp = new("aten::adaptive_avg_pool2d");
            private static readonly Op adaptiveAvgPool3dOp = new("aten::adaptive_avg_pool3d");
            private static readonly Op adaptiveAvgPool3dBackwardOp = new(
                "aten::adaptive_avg_pool3d_backward",
                "grad_input"
            );
            private static readonly Op adaptiveMaxPool1dOp = new("aten::adaptive_max_pool1d");
            private static readonly Op adaptiveMaxPool2dOp = new("aten::adaptive_max_pool2d");
            private static readonly Op adaptiveMaxPool3dOp = new("aten::adaptive_max_pool3d");

            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) =>
                adaptiveAvgPool1dOp.Call(input, output_size);

            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) =>
                adaptiveAvgPool2dOp.Call(input, output_size);

            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) =>
                adaptiveAvgPool2dOp.Call(input, Pair(output_size));

            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) =>
                adaptiveAvgPool2dOp.Call(input, Arg.Ints(output_size, output_size));

            public static Tensor adaptive_avg_pool3d(Tensor input, long[] output_size) =>
                adaptiveAvgPool3dOp.Call(input, output_size);

            public static Tensor adaptive_avg_pool3d(Tensor input, (long, long, long) output_size) =>
                adaptiveAvgPool3dOp.Call(input, Triple(output_size));

            public static Tensor adaptive_avg_pool3d(Tensor input, long output_size) =>
                adaptiveAvgPool3dOp.Call(input, Arg.Ints(output_size, output_size, output_size));

            /// <summary>Writes the gradient with respect to <paramref name="originalInput"/> into <paramref name="gradInput"/>.</summary>
            public static Tensor adaptive_avg_pool3d_backward(
                Tensor gradInput,
                Tensor gradOutput,
                Tensor originalInput
            ) => adaptiveAvgPool3dBackwardOp.Call(gradOutput, originalInput, gradInput);

            public static Tensor adaptive_max_pool1d(Tensor input, long output_size) =>
                Values(adaptiveMaxPool1dOp.Call2(input, output_size));

            public static (Tensor Values, Tensor Indices) adaptive_max_pool1d_with_indices(
                Tensor input,
                long output_size
            ) => adaptiveMaxPool1dOp.Call2(input, output_size);

            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) =>
                Values(adaptiveMaxPool2dOp.Call2(input, output_size));

            public static (Tensor Values, Tensor Indices) adaptive_max_pool2d_with_indices(
                Tensor input,
                long[] output_size
            ) => adaptiveMaxPool2dOp.Call2(input, output_size);

            public static Tensor adaptive_max_pool3d(Tensor input, long[] output_size) =>
                Values(adaptiveMaxPool3dOp.Call2(input, output_size));

            public static (Tensor Values, Tensor Indices) adaptive_max_pool3d_with_indices(
                Tensor input,
                long[] output_size
            ) => adaptiveMaxPool3dOp.Call2(input, output_size);

            private static Tensor Values((Tensor Values, Tensor Indices) pooled)
            {
                pooled.Indices.Dispose();
                return pooled.Values;
            }
        }
    }
}

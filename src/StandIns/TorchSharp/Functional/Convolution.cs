using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op conv1dOp = new("aten::conv1d");
            private static readonly Op conv2dOp = new("aten::conv2d");
            private static readonly Op conv3dOp = new("aten::conv3d");
            private static readonly Op conv1dPaddingOp = new("aten::conv1d", "padding");
            private static readonly Op conv2dPaddingOp = new("aten::conv2d", "padding");
            private static readonly Op conv3dPaddingOp = new("aten::conv3d", "padding");
            private static readonly Op convTranspose1dOp = new("aten::conv_transpose1d");
            private static readonly Op convTranspose2dOp = new("aten::conv_transpose2d", "input");
            private static readonly Op convTranspose3dOp = new("aten::conv_transpose3d", "input");

            public static Tensor conv1d(
                Tensor input,
                Tensor weight,
                Tensor? bias = null,
                long? stride = null,
                long? padding = null,
                long? dilation = null,
                long groups = 1
            ) => conv1dOp.Call(input, weight, bias, stride ?? 1, padding ?? 0, dilation ?? 1, groups);

            public static Tensor conv1d_padding(
                Tensor input,
                Tensor weight,
                Tensor? bias = null,
                long? stride = null,
                Padding padding = Padding.Valid,
                long? dilation = null,
                long groups = 1
            ) => conv1dPaddingOp.Call(input, weight, bias, stride ?? 1, Name(padding), dilation ?? 1, groups);

            public static Tensor conv2d(
                Tensor input,
                Tensor weight,
                Tensor? bias = null,
                long[]? strides = null,
                long[]? padding = null,
                long[]? dilation = null,
                long groups = 1
            ) => conv2dOp.Call(input, weight, bias, Or(strides, 1), Or(padding, 0), Or(dilation, 1), groups);

            public static Tensor conv2d_padding(
                Tensor input,
                Tensor weight,
                Tensor? bias = null,
                long[]? strides = null,
                Padding padding = Padding.Valid,
                long[]? dilation = null,
                long groups = 1
            ) => conv2dPaddingOp.Call(input, weight, bias, Or(strides, 1), Name(padding), Or(dilation, 1), groups);

            public static Tensor conv3d(
                Tensor input,
                Tensor weight,
                Tensor? bias = null,
                long[]? strides = null,
                long[]? padding = null,
                long[]? dilation = null,
                long groups = 1
            ) => conv3dOp.Call(input, weight, bias, Or(strides, 1), Or(padding, 0), Or(dilation, 1), groups);

            public static Tensor conv3d_padding(
                Tensor input,
                Tensor weight,
                Tensor? bias = null,
                long[]? strides = null,
                Padding padding = Padding.Valid,
                long[]? dilation = null,
                long groups = 1
            ) => conv3dPaddingOp.Call(input, weight, bias, Or(strides, 1), Name(padding), Or(dilation, 1), groups);

            public static Tensor conv_transpose1d(
                Tensor input,
                Tensor weight,
                Tensor? bias = null,
                long? stride = null,
                long? padding = null,
                long? output_padding = null,
                long? dilation = null,
                long groups = 1
            ) =>
                convTranspose1dOp.Call(
                    input,
                    weight,
                    bias,
                    stride ?? 1,
                    padding ?? 0,
                    output_padding ?? 0,
                    groups,
                    dilation ?? 1
                );

            public static Tensor conv_transpose2d(
                Tensor input,
                Tensor weight,
                Tensor? bias = null,
                long[]? strides = null,
                long[]? padding = null,
                long[]? output_padding = null,
                long[]? dilation = null,
                long groups = 1
            ) =>
                convTranspose2dOp.Call(
                    input,
                    weight,
                    bias,
                    Or(strides, 1),
                    Or(padding, 0),
                    Or(output_padding, 0),
                    groups,
                    Or(dilation, 1)
                );

            public static Tensor conv_transpose3d(
                Tensor input,
                Tensor weight,
                Tensor? bias = null,
                long[]? strides = null,
                long[]? padding = null,
                long[]? output_padding = null,
                long[]? dilation = null,
                long groups = 1
            ) =>
                convTranspose3dOp.Call(
                    input,
                    weight,
                    bias,
                    Or(strides, 1),
                    Or(padding, 0),
                    Or(output_padding, 0),
                    groups,
                    Or(dilation, 1)
                );

            private static string Name(Padding padding) => padding == Padding.Same ? "same" : "valid";
        }
    }
}

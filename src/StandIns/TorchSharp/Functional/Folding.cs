using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op unfoldOp = new("aten::im2col");
            private static readonly Op foldOp = new("aten::col2im");
            private static readonly Op pixelShuffleOp = new("aten::pixel_shuffle");
            private static readonly Op pixelUnshuffleOp = new("aten::pixel_unshuffle");

            /// <summary>The windows of an image as columns.</summary>
            public static Tensor unfold(
                Tensor input,
                long kernel_size,
                long dilation = 1,
                long padding = 0,
                long stride = 1
            ) => unfold(input, (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            public static Tensor unfold(
                Tensor input,
                (long, long) kernel_size,
                (long, long)? dilation = null,
                (long, long)? padding = null,
                (long, long)? stride = null
            ) =>
                unfoldOp.Call(
                    input,
                    Pair(kernel_size),
                    Pair(dilation ?? (1, 1)),
                    Pair(padding ?? (0, 0)),
                    Pair(stride ?? (1, 1))
                );

            /// <summary>The image whose windows are the columns; where windows overlap, their sum.</summary>
            public static Tensor fold(
                Tensor input,
                long output_size,
                long kernel_size,
                long dilation = 1,
                long padding = 0,
                long stride = 1
            ) =>
                fold(
                    input,
                    (output_size, output_size),
                    (kernel_size, kernel_size),
                    (dilation, dilation),
                    (padding, padding),
                    (stride, stride)
                );

            public static Tensor fold(
                Tensor input,
                (long, long) output_size,
                (long, long) kernel_size,
                (long, long)? dilation = null,
                (long, long)? padding = null,
                (long, long)? stride = null
            ) =>
                foldOp.Call(
                    input,
                    Pair(output_size),
                    Pair(kernel_size),
                    Pair(dilation ?? (1, 1)),
                    Pair(padding ?? (0, 0)),
                    Pair(stride ?? (1, 1))
                );

            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) =>
                pixelShuffleOp.Call(input, upscale_factor);

            public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) =>
                pixelUnshuffleOp.Call(input, downscale_factor);
        }
    }
}

using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op maxUnpool2dOp = new("aten::max_unpool2d");
            private static readonly Op maxUnpool3dOp = new("aten::max_unpool3d");

            /// <summary>Puts each maximum back where it came from, zeros elsewhere.</summary>
            public static Tensor max_unpool1d(
                Tensor input,
                Tensor indices,
                long kernel_size,
                long? stride = null,
                long? padding = null,
                long[]? output_size = null
            )
            {
                var size = UnpooledSize(input, [kernel_size], [stride ?? kernel_size], [padding ?? 0], output_size);
                using var scope = NewDisposeScope();
                return squeezeDimOp
                    .Call(
                        maxUnpool2dOp.Call(
                            unsqueezeOp.Call(input, -1),
                            unsqueezeOp.Call(indices, -1),
                            Arg.Ints(size[0], 1)
                        ),
                        -1
                    )
                    .MoveToOuterDisposeScope();
            }

            public static Tensor max_unpool2d(
                Tensor input,
                Tensor indices,
                long[] kernel_size,
                long[]? stride = null,
                long[]? padding = null,
                long[]? output_size = null
            ) =>
                maxUnpool2dOp.Call(
                    input,
                    indices,
                    UnpooledSize(input, kernel_size, stride ?? kernel_size, padding ?? [0, 0], output_size)
                );

            public static Tensor max_unpool3d(
                Tensor input,
                Tensor indices,
                long[] kernel_size,
                long[]? stride = null,
                long[]? padding = null,
                long[]? output_size = null
            )
            {
                stride ??= kernel_size;
                padding ??= [0, 0, 0];
                var size = UnpooledSize(input, kernel_size, stride, padding, output_size);
                return maxUnpool3dOp.Call(input, indices, size, stride, padding);
            }

            private static long[] UnpooledSize(
                Tensor input,
                long[] kernel,
                long[] stride,
                long[] padding,
                long[]? asked
            )
            {
                var shape = input.shape;
                var size = new long[kernel.Length];
                for (var k = 0; k < size.Length; k++)
                    size[k] = (shape[k + 2] - 1) * stride[k] + kernel[k] - 2 * padding[k];
                if (asked is null)
                    return size;
                if (asked.Length != kernel.Length + 2)
                    throw Refused(
                        $"output_size should be a sequence containing {kernel.Length} or {kernel.Length + 2} elements, but it has a length of '{asked.Length}'"
                    );
                asked = asked[2..];
                for (var k = 0; k < size.Length; k++)
                    if (Math.Abs(asked[k] - size[k]) > stride[k])
                        throw Refused(
                            $"invalid output_size [{string.Join(", ", asked)}] (dim {k} must be between {size[k] - stride[k]} and {size[k] + stride[k]})"
                        );
                return asked;
            }
        }
    }
}

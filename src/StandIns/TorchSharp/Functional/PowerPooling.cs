using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor lp_pool1d(
                Tensor input,
                double norm_type,
                long kernel_size,
                long? stride = null,
                bool ceil_mode = false
            )
            {
                using var scope = NewDisposeScope();
                var mean = avg_pool1d(powScalarOp.Call(input, norm_type), kernel_size, stride, 0, ceil_mode);
                return Root(mean, kernel_size, norm_type).MoveToOuterDisposeScope();
            }

            public static Tensor lp_pool2d(
                Tensor input,
                double norm_type,
                long kernel_size,
                long? stride = null,
                bool ceil_mode = false
            ) =>
                lp_pool2d(
                    input,
                    norm_type,
                    [kernel_size, kernel_size],
                    stride is { } step ? [step, step] : null,
                    ceil_mode
                );

            /// <summary>(Σ xᵖ)^(1/p) over each window.</summary>
            public static Tensor lp_pool2d(
                Tensor input,
                double norm_type,
                long[] kernel_size,
                long[]? stride = null,
                bool ceil_mode = false
            )
            {
                using var scope = NewDisposeScope();
                var mean = avg_pool2d(powScalarOp.Call(input, norm_type), kernel_size, stride, null, ceil_mode);
                var window =
                    kernel_size.Length == 1 ? kernel_size[0] * kernel_size[0] : kernel_size[0] * kernel_size[1];
                return Root(mean, window, norm_type).MoveToOuterDisposeScope();
            }

            // A sum that is negative, as odd powers can make it, counts by its size and keeps its sign until the root.
            private static Tensor Root(Tensor mean, long window, double norm) =>
                powScalarOp.Call(
                    mulScalarOp.Call(mulOp.Call(signOp.Call(mean), reluOp.Call(absOp.Call(mean))), window),
                    1 / norm
                );

            private static readonly Op signOp = new("aten::sign");
        }
    }
}

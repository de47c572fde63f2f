using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op batchNormOp = new("aten::batch_norm");
            private static readonly Op layerNormOp = new("aten::layer_norm");
            private static readonly Op groupNormOp = new("aten::group_norm");
            private static readonly Op instanceNormOp = new("aten::instance_norm");
            private static readonly Op vectorNormOp = new("aten::linalg_vector_norm");
            private static readonly Op clampMinOp = new("aten::clamp_min");
            private static readonly Op mulOp = new("aten::mul", "Tensor");
            private static readonly Op mulScalarOp = new("aten::mul", "Scalar");
            private static readonly Op powScalarOp = new("aten::pow", "Tensor_Scalar");
            private static readonly Op unsqueezeOp = new("aten::unsqueeze");
            private static readonly Op squeezeDimOp = new("aten::squeeze", "dim");
            private static readonly Op viewOp = new("aten::view");
            private static readonly Op reshapeOp = new("aten::reshape");

            public static Tensor batch_norm(
                Tensor input,
                Tensor? running_mean,
                Tensor? running_var,
                Tensor? weight = null,
                Tensor? bias = null,
                bool training = false,
                double momentum = 0.1,
                double eps = 1e-5
            )
            {
                if (training)
                    RequireMoreThanOneValueAChannel(input);
                return Fused.BatchNorm(input, weight, bias, running_mean, running_var, training, momentum, eps)
                    ?? batchNormOp.Call(input, weight, bias, running_mean, running_var, training, momentum, eps, true);
            }

            public static Tensor layer_norm(
                Tensor input,
                long[] normalized_shape,
                Tensor? weight = null,
                Tensor? bias = null,
                double eps = 1e-5
            ) => layerNormOp.Call(input, normalized_shape, weight, bias, eps);

            public static Tensor group_norm(
                Tensor input,
                long num_groups,
                Tensor? weight = null,
                Tensor? bias = null,
                double eps = 1e-5
            ) => groupNormOp.Call(input, num_groups, weight, bias, eps);

            public static Tensor instance_norm(
                Tensor input,
                Tensor? running_mean = null,
                Tensor? running_var = null,
                Tensor? weight = null,
                Tensor? bias = null,
                bool use_input_stats = true,
                double momentum = 0.1,
                double eps = 1e-5
            ) =>
                instanceNormOp.Call(
                    input,
                    weight,
                    bias,
                    running_mean,
                    running_var,
                    use_input_stats,
                    momentum,
                    eps,
                    true
                );

            /// <summary>
            /// x / (k + α · mean of x² over <paramref name="size"/> neighbouring channels)^β, where channels beyond the border
            /// count as zeros.
            /// </summary>
            public static Tensor local_response_norm(
                Tensor input,
                long size,
                double alpha = 1e-4,
                double beta = 0.75,
                double k = 1.0
            )
            {
                using var scope = NewDisposeScope();
                var shape = input.shape;
                if (shape.Length < 3)
                    throw Refused($"Expected 3D or higher dimensionality input (got {shape.Length} dimensions)");
                // A window over the channels is a pooling window over an image whose height they are.
                var columns = 1L;
                foreach (var extent in shape.AsSpan(2))
                    columns *= extent;
                var squares = reshapeOp.Call(mulOp.Call(input, input), Arg.Ints(shape[0], 1, shape[1], columns));
                var padded = pad(squares, [0, 0, size / 2, (size - 1) / 2]);
                var mean = avg_pool2d(padded, (size, 1), (1, 1));
                var divisor = powScalarOp.Call(addScalarOp.Call(mulScalarOp.Call(mean, alpha), k), beta);
                return divOp.Call(input, viewOp.Call(divisor, shape)).MoveToOuterDisposeScope();
            }

            /// <summary>x / max(‖x‖ₚ, ε) along <paramref name="dim"/>.</summary>
            public static Tensor normalize(Tensor input, double p = 2.0, long dim = 1L, double eps = 1e-12)
            {
                using var norm = vectorNormOp.Call(input, p, dim, true);
                using var divisor = clampMinOp.Call(norm, eps);
                return divOp.Call(input, divisor);
            }

            private static unsafe void RequireMoreThanOneValueAChannel(Tensor input)
            {
                var dimensions = (int)input.ndim;
                if (dimensions < 2)
                    return;
                var sizes = stackalloc long[dimensions];
                Native.tb_sizes(input.Handle, sizes);
                var values = sizes[0];
                for (var k = 2; k < dimensions; k++)
                    values *= sizes[k];
                if (values == 1)
                    throw Refused(
                        "Expected more than 1 value per channel when training, got input size "
                            + $"[{string.Join(", ", input.shape)}]"
                    );
            }
        }
    }
}

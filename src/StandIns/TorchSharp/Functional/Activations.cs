using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// Layers without state. What works in place gives a second reference to its input, so that disposing of the result
        /// leaves the input alone.
        /// </summary>
        public static partial class functional
        {
            private static readonly Op reluOp = new("aten::relu");
            private static readonly Op reluInPlace = new("aten::relu_");
            private static readonly Op relu6Op = new("aten::relu6");
            private static readonly Op relu6InPlace = new("aten::relu6_");
            private static readonly Op sigmoidOp = new("aten::sigmoid");
            private static readonly Op sigmoidInPlace = new("aten::sigmoid_");
            private static readonly Op tanhOp = new("aten::tanh");
            private static readonly Op tanhInPlace = new("aten::tanh_");
            private static readonly Op geluOp = new("aten::gelu");
            private static readonly Op geluInPlace = new("aten::gelu_");
            private static readonly Op eluOp = new("aten::elu");
            private static readonly Op eluInPlace = new("aten::elu_");
            private static readonly Op celuOp = new("aten::celu");
            private static readonly Op celuInPlace = new("aten::celu_");
            private static readonly Op seluOp = new("aten::selu");
            private static readonly Op seluInPlace = new("aten::selu_");
            private static readonly Op siluOp = new("aten::silu");
            private static readonly Op siluInPlace = new("aten::silu_");
            private static readonly Op mishOp = new("aten::mish");
            private static readonly Op mishInPlace = new("aten::mish_");
            private static readonly Op leakyReluOp = new("aten::leaky_relu");
            private static readonly Op leakyReluInPlace = new("aten::leaky_relu_");
            private static readonly Op rreluOp = new("aten::rrelu");
            private static readonly Op rreluInPlace = new("aten::rrelu_");
            private static readonly Op preluOp = new("aten::prelu");
            private static readonly Op hardtanhOp = new("aten::hardtanh");
            private static readonly Op hardtanhInPlace = new("aten::hardtanh_");
            private static readonly Op hardsigmoidOp = new("aten::hardsigmoid");
            private static readonly Op hardsigmoidInPlace = new("aten::hardsigmoid_");
            private static readonly Op hardswishOp = new("aten::hardswish");
            private static readonly Op hardswishInPlace = new("aten::hardswish_");
            private static readonly Op hardshrinkOp = new("aten::hardshrink");
            private static readonly Op softshrinkOp = new("aten::softshrink");
            private static readonly Op softplusOp = new("aten::softplus");
            private static readonly Op thresholdOp = new("aten::threshold");
            private static readonly Op thresholdInPlace = new("aten::threshold_");
            private static readonly Op gluOp = new("aten::glu");
            private static readonly Op logSigmoidOp = new("aten::log_sigmoid");
            private static readonly Op softmaxOp = new("aten::softmax", "int");
            private static readonly Op logSoftmaxOp = new("aten::log_softmax", "int");
            private static readonly Op absOp = new("aten::abs");
            private static readonly Op negOp = new("aten::neg");
            private static readonly Op addScalarOp = new("aten::add", "Scalar");
            private static readonly Op divOp = new("aten::div", "Tensor");
            private static readonly Op divInPlace = new("aten::div_", "Tensor");
            private static readonly Op subOp = new("aten::sub", "Tensor");
            private static readonly Op subInPlace = new("aten::sub_", "Tensor");

            public static Tensor relu(Tensor x, bool inplace = false) =>
                !inplace ? reluOp.Call(x)
                : Fused.Rectify(x) ? Tensor.Own(x.Retained())
                : reluInPlace.Call(x);

            public static Tensor relu6(Tensor x, bool inplace = false) => (inplace ? relu6InPlace : relu6Op).Call(x);

            public static Tensor sigmoid(Tensor x) => sigmoidOp.Call(x);

            public static Tensor sigmoid(Tensor x, bool inplace) => (inplace ? sigmoidInPlace : sigmoidOp).Call(x);

            public static Tensor tanh(Tensor x, bool inplace = false) => (inplace ? tanhInPlace : tanhOp).Call(x);

            public static Tensor gelu(Tensor x) => geluOp.Call(x);

            public static Tensor gelu(Tensor x, bool inplace) => (inplace ? geluInPlace : geluOp).Call(x);

            public static Tensor gelu(Tensor x, Modules.GELU.Approximate approximate, bool inplace = false) =>
                (inplace ? geluInPlace : geluOp).Call(
                    x,
                    approximate == Modules.GELU.Approximate.tanh ? "tanh" : "none"
                );

            public static Tensor elu(Tensor x, double alpha, bool inplace = false) =>
                (inplace ? eluInPlace : eluOp).Call(x, alpha);

            public static Tensor celu(Tensor x, double alpha, bool inplace = false) =>
                (inplace ? celuInPlace : celuOp).Call(x, alpha);

            public static Tensor selu(Tensor x, bool inplace = false) => (inplace ? seluInPlace : seluOp).Call(x);

            public static Tensor silu(Tensor x, bool inplace = false) => (inplace ? siluInPlace : siluOp).Call(x);

            public static Tensor mish(Tensor x, bool inplace = false) => (inplace ? mishInPlace : mishOp).Call(x);

            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                (inplace ? leakyReluInPlace : leakyReluOp).Call(input, negative_slope);

            /// <summary>With the mean of the two slopes: nothing is drawn here.</summary>
            public static Tensor rrelu(
                Tensor x,
                double lower = 0.125,
                double upper = 0.3333333333333333,
                bool inplace = false
            ) => (inplace ? rreluInPlace : rreluOp).Call(x, lower, upper);

            public static Tensor prelu(Tensor input, Tensor weight) => preluOp.Call(input, weight);

            public static Tensor hardtanh(
                Tensor x,
                double min_val = -1.0,
                double max_val = 1.0,
                bool inplace = false
            ) => (inplace ? hardtanhInPlace : hardtanhOp).Call(x, min_val, max_val);

            public static Tensor hardsigmoid(Tensor input, bool inplace = false) =>
                (inplace ? hardsigmoidInPlace : hardsigmoidOp).Call(input);

            public static Tensor hardswish(Tensor input, bool inplace = false) =>
                (inplace ? hardswishInPlace : hardswishOp).Call(input);

            public static Tensor hardshrink(Tensor x, double lambda = 0.5) => hardshrinkOp.Call(x, lambda);

            public static Tensor softshrink(Tensor x, double lambda = 0.5) => softshrinkOp.Call(x, lambda);

            public static Tensor softplus(Tensor x, double beta = 1.0, double threshold = 20.0) =>
                softplusOp.Call(x, beta, threshold);

            public static Tensor threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                (inplace ? thresholdInPlace : thresholdOp).Call(x, threshold, value);

            public static Tensor glu(Tensor input, long dim = -1) => gluOp.Call(input, dim);

            public static Tensor logsigmoid(Tensor x) => logSigmoidOp.Call(x);

            /// <summary>x / (1 + |x|)</summary>
            public static Tensor softsign(Tensor x, bool inplace = false)
            {
                using var size = absOp.Call(x);
                using var divisor = addScalarOp.Call(size, 1);
                return (inplace ? divInPlace : divOp).Call(x, divisor);
            }

            /// <summary>x - tanh x</summary>
            public static Tensor tanhshrink(Tensor x, bool inplace = false)
            {
                using var squashed = tanhOp.Call(x);
                return (inplace ? subInPlace : subOp).Call(x, squashed);
            }

            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) =>
                softmaxOp.Call(input, dim, dtype);

            /// <summary>Over the channels of an image.</summary>
            public static Tensor softmax2d(Tensor x) => softmaxOp.Call(x, -3);

            public static Tensor softmin(Tensor x, long dim)
            {
                using var negated = negOp.Call(x);
                return softmaxOp.Call(negated, dim);
            }

            public static Tensor log_softmax(Tensor x, long dim) => logSoftmaxOp.Call(x, dim);

            private const string OldName = "Not using the PyTorch naming convention.";

            [Obsolete(OldName, false)]
            public static Tensor Hardshrink(Tensor x, double lambda = 0.5) => hardshrink(x, lambda);

            [Obsolete(OldName, false)]
            public static Tensor Hardtanh(
                Tensor x,
                double min_val = -1.0,
                double max_val = 1.0,
                bool inplace = false
            ) => hardtanh(x, min_val, max_val, inplace);

            [Obsolete(OldName, false)]
            public static Tensor Mish(Tensor x) => mish(x);

            [Obsolete(OldName, false)]
            public static Tensor SiLU(Tensor x, bool inplace = false) => silu(x, inplace);

            [Obsolete(OldName, false)]
            public static Tensor Softshrink(Tensor x, double lambda = 0.5) => softshrink(x, lambda);

            [Obsolete(OldName, false)]
            public static Tensor Softsign(Tensor x) => softsign(x);

            [Obsolete(OldName, false)]
            public static Tensor Tanhshrink(Tensor x) => tanhshrink(x);

            [Obsolete(OldName, false)]
            public static Tensor Threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                functional.threshold(x, threshold, value, inplace);
        }
    }
}

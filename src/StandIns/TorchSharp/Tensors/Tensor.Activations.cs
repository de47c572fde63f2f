using TorchSharp.Interop;

namespace TorchSharp;

// Activation functions as methods; torch.nn.functional has the full set.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op reluOp = new("aten::relu");
        private static readonly Op reluInplace = new("aten::relu_");

        public Tensor relu() => reluOp.Call(this);

        public Tensor relu_() => Fused.Rectify(this) ? this : reluInplace.CallOn(this);

        private static readonly Op relu6Op = new("aten::relu6");
        private static readonly Op relu6Inplace = new("aten::relu6_");

        public Tensor relu6() => relu6Op.Call(this);

        public Tensor relu6_() => relu6Inplace.CallOn(this);

        private static readonly Op leakyReluOp = new("aten::leaky_relu");
        private static readonly Op leakyReluInplace = new("aten::leaky_relu_");

        public Tensor leaky_relu(Scalar negative_slope) => leakyReluOp.Call(this, negative_slope);

        public Tensor leaky_relu_(Scalar negative_slope) => leakyReluInplace.CallOn(this, negative_slope);

        private static readonly Op preluOp = new("aten::prelu");

        public Tensor prelu(Tensor target) => preluOp.Call(this, target);

        private static readonly Op rreluOp = new("aten::rrelu");
        private static readonly Op rreluInplace = new("aten::rrelu_");

        public Tensor rrelu(double lower = 0.125, double upper = 0.3333333333333333) =>
            rreluOp.Call(this, lower, upper);

        public Tensor rrelu_(double lower = 0.125, double upper = 0.3333333333333333) =>
            rreluInplace.CallOn(this, lower, upper);

        private static readonly Op eluOp = new("aten::elu");
        private static readonly Op eluInplace = new("aten::elu_");

        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale) =>
            eluOp.Call(this, alpha, scale, input_scale);

        public Tensor elu(double alpha = 1) => eluOp.Call(this, alpha);

        public Tensor elu_(Scalar alpha, Scalar scale, Scalar input_scale) =>
            eluInplace.CallOn(this, alpha, scale, input_scale);

        public Tensor elu_(double alpha = 1) => eluInplace.CallOn(this, alpha);

        private static readonly Op celuOp = new("aten::celu");
        private static readonly Op celuInplace = new("aten::celu_");

        public Tensor celu() => celuOp.Call(this);

        public Tensor celu(Scalar alpha) => celuOp.Call(this, alpha);

        public Tensor celu_() => celuInplace.CallOn(this);

        public Tensor celu_(Scalar alpha) => celuInplace.CallOn(this, alpha);

        private static readonly Op seluOp = new("aten::selu");
        private static readonly Op seluInplace = new("aten::selu_");

        public Tensor selu() => seluOp.Call(this);

        public Tensor selu_() => seluInplace.CallOn(this);

        private static readonly Op geluOp = new("aten::gelu");
        private static readonly Op geluInplace = new("aten::gelu_");

        public Tensor gelu() => geluOp.Call(this);

        public Tensor gelu(Modules.GELU.Approximate approximate) => geluOp.Call(this, Name(approximate));

        public Tensor gelu_() => geluInplace.CallOn(this);

        public Tensor gelu_(Modules.GELU.Approximate approximate) => geluInplace.CallOn(this, Name(approximate));

        private static readonly Op siluOp = new("aten::silu");
        private static readonly Op siluInplace = new("aten::silu_");

        public Tensor silu() => siluOp.Call(this);

        public Tensor silu_() => siluInplace.CallOn(this);

        private static readonly Op gluOp = new("aten::glu");

        public Tensor glu(long dim = -1) => gluOp.Call(this, dim);

        private static readonly Op hardsigmoidOp = new("aten::hardsigmoid");
        private static readonly Op hardsigmoidInplace = new("aten::hardsigmoid_");

        public Tensor hardsigmoid() => hardsigmoidOp.Call(this);

        public Tensor hardsigmoid_() => hardsigmoidInplace.CallOn(this);

        private static readonly Op hardswishOp = new("aten::hardswish");
        private static readonly Op hardswishInplace = new("aten::hardswish_");

        public Tensor hardswish() => hardswishOp.Call(this);

        public Tensor hardswish_() => hardswishInplace.CallOn(this);

        private static readonly Op hardtanhOp = new("aten::hardtanh");
        private static readonly Op hardtanhInplace = new("aten::hardtanh_");

        public Tensor hardtanh(Scalar min, Scalar max) => hardtanhOp.Call(this, min, max);

        public Tensor hardtanh_(Scalar min, Scalar max) => hardtanhInplace.CallOn(this, min, max);

        private static readonly Op sigmoidOp = new("aten::sigmoid");
        private static readonly Op sigmoidInplace = new("aten::sigmoid_");

        public Tensor sigmoid() => sigmoidOp.Call(this);

        public Tensor sigmoid_() => sigmoidInplace.CallOn(this);

        private static readonly Op logSigmoidOp = new("aten::log_sigmoid");

        public Tensor log_sigmoid() => logSigmoidOp.Call(this);

        private static readonly Op softplusOp = new("aten::softplus");

        public Tensor softplus(double beta = 1, double threshold = 20) => softplusOp.Call(this, beta, threshold);

        private static readonly Op thresholdOp = new("aten::threshold");
        private static readonly Op thresholdInplace = new("aten::threshold_");

        public Tensor threshold(Scalar threshold, Scalar value) => thresholdOp.Call(this, threshold, value);

        public Tensor threshold_(Scalar threshold, Scalar value) => thresholdInplace.CallOn(this, threshold, value);

        private static readonly Op softmaxOp = new("aten::softmax", "int");

        public Tensor softmax(long dim, ScalarType? dtype = null) => softmaxOp.Call(this, dim, dtype);

        private static readonly Op logSoftmaxOp = new("aten::log_softmax", "int");

        public Tensor log_softmax(long dim, ScalarType? dtype = null) => logSoftmaxOp.Call(this, dim, dtype);

        private static string Name(Modules.GELU.Approximate approximate) =>
            approximate == Modules.GELU.Approximate.tanh ? "tanh" : "none";
    }
}

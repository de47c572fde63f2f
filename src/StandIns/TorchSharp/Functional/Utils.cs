using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What is done to all of a model's parameters together.</summary>
        public static partial class utils
        {
            private static readonly Op foreachNormOp = new("aten::_foreach_norm", "Scalar");
            private static readonly Op foreachMulInPlace = new("aten::_foreach_mul_", "Scalar");
            private static readonly Op clampInPlace = new("aten::clamp_");
            private static readonly Op stackOp = new("aten::stack");
            private static readonly Op normOp = new("aten::linalg_vector_norm");
            private static readonly Op absOp = new("aten::abs");
            private static readonly Op maxOp = new("aten::max");
            private static readonly Op itemOp = new("aten::item");
            private static readonly Op catOp = new("aten::cat");
            private static readonly Op viewOp = new("aten::view");
            private static readonly Op viewAsOp = new("aten::view_as");
            private static readonly Op narrowOp = new("aten::narrow");
            private static readonly Op rsqrtOp = new("aten::rsqrt");
            private static readonly Op addOp = new("aten::add", "Tensor");
            private static readonly Op addScalarOp = new("aten::add", "Scalar");
            private static readonly Op subOp = new("aten::sub", "Tensor");
            private static readonly Op mulOp = new("aten::mul", "Tensor");
            private static readonly Op reshapeOp = new("aten::reshape");
            private static readonly Op zerosLikeOp = new("aten::zeros_like");
            private static readonly Op onesLikeOp = new("aten::ones_like");
            private static readonly Op toTypeOp = new("aten::to", "dtype");
            private static readonly Op detachOp = new("aten::detach");

            /// <summary>
            /// Scales the gradients, taken together as one vector, down to the norm <paramref name="max_norm"/> if theirs is
            /// larger, and tells what it was. Pascanu et al. 2013, arXiv 1211.5063, section 3.2.
            /// </summary>
            public static double clip_grad_norm_(
                IEnumerable<Parameter> tensors,
                double max_norm,
                double norm_type = 2.0
            )
            {
                using var scope = NewDisposeScope();
                using var mode = no_grad();
                var gradients = Gradients(tensors);
                if (gradients.Count == 0)
                    return 0;
                var norm = Norm(gradients, norm_type);
                var shrink = max_norm / (norm + 1e-6);
                if (!(shrink >= 1)) // a norm that is no number makes the gradients none either, as libtorch does
                    foreachMulInPlace.Run(gradients, shrink);
                return norm;
            }

            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var scope = NewDisposeScope();
                using var mode = no_grad();
                foreach (var gradient in Gradients(tensors))
                    clampInPlace.Run(gradient, -clip_value, clip_value);
            }

            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                var flat = new List<Tensor>();
                foreach (var tensor in tensors)
                    flat.Add(viewOp.Call(tensor, Arg.Ints(-1)));
                return catOp.Call(flat).MoveToOuterDisposeScope();
            }

            /// <summary>Makes each parameter a view of its part of <paramref name="vec"/>.</summary>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                using var mode = no_grad();
                var taken = 0L;
                foreach (var tensor in tensors)
                {
                    var length = tensor.numel();
                    var part = viewAsOp.Call(narrowOp.Call(vec, 0, taken, length), tensor);
                    Native.Check(Native.tb_set_data(tensor.Handle, part.Handle));
                    taken += length;
                }
            }

            /// <summary>The convolution that gives what this one followed by a batch normalisation in evaluation gives.</summary>
            public static (Parameter weight, Parameter bias) fuse_conv_bn_weights(
                Tensor conv_w,
                Tensor? conv_b,
                Tensor bn_rm,
                Tensor bn_rv,
                double bn_eps,
                Tensor? bn_w,
                Tensor? bn_b,
                bool transpose = false
            )
            {
                using var scope = NewDisposeScope();
                var shape = new long[conv_w.ndim];
                Array.Fill(shape, 1);
                shape[transpose ? 1 : 0] = -1;
                bn_w ??= onesLikeOp.Call(bn_rm);
                bn_b ??= zerosLikeOp.Call(bn_rm);
                return Fuse(conv_w, conv_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b, shape);
            }

            public static (Parameter weight, Parameter bias) fuse_linear_bn_weights(
                Tensor linear_w,
                Tensor? linear_b,
                Tensor bn_rm,
                Tensor bn_rv,
                double bn_eps,
                Tensor bn_w,
                Tensor bn_b
            )
            {
                using var scope = NewDisposeScope();
                return Fuse(linear_w, linear_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b, [-1, 1]);
            }

            /// <summary>The linear layer that gives what these two give in evaluation.</summary>
            public static Linear fuse_linear_bn_eval(Linear linear, BatchNorm bn)
            {
                if (linear.training || bn.training)
                    throw new InvalidOperationException("Fusing operators is valid only for eval mode.");
                var (weight, bias) = fuse_linear_bn_weights(
                    linear.weight,
                    linear.bias,
                    bn.running_mean!,
                    bn.running_var!,
                    bn.eps,
                    bn.weight!,
                    bn.bias!
                );
                return Linear(weight, bias);
            }

            /// <summary>y = γ (Wx + b - μ)/√(σ² + ε) + β as one product and one sum.</summary>
            private static (Parameter, Parameter) Fuse(
                Tensor weight,
                Tensor? bias,
                Tensor mean,
                Tensor variance,
                double eps,
                Tensor gamma,
                Tensor beta,
                long[] acrossOutputs
            )
            {
                var biasLearns = bias?.requires_grad ?? false;
                var biasType = bias?.dtype ?? weight.dtype;
                bias ??= zerosLikeOp.Call(mean);
                var scale = mulOp.Call(gamma, rsqrtOp.Call(addScalarOp.Call(variance, eps)));
                var fusedWeight = mulOp.Call(weight, reshapeOp.Call(scale, acrossOutputs));
                var fusedBias = addOp.Call(mulOp.Call(subOp.Call(bias, mean), scale), beta);
                return (
                    Learned(fusedWeight, weight.dtype, weight.requires_grad),
                    Learned(fusedBias, biasType, biasLearns)
                );
            }

            private static Parameter Learned(Tensor value, ScalarType type, bool learns)
            {
                var made = new Parameter(detachOp.Call(toTypeOp.Call(value, type)), learns);
                made.MoveToOuterDisposeScope();
                return made;
            }

            private static List<Tensor> Gradients(IEnumerable<Parameter> tensors)
            {
                var gradients = new List<Tensor>();
                foreach (var tensor in tensors)
                    if (tensor.grad is { } gradient)
                        gradients.Add(gradient);
                return gradients;
            }

            private static double Norm(List<Tensor> gradients, double type)
            {
                if (double.IsPositiveInfinity(type))
                {
                    var largest = new List<Tensor>();
                    foreach (var gradient in gradients)
                        largest.Add(maxOp.Call(absOp.Call(gradient)));
                    return Number(maxOp.Call(stackOp.Call(largest)));
                }
                var norms = foreachNormOp.CallList(gradients, type);
                return Number(normOp.Call(stackOp.Call(norms), type));
            }

            private static double Number(Tensor scalar) => itemOp.CallScalar(scalar).Number;
        }
    }
}

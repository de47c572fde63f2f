using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Fills tensors with the values that training starts from. Each gives back the tensor it filled.</summary>
        public static class init
        {
            private static readonly Op fillOp = new("aten::fill_", "Scalar");
            private static readonly Op zeroOp = new("aten::zero_");
            private static readonly Op uniformOp = new("aten::uniform_");
            private static readonly Op normalOp = new("aten::normal_");
            private static readonly Op diagonalOp = new("aten::diagonal");
            private static readonly Op selectOp = new("aten::select", "int");
            private static readonly Op reshapeOp = new("aten::reshape");
            private static readonly Op viewOp = new("aten::view");
            private static readonly Op transposeOp = new("aten::transpose", "int");
            private static readonly Op emptyLikeOp = new("aten::empty_like");
            private static readonly Op qrOp = new("aten::linalg_qr");
            private static readonly Op signOp = new("aten::sign");
            private static readonly Op mulInPlace = new("aten::mul_", "Tensor");
            private static readonly Op mulScalarInPlace = new("aten::mul_", "Scalar");
            private static readonly Op addScalarInPlace = new("aten::add_", "Scalar");
            private static readonly Op copyInPlace = new("aten::copy_");
            private static readonly Op erfinvInPlace = new("aten::erfinv_");
            private static readonly Op clampInPlace = new("aten::clamp_");
            private static readonly Op randLikeOp = new("aten::rand_like");
            private static readonly Op argsortOp = new("aten::argsort");
            private static readonly Op narrowOp = new("aten::narrow");
            private static readonly Op scatterOp = new("aten::scatter_", "value");

            public enum NonlinearityType
            {
                Linear = 0,
                Conv1D = 1,
                Conv2D = 2,
                Conv3D = 3,
                ConvTranspose1D = 4,
                ConvTranspose2D = 5,
                ConvTranspose3D = 6,
                Sigmoid = 7,
                Tanh = 8,
                ReLU = 9,
                LeakyReLU = 10,
            }

            public enum FanInOut
            {
                FanIn = 0,
                FanOut = 1,
            }

            /// <summary>The factor that keeps a signal's size through a nonlinearity (for a leaky ReLU of slope <paramref name="param"/>).</summary>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0.0) =>
                nonlinearity switch
                {
                    NonlinearityType.Tanh => 5.0 / 3.0,
                    NonlinearityType.ReLU => Math.Sqrt(2),
                    NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + param * param)),
                    _ => 1,
                };

            /// <summary>How many inputs feed an output, and how many outputs an input feeds.</summary>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length < 2)
                    throw new ArgumentException(
                        "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions"
                    );
                var field = 1L;
                foreach (var extent in shape.AsSpan(2))
                    field *= extent;
                return (shape[1] * field, shape[0] * field);
            }

            public static Tensor ones_(Tensor tensor) => Fill(tensor, 1);

            public static Tensor zeros_(Tensor tensor) => Fill(tensor, 0);

            public static Tensor constant_(Tensor tensor, Scalar val) => Fill(tensor, val);

            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null)
            {
                using (no_grad())
                    uniformOp.Run(tensor, low, high, generator);
                return tensor;
            }

            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null)
            {
                using (no_grad())
                    normalOp.Run(tensor, mean, std, generator);
                return tensor;
            }

            /// <summary>
            /// Normal values that lie in [a, b], drawn by the inverse of the distribution function: Φ⁻¹ of uniform values
            /// between Φ((a - μ)/σ) and Φ((b - μ)/σ).
            /// </summary>
            public static Tensor trunc_normal_(
                Tensor tensor,
                double mean = 0.0,
                double std = 1.0,
                double a = -2.0,
                double b = 2.0,
                Generator? generator = null
            )
            {
                // Φ(z) = (1 + erf(z/√2))/2, so that the uniform values are those of erf, 2Φ - 1.
                var low = 2 * StandardNormal((a - mean) / std) - 1;
                var high = 2 * StandardNormal((b - mean) / std) - 1;
                using (no_grad())
                {
                    uniformOp.Run(tensor, low, high, generator);
                    erfinvInPlace.Run(tensor);
                    mulScalarInPlace.Run(tensor, std * Math.Sqrt(2));
                    addScalarInPlace.Run(tensor, mean);
                    clampInPlace.Run(tensor, a, b); // erfinv rounds at the ends
                }
                return tensor;
            }

            /// <summary>The convolution that passes its input on, for as many channels as it has.</summary>
            public static Tensor dirac_(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length is < 3 or > 5)
                    throw Refused("Only tensors with 3, 4, or 5 dimensions are supported");
                using var scope = NewDisposeScope();
                using var mode = no_grad();
                zeroOp.Run(tensor);
                var centres = diagonalOp.Call(tensor, 0, 0, 1);
                foreach (var extent in shape.AsSpan(2))
                    centres = selectOp.Call(centres, 0, extent / 2);
                fillOp.Run(centres, 1);
                return tensor;
            }

            public static Tensor eye_(Tensor tensor)
            {
                RequireMatrix(tensor);
                using var scope = NewDisposeScope();
                using var mode = no_grad();
                zeroOp.Run(tensor);
                fillOp.Run(diagonalOp.Call(tensor), 1);
                return tensor;
            }

            /// <summary>
            /// A matrix whose rows (or columns, if fewer) are orthonormal, times <paramref name="gain"/>; uniform over all such,
            /// which the signs of R's diagonal make sure of. Saxe et al. 2013, arXiv 1312.6120.
            /// </summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0)
            {
                var shape = tensor.shape;
                if (shape.Length < 2)
                    throw Refused("Only tensors with 2 or more dimensions are supported");
                using var scope = NewDisposeScope();
                using var mode = no_grad();
                var rows = shape[0];
                var columns = rows == 0 ? 0 : tensor.numel() / rows;
                var flat = reshapeOp.Call(emptyLikeOp.Call(tensor), Arg.Ints(rows, columns));
                normalOp.Run(flat);
                var (q, r) = qrOp.Call2(rows < columns ? transposeOp.Call(flat, 0, 1) : flat);
                mulInPlace.Run(q, signOp.Call(diagonalOp.Call(r)));
                if (rows < columns)
                    q = transposeOp.Call(q, 0, 1);
                copyInPlace.Run(tensor, reshapeOp.Call(q, shape));
                mulScalarInPlace.Run(tensor, gain);
                return tensor;
            }

            /// <summary>Normal values, of which a share in each column is then set to zero.</summary>
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01)
            {
                RequireMatrix(tensor);
                using var scope = NewDisposeScope();
                using var mode = no_grad();
                var zeros = (long)Math.Ceiling(sparsity * tensor.shape[0]);
                normalOp.Run(tensor, 0.0, std);
                var order = argsortOp.Call(randLikeOp.Call(tensor), 0);
                scatterOp.Run(tensor, 0, narrowOp.Call(order, 0, 0, zeros), 0);
                return tensor;
            }

            /// <summary>Uniform in ±gain √(3 / fan). He et al. 2015, arXiv 1502.01852.</summary>
            public static Tensor kaiming_uniform_(
                Tensor tensor,
                double a = 0,
                FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU
            )
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal of standard deviation gain / √fan. He et al. 2015, arXiv 1502.01852.</summary>
            public static Tensor kaiming_normal_(
                Tensor tensor,
                double a = 0,
                FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU
            ) => normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));

            /// <summary>Uniform in ±gain √(6 / (fan in + fan out)). Glorot and Bengio 2010, section 4.2.1.</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0)
            {
                var bound = Math.Sqrt(3) * XavierDeviation(tensor, gain);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal of standard deviation gain √(2 / (fan in + fan out)). Glorot and Bengio 2010, section 4.2.1.</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1.0) =>
                normal_(tensor, 0, XavierDeviation(tensor, gain));

            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1.0) => xavier_uniform_(tensor, gain);

            public static Tensor glorot_normal_(Tensor tensor, double gain = 1.0) => xavier_normal_(tensor, gain);

            private static double KaimingDeviation(
                Tensor tensor,
                double a,
                FanInOut mode,
                NonlinearityType nonlinearity
            )
            {
                var (fanIn, fanOut) = Fans(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            private static double XavierDeviation(Tensor tensor, double gain)
            {
                var (fanIn, fanOut) = Fans(tensor);
                return gain * Math.Sqrt(2.0 / (fanIn + fanOut));
            }

            private static (long, long) Fans(Tensor tensor) =>
                tensor.ndim < 2
                    ? throw Refused("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions")
                    : CalculateFanInAndFanOut(tensor);

            private static Tensor Fill(Tensor tensor, Scalar value)
            {
                using (no_grad())
                    fillOp.Run(tensor, value);
                return tensor;
            }

            private static void RequireMatrix(Tensor tensor)
            {
                if (tensor.ndim != 2)
                    throw Refused("Only tensors with 2 dimensions are supported");
            }

            private static System.Runtime.InteropServices.ExternalException Refused(string reason) => new(reason);

            /// <summary>Φ(z) = erfc(-z/√2)/2, by the series of erf near zero and the continued fraction of erfc beyond.</summary>
            private static double StandardNormal(double z)
            {
                var x = Math.Abs(z) / Math.Sqrt(2);
                double tail; // erfc(x)
                if (x < 2.5)
                {
                    double term = x,
                        sum = x;
                    for (var n = 1; Math.Abs(term) > 1e-17 * sum && n < 200; n++)
                    {
                        term *= -x * x / n;
                        sum += term / (2 * n + 1);
                    }
                    tail = 1 - 2 / Math.Sqrt(Math.PI) * sum;
                }
                else
                {
                    var fraction = x;
                    for (var n = 60; n > 0; n--)
                        fraction = x + n / 2.0 / fraction;
                    tail = Math.Exp(-x * x) / Math.Sqrt(Math.PI) / fraction;
                }
                return z < 0 ? tail / 2 : 1 - tail / 2;
            }
        }
    }
}

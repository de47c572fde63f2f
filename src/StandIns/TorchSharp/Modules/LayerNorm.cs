using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>γ (x - mean) / √(variance + ε) + β, with mean and variance over the last dimensions of each example.</summary>
    public sealed class LayerNorm : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(bias))]
        private Parameter? heldBias;

        [ComponentName(Name = nameof(weight))]
        private Parameter? heldWeight;

        internal LayerNorm(
            long[] normalized_shape,
            double eps,
            bool elementwise_affine,
            bool bias,
            Device? device,
            ScalarType? dtype
        )
            : base(nameof(LayerNorm))
        {
            (this.normalized_shape, this.eps, this.elementwise_affine) = (normalized_shape, eps, elementwise_affine);
            if (!elementwise_affine)
                return;
            weight = NewTensor.Parameter(device, dtype, normalized_shape);
            if (bias)
                this.bias = NewTensor.Parameter(device, dtype, normalized_shape);
            reset_parameters();
        }

        public long[] normalized_shape { get; set; }

        public double eps { get; set; }

        public bool elementwise_affine { get; set; }

        public Parameter weight
        {
            get => heldWeight!;
            set => Hold(nameof(weight), ref heldWeight, value);
        }

        public Parameter? bias
        {
            get => heldBias;
            set => Hold(nameof(bias), ref heldBias, value);
        }

        public void reset_parameters()
        {
            if (heldWeight is not null)
                torch.nn.init.ones_(heldWeight);
            if (heldBias is not null)
                torch.nn.init.zeros_(heldBias);
        }

        public override Tensor forward(Tensor tensor) =>
            torch.nn.functional.layer_norm(tensor, normalized_shape, heldWeight, heldBias, eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static LayerNorm LayerNorm(
                long[] normalized_shape,
                double eps = 1e-05,
                bool elementwise_affine = true,
                bool bias = true,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

            public static LayerNorm LayerNorm(
                long normalized_shape,
                double eps = 1e-05,
                bool elementwise_affine = true,
                bool bias = true,
                Device? device = null,
                ScalarType? dtype = null
            ) => new([normalized_shape], eps, elementwise_affine, bias, device, dtype);
        }
    }
}

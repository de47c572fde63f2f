using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x₁ᵀ A x₂ + b, a matrix A for each output.</summary>
    public sealed class Bilinear : nn.Module<Tensor, Tensor, Tensor>
    {
        [ComponentName(Name = nameof(bias))]
        private Parameter? heldBias;

        [ComponentName(Name = nameof(weight))]
        private Parameter? heldWeight;

        internal Bilinear(
            long in1_features,
            long in2_features,
            long out_features,
            bool hasBias,
            Device? device,
            ScalarType? dtype
        )
            : base(nameof(Bilinear))
        {
            (this.in1_features, this.in2_features, this.out_features) = (in1_features, in2_features, out_features);
            var bound = 1 / Math.Sqrt(in1_features);
            weight = NewTensor.Parameter(device, dtype, out_features, in1_features, in2_features);
            torch.nn.init.uniform_(weight, -bound, bound);
            if (!hasBias)
                return;
            bias = NewTensor.Parameter(device, dtype, out_features);
            torch.nn.init.uniform_(bias, -bound, bound);
        }

        public long in1_features { get; set; }

        public long in2_features { get; set; }

        public long out_features { get; set; }

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

        public override Tensor forward(Tensor input1, Tensor input2) =>
            torch.nn.functional.bilinear(input1, input2, heldWeight!, heldBias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Bilinear Bilinear(
                long in1_features,
                long in2_features,
                long out_features,
                bool hasBias = true,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(in1_features, in2_features, out_features, hasBias, device, dtype);
        }
    }
}

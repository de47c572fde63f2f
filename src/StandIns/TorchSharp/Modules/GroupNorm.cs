using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>γ (x - mean) / √(variance + ε) + β, with mean and variance over each group of channels of each example.</summary>
    public sealed class GroupNorm : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(bias))]
        private Parameter? heldBias;

        [ComponentName(Name = nameof(weight))]
        private Parameter? heldWeight;

        internal GroupNorm(
            long num_groups,
            long num_channels,
            double eps,
            bool affine,
            Device? device,
            ScalarType? dtype
        )
            : base(nameof(GroupNorm))
        {
            (this.num_groups, this.eps, this.affine) = (num_groups, eps, affine);
            if (!affine)
                return;
            weight = new Parameter(NewTensor.Filled(1, device, dtype, num_channels));
            bias = new Parameter(NewTensor.Filled(0, device, dtype, num_channels));
        }

        public long num_groups { get; set; }

        public double eps { get; set; }

        public bool affine { get; set; }

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

        public override Tensor forward(Tensor tensor)
        {
            if (tensor.ndim < 3)
                throw new ArgumentException($"Invalid number of dimensions for GroupNorm argument: {tensor.ndim}");
            return torch.nn.functional.group_norm(tensor, num_groups, heldWeight, heldBias, eps);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static GroupNorm GroupNorm(
                long num_groups,
                long num_channels,
                double eps = 1e-05,
                bool affine = true,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(num_groups, num_channels, eps, affine, device, dtype);
        }
    }
}

using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp.Modules
{
    /// <summary>x Wᵀ + b.</summary>
    public sealed class Linear : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? heldWeight;

        [ComponentName(Name = nameof(bias))]
        private Parameter? heldBias;

        internal Linear(Parameter weight, Parameter? bias)
            : base(nameof(Linear))
        {
            (out_features, in_features) = (weight.size(0), weight.size(1));
            this.weight = weight;
            this.bias = bias;
        }

        internal Linear(long inputSize, long outputSize, bool hasBias, torch.Device? device, torch.ScalarType? dtype)
            : base(nameof(Linear))
        {
            (in_features, out_features) = (inputSize, outputSize);
            weight = NewTensor.Parameter(device, dtype, outputSize, inputSize);
            if (hasBias)
                bias = NewTensor.Parameter(device, dtype, outputSize);
            DefaultInit.WeightAndBias(weight, bias);
        }

        public long in_features { get; set; }

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

        public override torch.Tensor forward(torch.Tensor tensor) =>
            torch.nn.functional.linear(tensor, heldWeight!, heldBias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Linear Linear(
                long inputSize,
                long outputSize,
                bool hasBias = true,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(inputSize, outputSize, hasBias, device, dtype);

            public static Linear Linear(Parameter weight, Parameter? bias = null) => new(weight, bias);
        }
    }
}

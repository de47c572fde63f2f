using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x, times a learned slope (one, or one a channel) where it is negative.</summary>
    public sealed class PReLU : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? heldWeight;

        internal PReLU(long num_parameters, double init, Device? device, ScalarType? dtype)
            : base(nameof(PReLU))
        {
            (this.num_parameters, this.init) = (num_parameters, init);
            weight = new Parameter(NewTensor.Filled(init, device, dtype, num_parameters));
        }

        public long num_parameters { get; }

        public double init { get; }

        public Parameter weight
        {
            get => heldWeight!;
            set => Hold(nameof(weight), ref heldWeight, value);
        }

        public override Tensor forward(Tensor tensor) => torch.nn.functional.prelu(tensor, weight);

        public override string GetName() => nameof(PReLU);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static PReLU PReLU(
                long num_parameters,
                double init = 0.25,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(num_parameters, init, device, dtype);
        }
    }
}

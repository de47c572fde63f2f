using TorchSharp.Interop;

namespace TorchSharp;

// Results written into a tensor that is there already.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op arangeInto = new("aten::arange", "start_out");
        private static readonly Op randInto = new("aten::rand", "out");
        private static readonly Op randnInto = new("aten::randn", "out");
        private static readonly Op randintInto = new("aten::randint", "out");

        public Tensor arange_out(Scalar start, Scalar stop, Scalar step) => arangeInto.Call(start, stop, step, this);

        public Tensor rand_out(params long[] sizes) => randInto.Call(sizes, this);

        public Tensor randn_out(params long[] sizes) => randnInto.Call(sizes, this);

        public Tensor randint_out(long high, long[] sizes) => randintInto.Call(high, sizes, this);
    }
}

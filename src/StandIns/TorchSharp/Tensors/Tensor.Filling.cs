using TorchSharp.Interop;

namespace TorchSharp;

// Written over in place.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op zeroInplace = new("aten::zero_");

        public Tensor zero_() => zeroInplace.CallOn(this);

        private static readonly Op fillInplace = new("aten::fill_", "Scalar");

        public Tensor fill_(Scalar value) => fillInplace.CallOn(this, value);

        private static readonly Op copyInplace = new("aten::copy_");

        public Tensor copy_(Tensor source, bool nonBlocking = false) => copyInplace.CallOn(this, source, nonBlocking);

        private static readonly Op setInplace = new("aten::set_", "source_Tensor");

        public Tensor set_(Tensor source) => setInplace.CallOn(this, source);
    }
}

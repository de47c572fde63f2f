using TorchSharp.Interop;

namespace TorchSharp;

// Special functions.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op erfOp = new("aten::erf");
        private static readonly Op erfInplace = new("aten::erf_");

        public Tensor erf() => erfOp.Call(this);

        public Tensor erf_() => erfInplace.CallOn(this);

        private static readonly Op erfcOp = new("aten::erfc");
        private static readonly Op erfcInplace = new("aten::erfc_");

        public Tensor erfc() => erfcOp.Call(this);

        public Tensor erfc_() => erfcInplace.CallOn(this);

        private static readonly Op erfinvOp = new("aten::erfinv");
        private static readonly Op erfinvInplace = new("aten::erfinv_");

        public Tensor erfinv() => erfinvOp.Call(this);

        public Tensor erfinv_() => erfinvInplace.CallOn(this);

        private static readonly Op lgammaOp = new("aten::lgamma");
        private static readonly Op lgammaInplace = new("aten::lgamma_");

        public Tensor lgamma() => lgammaOp.Call(this);

        public Tensor lgamma_() => lgammaInplace.CallOn(this);

        private static readonly Op mvlgammaOp = new("aten::mvlgamma");
        private static readonly Op mvlgammaInplace = new("aten::mvlgamma_");

        public Tensor mvlgamma(long p) => mvlgammaOp.Call(this, p);

        public Tensor mvlgamma_(long p) => mvlgammaInplace.CallOn(this, p);

        private static readonly Op digammaOp = new("aten::digamma");
        private static readonly Op digammaInplace = new("aten::digamma_");

        public Tensor digamma() => digammaOp.Call(this);

        public Tensor digamma_() => digammaInplace.CallOn(this);

        private static readonly Op polygammaOp = new("aten::polygamma");
        private static readonly Op polygammaInplace = new("aten::polygamma_");

        public Tensor polygamma(long p) => polygammaOp.Call(p, this);

        public Tensor polygamma_(long p) => polygammaInplace.CallOn(this, p);

        private static readonly Op i0Op = new("aten::i0");
        private static readonly Op i0Inplace = new("aten::i0_");

        public Tensor i0() => i0Op.Call(this);

        public Tensor i0_() => i0Inplace.CallOn(this);

        private static readonly Op igammaOp = new("aten::igamma");

        public Tensor igamma(Tensor other) => igammaOp.Call(this, other);

        private static readonly Op igammacOp = new("aten::igammac");

        public Tensor igammac(Tensor other) => igammacOp.Call(this, other);
    }
}

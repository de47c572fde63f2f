using TorchSharp.Interop;

namespace TorchSharp;

// Complex numbers.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op conjOp = new("aten::conj");

        public Tensor conj() => conjOp.Call(this);

        private static readonly Op conjPhysicalOp = new("aten::conj_physical");
        private static readonly Op conjPhysicalInplace = new("aten::conj_physical_");

        public Tensor conj_physical() => conjPhysicalOp.Call(this);

        public Tensor conj_physical_() => conjPhysicalInplace.CallOn(this);

        private static readonly Op resolveConjOp = new("aten::resolve_conj");

        public Tensor resolve_conj() => resolveConjOp.Call(this);

        private static readonly Op resolveNegOp = new("aten::resolve_neg");

        public Tensor resolve_neg() => resolveNegOp.Call(this);

        private static readonly Op isConjOp = new("aten::is_conj");

        public bool is_conj() => isConjOp.CallBool(this);

        private static readonly Op isNegOp = new("aten::is_neg");

        public bool is_neg() => isNegOp.CallBool(this);

        private static readonly Op isComplexOp = new("aten::is_complex");

        public bool is_complex() => isComplexOp.CallBool(this);

        private static readonly Op realOp = new("aten::real");
        private static readonly Op imagOp = new("aten::imag");

        public Tensor real => realOp.Call(this);

        public Tensor imag => imagOp.Call(this);
    }
}

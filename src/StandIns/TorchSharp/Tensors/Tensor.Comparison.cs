using TorchSharp.Interop;

namespace TorchSharp;

// Comparisons by element, and questions about elements.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op eqScalar = new("aten::eq", "Scalar");
        private static readonly Op eqTensor = new("aten::eq", "Tensor");
        private static readonly Op eqScalarInplace = new("aten::eq_", "Scalar");
        private static readonly Op eqTensorInplace = new("aten::eq_", "Tensor");

        public Tensor eq(Scalar target) => eqScalar.Call(this, target);

        public Tensor eq(Tensor target) => eqTensor.Call(this, target);

        public Tensor eq_(Scalar target) => eqScalarInplace.CallOn(this, target);

        public Tensor eq_(Tensor target) => eqTensorInplace.CallOn(this, target);

        private static readonly Op neScalar = new("aten::ne", "Scalar");
        private static readonly Op neTensor = new("aten::ne", "Tensor");
        private static readonly Op neScalarInplace = new("aten::ne_", "Scalar");
        private static readonly Op neTensorInplace = new("aten::ne_", "Tensor");

        public Tensor ne(Scalar target) => neScalar.Call(this, target);

        public Tensor ne(Tensor target) => neTensor.Call(this, target);

        public Tensor ne_(Scalar target) => neScalarInplace.CallOn(this, target);

        public Tensor ne_(Tensor target) => neTensorInplace.CallOn(this, target);

        public Tensor not_equal(Tensor target) => ne(target);

        public Tensor not_equal_(Tensor target) => ne_(target);

        private static readonly Op ltScalar = new("aten::lt", "Scalar");
        private static readonly Op ltTensor = new("aten::lt", "Tensor");
        private static readonly Op ltScalarInplace = new("aten::lt_", "Scalar");
        private static readonly Op ltTensorInplace = new("aten::lt_", "Tensor");

        public Tensor lt(Scalar target) => ltScalar.Call(this, target);

        public Tensor lt(Tensor target) => ltTensor.Call(this, target);

        public Tensor lt_(Scalar target) => ltScalarInplace.CallOn(this, target);

        public Tensor lt_(Tensor target) => ltTensorInplace.CallOn(this, target);

        public Tensor less(Tensor target) => lt(target);

        private static readonly Op leScalar = new("aten::le", "Scalar");
        private static readonly Op leTensor = new("aten::le", "Tensor");
        private static readonly Op leScalarInplace = new("aten::le_", "Scalar");
        private static readonly Op leTensorInplace = new("aten::le_", "Tensor");

        public Tensor le(Scalar target) => leScalar.Call(this, target);

        public Tensor le(Tensor target) => leTensor.Call(this, target);

        public Tensor le_(Scalar target) => leScalarInplace.CallOn(this, target);

        public Tensor le_(Tensor target) => leTensorInplace.CallOn(this, target);

        public Tensor less_equal(Tensor target) => le(target);

        public Tensor less_equal_(Tensor target) => le_(target);

        private static readonly Op gtScalar = new("aten::gt", "Scalar");
        private static readonly Op gtTensor = new("aten::gt", "Tensor");
        private static readonly Op gtScalarInplace = new("aten::gt_", "Scalar");
        private static readonly Op gtTensorInplace = new("aten::gt_", "Tensor");

        public Tensor gt(Scalar target) => gtScalar.Call(this, target);

        public Tensor gt(Tensor target) => gtTensor.Call(this, target);

        public Tensor gt_(Scalar target) => gtScalarInplace.CallOn(this, target);

        public Tensor gt_(Tensor target) => gtTensorInplace.CallOn(this, target);

        public Tensor greater(Tensor target) => gt(target);

        private static readonly Op geScalar = new("aten::ge", "Scalar");
        private static readonly Op geTensor = new("aten::ge", "Tensor");
        private static readonly Op geScalarInplace = new("aten::ge_", "Scalar");
        private static readonly Op geTensorInplace = new("aten::ge_", "Tensor");

        public Tensor ge(Scalar target) => geScalar.Call(this, target);

        public Tensor ge(Tensor target) => geTensor.Call(this, target);

        public Tensor ge_(Scalar target) => geScalarInplace.CallOn(this, target);

        public Tensor ge_(Tensor target) => geTensorInplace.CallOn(this, target);

        public Tensor greater_equal(Tensor target) => ge(target);

        private static readonly Op iscloseOp = new("aten::isclose");

        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) =>
            iscloseOp.Call(this, other, rtol, atol, nanEqual);

        private static readonly Op allcloseOp = new("aten::allclose");

        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
            allcloseOp.CallBool(this, target, rtol, atol, equal_nan);

        public Tensor equal(Tensor target) => eq(target);

        private static readonly Op isinOp = new("aten::isin", "Tensor_Tensor");

        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false) =>
            isinOp.Call(this, test_elements, assumeUnique, invert);

        private static readonly Op isnanOp = new("aten::isnan");

        public Tensor isnan() => isnanOp.Call(this);

        private static readonly Op isinfOp = new("aten::isinf");

        public Tensor isinf() => isinfOp.Call(this);

        private static readonly Op isfiniteOp = new("aten::isfinite");

        public Tensor isfinite() => isfiniteOp.Call(this);

        private static readonly Op isneginfOp = new("aten::isneginf");

        public Tensor isneginf() => isneginfOp.Call(this);

        private static readonly Op isposinfOp = new("aten::isposinf");

        public Tensor isposinf() => isposinfOp.Call(this);

        private static readonly Op isrealOp = new("aten::isreal");

        public Tensor isreal() => isrealOp.Call(this);

        private static readonly Op isNonzeroOp = new("aten::is_nonzero");

        public bool is_nonzero() => isNonzeroOp.CallBool(this);
    }
}

using TorchSharp.Interop;

namespace TorchSharp;

// Sums, products and the like, by element.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op addScalar = new("aten::add", "Scalar");
        private static readonly Op addTensor = new("aten::add", "Tensor");
        private static readonly Op addScalarInplace = new("aten::add_", "Scalar");
        private static readonly Op addTensorInplace = new("aten::add_", "Tensor");

        public Tensor add(Scalar scalar) => addScalar.Call(this, scalar);

        public Tensor add(Scalar scalar, Scalar alpha) => addScalar.Call(this, scalar, alpha);

        public Tensor add(Tensor target) => addTensor.Call(this, target);

        public Tensor add(Tensor target, Scalar alpha) => addTensor.Call(this, target, alpha);

        public Tensor add_(Scalar scalar) => addScalarInplace.CallOn(this, scalar);

        public Tensor add_(Scalar scalar, Scalar alpha) => addScalarInplace.CallOn(this, scalar, alpha);

        public Tensor add_(Tensor target) => addTensorInplace.CallOn(this, target);

        public Tensor add_(Tensor target, Scalar alpha) => addTensorInplace.CallOn(this, target, alpha);

        private static readonly Op addcdivOp = new("aten::addcdiv");
        private static readonly Op addcdivInplace = new("aten::addcdiv_");

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => addcdivOp.Call(this, tensor1, tensor2);

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) =>
            addcdivOp.Call(this, tensor1, tensor2, value);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => addcdivInplace.CallOn(this, tensor1, tensor2);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            addcdivInplace.CallOn(this, tensor1, tensor2, value);

        private static readonly Op addcmulOp = new("aten::addcmul");
        private static readonly Op addcmulInplace = new("aten::addcmul_");

        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) =>
            addcmulOp.Call(this, tensor1, tensor2, value);

        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            addcmulInplace.CallOn(this, tensor1, tensor2, value);

        private static readonly Op subScalar = new("aten::sub", "Scalar");
        private static readonly Op subTensor = new("aten::sub", "Tensor");
        private static readonly Op subScalarInplace = new("aten::sub_", "Scalar");
        private static readonly Op subTensorInplace = new("aten::sub_", "Tensor");

        public Tensor sub(Scalar target) => subScalar.Call(this, target);

        public Tensor sub(Tensor target) => subTensor.Call(this, target);

        public Tensor sub_(Scalar target) => subScalarInplace.CallOn(this, target);

        public Tensor sub_(Tensor target) => subTensorInplace.CallOn(this, target);

        public Tensor subtract(Scalar target) => sub(target);

        public Tensor subtract(Tensor target) => sub(target);

        public Tensor subtract_(Scalar target) => sub_(target);

        public Tensor subtract_(Tensor target) => sub_(target);

        private static readonly Op mulScalar = new("aten::mul", "Scalar");
        private static readonly Op mulTensor = new("aten::mul", "Tensor");
        private static readonly Op mulScalarInplace = new("aten::mul_", "Scalar");
        private static readonly Op mulTensorInplace = new("aten::mul_", "Tensor");

        public Tensor mul(Scalar target) => mulScalar.Call(this, target);

        public Tensor mul(Tensor target) => mulTensor.Call(this, target);

        public Tensor mul_(Scalar target) => mulScalarInplace.CallOn(this, target);

        public Tensor mul_(Tensor target) => mulTensorInplace.CallOn(this, target);

        public Tensor multiply(Scalar target) => mul(target);

        public Tensor multiply(Tensor target) => mul(target);

        private static readonly Op divScalar = new("aten::div", "Scalar");
        private static readonly Op divScalarRounded = new("aten::div", "Scalar_mode");
        private static readonly Op divTensor = new("aten::div", "Tensor");
        private static readonly Op divTensorRounded = new("aten::div", "Tensor_mode");
        private static readonly Op divScalarInplace = new("aten::div_", "Scalar");
        private static readonly Op divScalarRoundedInplace = new("aten::div_", "Scalar_mode");
        private static readonly Op divTensorInplace = new("aten::div_", "Tensor");
        private static readonly Op divTensorRoundedInplace = new("aten::div_", "Tensor_mode");

        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None
                ? divScalar.Call(this, target)
                : divScalarRounded.Call(this, target, Rounding(rounding_mode));

        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None
                ? divTensor.Call(this, target)
                : divTensorRounded.Call(this, target, Rounding(rounding_mode));

        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None
                ? divScalarInplace.CallOn(this, target)
                : divScalarRoundedInplace.CallOn(this, target, Rounding(rounding_mode));

        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None
                ? divTensorInplace.CallOn(this, target)
                : divTensorRoundedInplace.CallOn(this, target, Rounding(rounding_mode));

        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            div(target, rounding_mode);

        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            div(target, rounding_mode);

        public Tensor divide_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            div_(target, rounding_mode);

        public Tensor divide_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            div_(target, rounding_mode);

        public Tensor true_divide(Scalar other) => div(other);

        public Tensor true_divide(Tensor other) => div(other);

        public Tensor true_divide_(Scalar other) => div_(other);

        public Tensor true_divide_(Tensor other) => div_(other);

        private static readonly Op floorDivideScalar = new("aten::floor_divide", "Scalar");
        private static readonly Op floorDivideOp = new("aten::floor_divide");
        private static readonly Op floorDivideScalarInplace = new("aten::floor_divide_", "Scalar");
        private static readonly Op floorDivideTensorInplace = new("aten::floor_divide_", "Tensor");

        public Tensor floor_divide(Scalar other) => floorDivideScalar.Call(this, other);

        public Tensor floor_divide(Tensor other) => floorDivideOp.Call(this, other);

        public Tensor floor_divide_(Scalar other) => floorDivideScalarInplace.CallOn(this, other);

        public Tensor floor_divide_(Tensor other) => floorDivideTensorInplace.CallOn(this, other);

        private static readonly Op remainderScalar = new("aten::remainder", "Scalar");
        private static readonly Op remainderTensor = new("aten::remainder", "Tensor");
        private static readonly Op remainderScalarInplace = new("aten::remainder_", "Scalar");
        private static readonly Op remainderTensorInplace = new("aten::remainder_", "Tensor");

        public Tensor remainder(Scalar scalar) => remainderScalar.Call(this, scalar);

        public Tensor remainder(Tensor target) => remainderTensor.Call(this, target);

        public Tensor remainder_(Scalar scalar) => remainderScalarInplace.CallOn(this, scalar);

        public Tensor remainder_(Tensor target) => remainderTensorInplace.CallOn(this, target);

        private static readonly Op fmodScalar = new("aten::fmod", "Scalar");
        private static readonly Op fmodTensor = new("aten::fmod", "Tensor");
        private static readonly Op fmodScalarInplace = new("aten::fmod_", "Scalar");
        private static readonly Op fmodTensorInplace = new("aten::fmod_", "Tensor");

        public Tensor fmod(Scalar scalar) => fmodScalar.Call(this, scalar);

        public Tensor fmod(Tensor target) => fmodTensor.Call(this, target);

        public Tensor fmod_(Scalar scalar) => fmodScalarInplace.CallOn(this, scalar);

        public Tensor fmod_(Tensor target) => fmodTensorInplace.CallOn(this, target);

        private static readonly Op powTensorScalar = new("aten::pow", "Tensor_Scalar");
        private static readonly Op powTensorTensor = new("aten::pow", "Tensor_Tensor");
        private static readonly Op powScalarInplace = new("aten::pow_", "Scalar");
        private static readonly Op powTensorInplace = new("aten::pow_", "Tensor");

        public Tensor pow(Scalar exponent) => powTensorScalar.Call(this, exponent);

        public Tensor pow(Tensor exponent) => powTensorTensor.Call(this, exponent);

        public Tensor pow_(Scalar exponent) => powScalarInplace.CallOn(this, exponent);

        public Tensor pow_(Tensor exponent) => powTensorInplace.CallOn(this, exponent);

        private static readonly Op floatPowerOp = new("aten::float_power", "Tensor_Tensor");
        private static readonly Op floatPowerInplace = new("aten::float_power_", "Tensor");

        public Tensor float_power(Tensor target) => floatPowerOp.Call(this, target);

        public Tensor float_power_(Tensor target) => floatPowerInplace.CallOn(this, target);

        private static readonly Op negOp = new("aten::neg");
        private static readonly Op negInplace = new("aten::neg_");

        public Tensor neg() => negOp.Call(this);

        public Tensor neg_() => negInplace.CallOn(this);

        public Tensor negative() => neg();

        private static readonly Op positiveOp = new("aten::positive");

        public Tensor positive() =>
            dtype == ScalarType.Bool ? throw new ArgumentException("Boolean tensor") : positiveOp.Call(this);

        private static readonly Op lerpOp = new("aten::lerp", "Tensor");
        private static readonly Op lerpInplace = new("aten::lerp_", "Tensor");

        public Tensor lerp(Tensor end, Tensor weight) => lerpOp.Call(this, end, weight);

        public Tensor lerp_(Tensor end, Tensor weight) => lerpInplace.CallOn(this, end, weight);
    }
}

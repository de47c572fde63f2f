using TorchSharp.Interop;

namespace TorchSharp;

// Trigonometric and hyperbolic functions.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op sinOp = new("aten::sin");
        private static readonly Op sinInplace = new("aten::sin_");

        public Tensor sin() => sinOp.Call(this);

        public Tensor sin_() => sinInplace.CallOn(this);

        private static readonly Op cosOp = new("aten::cos");
        private static readonly Op cosInplace = new("aten::cos_");

        public Tensor cos() => cosOp.Call(this);

        public Tensor cos_() => cosInplace.CallOn(this);

        private static readonly Op tanOp = new("aten::tan");
        private static readonly Op tanInplace = new("aten::tan_");

        public Tensor tan() => tanOp.Call(this);

        public Tensor tan_() => tanInplace.CallOn(this);

        private static readonly Op sinhOp = new("aten::sinh");
        private static readonly Op sinhInplace = new("aten::sinh_");

        public Tensor sinh() => sinhOp.Call(this);

        public Tensor sinh_() => sinhInplace.CallOn(this);

        private static readonly Op coshOp = new("aten::cosh");
        private static readonly Op coshInplace = new("aten::cosh_");

        public Tensor cosh() => coshOp.Call(this);

        public Tensor cosh_() => coshInplace.CallOn(this);

        private static readonly Op tanhOp = new("aten::tanh");
        private static readonly Op tanhInplace = new("aten::tanh_");

        public Tensor tanh() => tanhOp.Call(this);

        public Tensor tanh_() => tanhInplace.CallOn(this);

        private static readonly Op asinOp = new("aten::asin");
        private static readonly Op asinInplace = new("aten::asin_");

        public Tensor asin() => asinOp.Call(this);

        public Tensor asin_() => asinInplace.CallOn(this);

        public Tensor arcsin() => asin();

        public Tensor arcsin_() => asin_();

        private static readonly Op acosOp = new("aten::acos");
        private static readonly Op acosInplace = new("aten::acos_");

        public Tensor acos() => acosOp.Call(this);

        public Tensor acos_() => acosInplace.CallOn(this);

        public Tensor arccos() => acos();

        public Tensor arccos_() => acos_();

        private static readonly Op atanOp = new("aten::atan");
        private static readonly Op atanInplace = new("aten::atan_");

        public Tensor atan() => atanOp.Call(this);

        public Tensor atan_() => atanInplace.CallOn(this);

        public Tensor arctan() => atan();

        public Tensor arctan(Tensor other) => atan2(other);

        public Tensor arctan_() => atan_();

        public Tensor arctan_(Tensor other) => atan2_(other);

        private static readonly Op asinhOp = new("aten::asinh");
        private static readonly Op asinhInplace = new("aten::asinh_");

        public Tensor asinh() => asinhOp.Call(this);

        public Tensor asinh_() => asinhInplace.CallOn(this);

        public Tensor arcsinh() => asinh();

        public Tensor arcsinh_() => asinh_();

        private static readonly Op acoshOp = new("aten::acosh");
        private static readonly Op acoshInplace = new("aten::acosh_");

        public Tensor acosh() => acoshOp.Call(this);

        public Tensor acosh_() => acoshInplace.CallOn(this);

        public Tensor arccosh() => acosh();

        public Tensor arccosh_() => acosh_();

        private static readonly Op atanhOp = new("aten::atanh");
        private static readonly Op atanhInplace = new("aten::atanh_");

        public Tensor atanh() => atanhOp.Call(this);

        public Tensor atanh_() => atanhInplace.CallOn(this);

        public Tensor arctanh() => atanh();

        public Tensor arctanh_() => atanh_();

        private static readonly Op atan2Op = new("aten::atan2");
        private static readonly Op atan2Inplace = new("aten::atan2_");

        public Tensor atan2(Tensor other) => atan2Op.Call(this, other);

        public Tensor atan2_(Tensor other) => atan2Inplace.CallOn(this, other);

        public Tensor arctan2(Tensor other) => atan2(other);

        public Tensor arctan2_(Tensor other) => atan2_(other);
    }
}

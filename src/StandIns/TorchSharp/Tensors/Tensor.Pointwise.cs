using TorchSharp.Interop;

namespace TorchSharp;

// Functions of one number, by element; and a few of two.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op absOp = new("aten::abs");
        private static readonly Op absInplace = new("aten::abs_");

        public Tensor abs() => absOp.Call(this);

        public Tensor abs_() => absInplace.CallOn(this);

        public Tensor absolute() => abs();

        public Tensor absolute_() => abs_();

        private static readonly Op squareOp = new("aten::square");

        public Tensor square() => squareOp.Call(this);

        private static readonly Op sqrtOp = new("aten::sqrt");
        private static readonly Op sqrtInplace = new("aten::sqrt_");

        public Tensor sqrt() => sqrtOp.Call(this);

        public Tensor sqrt_() => sqrtInplace.CallOn(this);

        private static readonly Op rsqrtOp = new("aten::rsqrt");
        private static readonly Op rsqrtInplace = new("aten::rsqrt_");

        public Tensor rsqrt() => rsqrtOp.Call(this);

        public Tensor rsqrt_() => rsqrtInplace.CallOn(this);

        private static readonly Op reciprocalOp = new("aten::reciprocal");
        private static readonly Op reciprocalInplace = new("aten::reciprocal_");

        public Tensor reciprocal() => reciprocalOp.Call(this);

        public Tensor reciprocal_() => reciprocalInplace.CallOn(this);

        private static readonly Op expOp = new("aten::exp");
        private static readonly Op expInplace = new("aten::exp_");

        public Tensor exp() => expOp.Call(this);

        public Tensor exp_() => expInplace.CallOn(this);

        private static readonly Op exp2Op = new("aten::exp2");
        private static readonly Op exp2Inplace = new("aten::exp2_");

        public Tensor exp2() => exp2Op.Call(this);

        public Tensor exp2_() => exp2Inplace.CallOn(this);

        private static readonly Op expm1Op = new("aten::expm1");
        private static readonly Op expm1Inplace = new("aten::expm1_");

        public Tensor expm1() => expm1Op.Call(this);

        public Tensor expm1_() => expm1Inplace.CallOn(this);

        private static readonly Op logOp = new("aten::log");
        private static readonly Op logInplace = new("aten::log_");

        public Tensor log() => logOp.Call(this);

        public Tensor log_() => logInplace.CallOn(this);

        private static readonly Op log10Op = new("aten::log10");
        private static readonly Op log10Inplace = new("aten::log10_");

        public Tensor log10() => log10Op.Call(this);

        public Tensor log10_() => log10Inplace.CallOn(this);

        private static readonly Op log1pOp = new("aten::log1p");
        private static readonly Op log1pInplace = new("aten::log1p_");

        public Tensor log1p() => log1pOp.Call(this);

        public Tensor log1p_() => log1pInplace.CallOn(this);

        private static readonly Op log2Op = new("aten::log2");
        private static readonly Op log2Inplace = new("aten::log2_");

        public Tensor log2() => log2Op.Call(this);

        public Tensor log2_() => log2Inplace.CallOn(this);

        private static readonly Op logaddexpOp = new("aten::logaddexp");

        public Tensor logaddexp(Tensor other) => logaddexpOp.Call(this, other);

        private static readonly Op logaddexp2Op = new("aten::logaddexp2");

        public Tensor logaddexp2(Tensor other) => logaddexp2Op.Call(this, other);

        private static readonly Op xlogyScalarOther = new("aten::xlogy", "Scalar_Other");
        private static readonly Op xlogyTensor = new("aten::xlogy", "Tensor");
        private static readonly Op xlogyScalarOtherInplace = new("aten::xlogy_", "Scalar_Other");
        private static readonly Op xlogyTensorInplace = new("aten::xlogy_", "Tensor");

        public Tensor xlogy(Scalar y) => xlogyScalarOther.Call(this, y);

        public Tensor xlogy(Tensor y) => xlogyTensor.Call(this, y);

        public Tensor xlogy_(Scalar y) => xlogyScalarOtherInplace.CallOn(this, y);

        public Tensor xlogy_(Tensor y) => xlogyTensorInplace.CallOn(this, y);

        private static readonly Op ldexpOp = new("aten::ldexp", "Tensor");
        private static readonly Op ldexpInplace = new("aten::ldexp_");

        public Tensor ldexp(Tensor other) => ldexpOp.Call(this, other);

        public Tensor ldexp_(Tensor other) => ldexpInplace.CallOn(this, other);

        private static readonly Op frexpOp = new("aten::frexp", "Tensor");

        public (Tensor Mantissa, Tensor Exponent) frexp() => frexpOp.Call2(this);

        private static readonly Op ceilOp = new("aten::ceil");
        private static readonly Op ceilInplace = new("aten::ceil_");

        public Tensor ceil() => ceilOp.Call(this);

        public Tensor ceil_() => ceilInplace.CallOn(this);

        private static readonly Op floorOp = new("aten::floor");
        private static readonly Op floorInplace = new("aten::floor_");

        public Tensor floor() => floorOp.Call(this);

        public Tensor floor_() => floorInplace.CallOn(this);

        private static readonly Op roundOp = new("aten::round", "decimals");
        private static readonly Op roundInplace = new("aten::round_", "decimals");

        public Tensor round(long decimals = 0) => roundOp.Call(this, decimals);

        public Tensor round_(long decimals = 0) => roundInplace.CallOn(this, decimals);

        private static readonly Op truncOp = new("aten::trunc");
        private static readonly Op truncInplace = new("aten::trunc_");

        public Tensor trunc() => truncOp.Call(this);

        public Tensor trunc_() => truncInplace.CallOn(this);

        public Tensor fix() => trunc();

        public Tensor fix_() => trunc_();

        private static readonly Op fracOp = new("aten::frac");
        private static readonly Op fracInplace = new("aten::frac_");

        public Tensor frac() => fracOp.Call(this);

        public Tensor frac_() => fracInplace.CallOn(this);

        private static readonly Op signOp = new("aten::sign");
        private static readonly Op signInplace = new("aten::sign_");

        public Tensor sign() => signOp.Call(this);

        public Tensor sign_() => signInplace.CallOn(this);

        private static readonly Op sgnOp = new("aten::sgn");
        private static readonly Op sgnInplace = new("aten::sgn_");

        public Tensor sgn() => sgnOp.Call(this);

        public Tensor sgn_() => sgnInplace.CallOn(this);

        private static readonly Op signbitOp = new("aten::signbit");

        public Tensor signbit() => signbitOp.Call(this);

        private static readonly Op clampOp = new("aten::clamp");
        private static readonly Op clampTensor = new("aten::clamp", "Tensor");
        private static readonly Op clampInplace = new("aten::clamp_");
        private static readonly Op clampTensorInplace = new("aten::clamp_", "Tensor");

        public Tensor clamp(Scalar? min = null, Scalar? max = null) => clampOp.Call(this, min, max);

        public Tensor clamp(Tensor? min = null, Tensor? max = null) => clampTensor.Call(this, min, max);

        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => clampInplace.CallOn(this, min, max);

        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => clampTensorInplace.CallOn(this, min, max);

        private static readonly Op clampMaxOp = new("aten::clamp_max");
        private static readonly Op clampMaxInplace = new("aten::clamp_max_");

        public Tensor clamp_max(Scalar max) => clampMaxOp.Call(this, max);

        public Tensor clamp_max_(Scalar max) => clampMaxInplace.CallOn(this, max);

        private static readonly Op clampMinOp = new("aten::clamp_min");
        private static readonly Op clampMinInplace = new("aten::clamp_min_");

        public Tensor clamp_min(Scalar min) => clampMinOp.Call(this, min);

        public Tensor clamp_min_(Scalar min) => clampMinInplace.CallOn(this, min);

        public Tensor clip(Scalar? min = null, Scalar? max = null) => clamp(min, max);

        private static readonly Op copysignOp = new("aten::copysign", "Tensor");
        private static readonly Op copysignInplace = new("aten::copysign_", "Tensor");

        public Tensor copysign(Tensor other) => copysignOp.Call(this, other);

        public Tensor copysign_(Tensor other) => copysignInplace.CallOn(this, other);

        private static readonly Op hypotOp = new("aten::hypot");

        public Tensor hypot(Tensor other) => hypotOp.Call(this, other);

        private static readonly Op nextafterOp = new("aten::nextafter");
        private static readonly Op nextafterInplace = new("aten::nextafter_");

        public Tensor nextafter(Tensor other) => nextafterOp.Call(this, other);

        public Tensor nextafter_(Tensor other) => nextafterInplace.CallOn(this, other);

        private static readonly Op heavisideOp = new("aten::heaviside");
        private static readonly Op heavisideInplace = new("aten::heaviside_");

        public Tensor heaviside(Tensor other) => heavisideOp.Call(this, other);

        public Tensor heaviside_(Tensor other) => heavisideInplace.CallOn(this, other);

        private static readonly Op gcdOp = new("aten::gcd");
        private static readonly Op gcdInplace = new("aten::gcd_");

        public Tensor gcd(Tensor other) => gcdOp.Call(this, other);

        public Tensor gcd_(Tensor other) => gcdInplace.CallOn(this, other);

        private static readonly Op lcmOp = new("aten::lcm");
        private static readonly Op lcmInplace = new("aten::lcm_");

        public Tensor lcm(Tensor other) => lcmOp.Call(this, other);

        public Tensor lcm_(Tensor other) => lcmInplace.CallOn(this, other);

        private static readonly Op nanToNumOp = new("aten::nan_to_num");
        private static readonly Op nanToNumInplace = new("aten::nan_to_num_");

        public Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null) =>
            nanToNumOp.Call(this, nan, posinf, neginf);

        public Tensor nan_to_num_(double nan = 0, double? posinf = null, double? neginf = null) =>
            nanToNumInplace.CallOn(this, nan, posinf, neginf);

        private static readonly Op angleOp = new("aten::angle");

        public Tensor angle() => angleOp.Call(this);

        private static readonly Op rad2degOp = new("aten::rad2deg");
        private static readonly Op rad2degInplace = new("aten::rad2deg_");

        public Tensor rad2deg() => rad2degOp.Call(this);

        public Tensor rad2deg_() => rad2degInplace.CallOn(this);

        private static readonly Op deg2radOp = new("aten::deg2rad");
        private static readonly Op deg2radInplace = new("aten::deg2rad_");

        public Tensor deg2rad() => deg2radOp.Call(this);

        public Tensor deg2rad_() => deg2radInplace.CallOn(this);

        private static readonly Op logitOp = new("aten::logit");
        private static readonly Op logitInplace = new("aten::logit_");

        public Tensor logit(double? eps = null) => logitOp.Call(this, eps);

        public Tensor logit_(double? eps = null) => logitInplace.CallOn(this, eps);

        private static readonly Op sincOp = new("aten::sinc");
        private static readonly Op sincInplace = new("aten::sinc_");

        public Tensor sinc() => sincOp.Call(this);

        public Tensor sinc_() => sincInplace.CallOn(this);

        private static readonly Op maximumOp = new("aten::maximum");

        public Tensor maximum(Tensor other) => maximumOp.Call(this, other);

        private static readonly Op minimumOp = new("aten::minimum");

        public Tensor minimum(Tensor other) => minimumOp.Call(this, other);

        private static readonly Op fmaxOp = new("aten::fmax");

        public Tensor fmax(Tensor other) => fmaxOp.Call(this, other);

        private static readonly Op fminOp = new("aten::fmin");

        public Tensor fmin(Tensor other) => fminOp.Call(this, other);
    }
}

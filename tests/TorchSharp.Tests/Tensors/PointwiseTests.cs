using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class PointwiseTests
{
    private static readonly Area area = new("pointwise")
    {
        ["abs"] =
        [
            x => x[0].abs(),
            x => abs(x[0]),
            x => x[0].clone().abs_(),
            x => abs_(x[0].clone()),
            x => x[0].absolute(),
            x => absolute(x[0]),
            x => x[0].clone().absolute_(),
            x => absolute_(x[0].clone()),
        ],
        ["square"] = [x => x[0].square(), x => square(x[0])],
        ["exp"] = [x => x[0].exp(), x => exp(x[0]), x => x[0].clone().exp_(), x => exp_(x[0].clone())],
        ["exp2"] = [x => x[0].exp2(), x => exp2(x[0]), x => x[0].clone().exp2_(), x => exp2_(x[0].clone())],
        ["expm1"] = [x => x[0].expm1(), x => expm1(x[0]), x => x[0].clone().expm1_(), x => expm1_(x[0].clone())],
        ["sinc"] = [x => x[0].sinc(), x => sinc(x[0]), x => x[0].clone().sinc_(), x => sinc_(x[0].clone())],
        ["sign"] = [x => x[0].sign(), x => sign(x[0]), x => x[0].clone().sign_(), x => sign_(x[0].clone())],
        ["sgn"] = [x => x[0].sgn(), x => sgn(x[0]), x => x[0].clone().sgn_(), x => sgn_(x[0].clone())],
        ["ceil"] = [x => x[0].ceil(), x => ceil(x[0]), x => x[0].clone().ceil_(), x => ceil_(x[0].clone())],
        ["floor"] = [x => x[0].floor(), x => floor(x[0]), x => x[0].clone().floor_(), x => floor_(x[0].clone())],
        ["trunc"] =
        [
            x => x[0].trunc(),
            x => trunc(x[0]),
            x => x[0].clone().trunc_(),
            x => trunc_(x[0].clone()),
            x => x[0].fix(),
            x => fix(x[0]),
            x => x[0].clone().fix_(),
            x => fix_(x[0].clone()),
        ],
        ["frac"] = [x => x[0].frac(), x => frac(x[0]), x => x[0].clone().frac_(), x => frac_(x[0].clone())],
        ["rad2deg"] =
        [
            x => x[0].rad2deg(),
            x => rad2deg(x[0]),
            x => x[0].clone().rad2deg_(),
            x => rad2deg_(x[0].clone()),
        ],
        ["deg2rad"] =
        [
            x => x[0].deg2rad(),
            x => deg2rad(x[0]),
            x => x[0].clone().deg2rad_(),
            x => deg2rad_(x[0].clone()),
        ],
        ["angle"] = [x => x[0].angle(), x => angle(x[0])],
        ["nan_to_num"] =
        [
            x => x[0].nan_to_num(),
            x => nan_to_num(x[0]),
            x => x[0].clone().nan_to_num_(),
            x => nan_to_num_(x[0].clone()),
        ],
        ["sqrt"] = [x => x[0].sqrt(), x => sqrt(x[0]), x => x[0].clone().sqrt_(), x => sqrt_(x[0].clone())],
        ["rsqrt"] = [x => x[0].rsqrt(), x => rsqrt(x[0]), x => x[0].clone().rsqrt_(), x => rsqrt_(x[0].clone())],
        ["reciprocal"] =
        [
            x => x[0].reciprocal(),
            x => reciprocal(x[0]),
            x => x[0].clone().reciprocal_(),
            x => reciprocal_(x[0].clone()),
        ],
        ["log"] = [x => x[0].log(), x => log(x[0]), x => x[0].clone().log_(), x => log_(x[0].clone())],
        ["log10"] = [x => x[0].log10(), x => log10(x[0]), x => x[0].clone().log10_(), x => log10_(x[0].clone())],
        ["log1p"] = [x => x[0].log1p(), x => log1p(x[0]), x => x[0].clone().log1p_(), x => log1p_(x[0].clone())],
        ["log2"] = [x => x[0].log2(), x => log2(x[0]), x => x[0].clone().log2_(), x => log2_(x[0].clone())],
        ["signbit"] = [x => x[0].signbit(), x => signbit(x[0])],
        ["round"] = [x => x[0].round(), x => round(x[0]), x => x[0].clone().round_(), x => round_(x[0].clone())],
        ["round, decimals"] =
        [
            x => x[0].round(1),
            x => round(x[0], 1),
            x => x[0].clone().round_(1),
            x => round_(x[0].clone(), 1),
        ],
        ["logit"] = [x => x[0].logit(), x => logit(x[0]), x => x[0].clone().logit_(), x => logit_(x[0].clone())],
        ["logit, eps"] =
        [
            x => x[0].logit(0.2),
            x => logit(x[0], 0.2),
            x => x[0].clone().logit_(0.2),
            x => logit_(x[0].clone(), 0.2),
        ],
        ["logaddexp"] = [x => x[0].logaddexp(x[1]), x => logaddexp(x[0], x[1])],
        ["logaddexp2"] = [x => x[0].logaddexp2(x[1]), x => logaddexp2(x[0], x[1])],
        ["hypot"] = [x => x[0].hypot(x[1]), x => hypot(x[0], x[1])],
        ["copysign"] =
        [
            x => x[0].copysign(x[1]),
            x => copysign(x[0], x[1]),
            x => x[0].clone().copysign_(x[1]),
            x => copysign_(x[0].clone(), x[1]),
        ],
        ["maximum"] = [x => x[0].maximum(x[1]), x => maximum(x[0], x[1])],
        ["minimum"] = [x => x[0].minimum(x[1]), x => minimum(x[0], x[1])],
        ["fmax"] = [x => x[0].fmax(x[1]), x => fmax(x[0], x[1])],
        ["fmin"] = [x => x[0].fmin(x[1]), x => fmin(x[0], x[1])],
        ["max, of two"] = [x => x[0].max(x[1]), x => max(x[0], x[1])],
        ["min, of two"] = [x => x[0].min(x[1]), x => min(x[0], x[1])],
        ["nextafter"] =
        [
            x => x[0].nextafter(x[1]),
            x => nextafter(x[0], x[1]),
            x => x[0].clone().nextafter_(x[1]),
            x => nextafter_(x[0].clone(), x[1]),
        ],
        ["xlogy"] =
        [
            x => x[0].xlogy(x[1]),
            x => xlogy(x[0], x[1]),
            x => x[0].clone().xlogy_(x[1]),
            x => xlogy_(x[0].clone(), x[1]),
        ],
        ["xlogy, number"] =
        [
            x => x[0].xlogy(2.5),
            x => xlogy(x[0], 2.5),
            x => x[0].clone().xlogy_(2.5),
            x => xlogy_(x[0].clone(), 2.5),
        ],
        ["ldexp"] = [x => x[0].ldexp(x[1]), x => ldexp(x[0], x[1])],
        ["ldexp_"] = [x => x[0].ldexp_(x[1]), x => ldexp_(x[0], x[1])],
        ["frexp"] = [x => x[0].frexp(), x => frexp(x[0])],
        ["heaviside"] =
        [
            x => x[0].heaviside(x[1]),
            x => heaviside(x[0], x[1]),
            x => x[0].clone().heaviside_(x[1]),
            x => heaviside_(x[0].clone(), x[1]),
        ],
        ["gcd"] =
        [
            x => x[0].gcd(x[1]),
            x => gcd(x[0], x[1]),
            x => x[0].clone().gcd_(x[1]),
            x => gcd_(x[0].clone(), x[1]),
        ],
        ["lcm"] =
        [
            x => x[0].lcm(x[1]),
            x => lcm(x[0], x[1]),
            x => x[0].clone().lcm_(x[1]),
            x => lcm_(x[0].clone(), x[1]),
        ],
        ["clamp"] =
        [
            x => x[0].clamp(-0.5, 0.5),
            x => clamp(x[0], -0.5, 0.5),
            x => x[0].clone().clamp_(-0.5, 0.5),
            x => clamp_(x[0].clone(), -0.5, 0.5),
            x => x[0].clip(-0.5, 0.5),
            x => clip(x[0], -0.5, 0.5),
        ],
        ["clamp, tensors"] =
        [
            x => x[0].clamp(x[1], x[2]),
            x => clamp(x[0], x[1], x[2]),
            x => x[0].clone().clamp_(x[1], x[2]),
            x => clamp_(x[0].clone(), x[1], x[2]),
        ],
        ["clamp, one end"] = [x => x[0].clamp(min: 0.1), x => x[0].clip(min: 0.1)],
        ["clamp_max"] = [x => x[0].clamp_max(0.3), x => clamp_max(x[0], 0.3), x => x[0].clone().clamp_max_(0.3)],
        ["clamp_min"] = [x => x[0].clamp_min(0.3), x => clamp_min(x[0], 0.3), x => x[0].clone().clamp_min_(0.3)],
        ["nan_to_num, given"] =
        [
            x => x[0].nan_to_num(1, 2, 3),
            x => nan_to_num(x[0], 1, 2, 3),
            x => x[0].clone().nan_to_num_(1, 2, 3),
            x => nan_to_num_(x[0].clone(), 1, 2, 3),
        ],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}

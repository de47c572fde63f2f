using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class TrigonometryTests
{
    private static readonly Area area = new("trigonometry")
    {
        ["sin"] = [x => x[0].sin(), x => sin(x[0]), x => x[0].clone().sin_(), x => sin_(x[0].clone())],
        ["cos"] = [x => x[0].cos(), x => cos(x[0]), x => x[0].clone().cos_(), x => cos_(x[0].clone())],
        ["tan"] = [x => x[0].tan(), x => tan(x[0]), x => x[0].clone().tan_(), x => tan_(x[0].clone())],
        ["sinh"] = [x => x[0].sinh(), x => sinh(x[0]), x => x[0].clone().sinh_(), x => sinh_(x[0].clone())],
        ["cosh"] = [x => x[0].cosh(), x => cosh(x[0]), x => x[0].clone().cosh_(), x => cosh_(x[0].clone())],
        ["tanh"] = [x => x[0].tanh(), x => tanh(x[0]), x => x[0].clone().tanh_(), x => tanh_(x[0].clone())],
        ["atan"] =
        [
            x => x[0].atan(),
            x => atan(x[0]),
            x => x[0].clone().atan_(),
            x => atan_(x[0].clone()),
            x => x[0].arctan(),
            x => arctan(x[0]),
            x => x[0].clone().arctan_(),
            x => arctan_(x[0].clone()),
        ],
        ["asinh"] = [x => x[0].asinh(), x => asinh(x[0]), x => x[0].arcsinh(), x => arcsinh(x[0])],
        ["asinh_"] = [x => x[0].asinh_(), x => asinh_(x[0]), x => x[0].arcsinh_(), x => arcsinh_(x[0])],
        ["asin"] =
        [
            x => x[0].asin(),
            x => asin(x[0]),
            x => x[0].clone().asin_(),
            x => asin_(x[0].clone()),
            x => x[0].arcsin(),
            x => arcsin(x[0]),
            x => x[0].clone().arcsin_(),
            x => arcsin_(x[0].clone()),
        ],
        ["acos"] =
        [
            x => x[0].acos(),
            x => acos(x[0]),
            x => x[0].clone().acos_(),
            x => acos_(x[0].clone()),
            x => x[0].arccos(),
            x => arccos(x[0]),
            x => x[0].clone().arccos_(),
            x => arccos_(x[0].clone()),
        ],
        ["atanh"] = [x => x[0].atanh(), x => atanh(x[0]), x => x[0].arctanh(), x => arctanh(x[0])],
        ["atanh_"] = [x => x[0].atanh_(), x => atanh_(x[0]), x => x[0].arctanh_(), x => arctanh_(x[0])],
        ["acosh"] = [x => x[0].acosh(), x => acosh(x[0]), x => x[0].arccosh(), x => arccosh(x[0])],
        ["acosh_"] = [x => x[0].acosh_(), x => acosh_(x[0]), x => x[0].arccosh_(), x => arccosh_(x[0])],
        ["atan2"] =
        [
            x => x[0].atan2(x[1]),
            x => atan2(x[0], x[1]),
            x => x[0].clone().atan2_(x[1]),
            x => atan2_(x[0].clone(), x[1]),
            x => x[0].arctan2(x[1]),
            x => arctan2(x[0], x[1]),
            x => x[0].clone().arctan2_(x[1]),
            x => arctan2_(x[0].clone(), x[1]),
            x => x[0].arctan(x[1]),
            x => arctan(x[0], x[1]),
            x => x[0].clone().arctan_(x[1]),
            x => arctan_(x[0].clone(), x[1]),
        ],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}

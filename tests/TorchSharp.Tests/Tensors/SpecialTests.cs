using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class SpecialTests
{
    private static readonly Area area = new("special")
    {
        ["erf"] = [x => x[0].erf(), x => erf(x[0]), x => x[0].clone().erf_(), x => erf_(x[0].clone())],
        ["erfc"] = [x => x[0].erfc(), x => erfc(x[0]), x => x[0].clone().erfc_(), x => erfc_(x[0].clone())],
        ["i0"] = [x => x[0].i0(), x => i0(x[0]), x => x[0].clone().i0_(), x => i0_(x[0].clone())],
        ["erfinv"] = [x => x[0].erfinv(), x => x[0].clone().erfinv_(), x => erfinv_(x[0].clone())],
        ["lgamma"] = [x => x[0].lgamma(), x => lgamma(x[0]), x => x[0].clone().lgamma_()],
        ["digamma"] =
        [
            x => x[0].digamma(),
            x => digamma(x[0]),
            x => x[0].clone().digamma_(),
            x => digamma_(x[0].clone()),
        ],
        ["polygamma"] =
        [
            x => x[0].polygamma(2),
            x => polygamma(x[0], 2),
            x => x[0].clone().polygamma_(2),
            x => polygamma_(x[0].clone(), 2),
        ],
        ["mvlgamma"] =
        [
            x => x[0].mvlgamma(2),
            x => mvlgamma(x[0], 2),
            x => x[0].clone().mvlgamma_(2),
            x => mvlgamma_(x[0].clone(), 2),
        ],
        ["igamma"] = [x => x[0].igamma(x[1]), x => igamma(x[0], x[1])],
        ["igammac"] = [x => x[0].igammac(x[1]), x => igammac(x[0], x[1])],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}

using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class ArithmeticTests
{
    private static readonly Area area = new("arithmetic")
    {
        ["add"] =
        [
            x => x[0].add(x[1]),
            x => add(x[0], x[1]),
            x => x[0].clone().add_(x[1]),
            x => add_(x[0].clone(), x[1]),
            x => x[0] + x[1],
        ],
        ["add, broadcast"] = [x => x[0] + x[1]],
        ["add, alpha"] =
        [
            x => x[0].add(x[1], 2),
            x => add(x[0], x[1], 2),
            x => x[0].clone().add_(x[1], 2),
            x => add_(x[0].clone(), x[1], 2),
        ],
        ["add, number"] =
        [
            x => x[0] + 1.5,
            x => x[0] + 1.5f,
            x => 1.5 + x[0],
            x => 1.5f + x[0],
            x => x[0] + (Scalar)1.5,
            x => (Scalar)1.5 + x[0],
            x => x[0].add(1.5),
            x => add(x[0], 1.5),
            x => x[0].clone().add_(1.5),
            x => add_(x[0].clone(), 1.5),
        ],
        ["add, whole number"] = [x => x[0] + 2, x => x[0] + 2L, x => 2 + x[0], x => 2L + x[0]],
        ["add, number, alpha"] =
        [
            x => x[0].add(3, 2),
            x => add(x[0], 3, 2),
            x => x[0].clone().add_(3, 2),
            x => add_(x[0].clone(), 3, 2),
        ],
        ["sub"] =
        [
            x => x[0].sub(x[1]),
            x => sub(x[0], x[1]),
            x => x[0].clone().sub_(x[1]),
            x => sub_(x[0].clone(), x[1]),
            x => x[0].subtract(x[1]),
            x => subtract(x[0], x[1]),
            x => x[0].clone().subtract_(x[1]),
            x => subtract_(x[0].clone(), x[1]),
            x => x[0] - x[1],
        ],
        ["sub, number"] =
        [
            x => x[0].sub(1.5),
            x => sub(x[0], 1.5),
            x => x[0].clone().sub_(1.5),
            x => sub_(x[0].clone(), 1.5),
            x => x[0].subtract(1.5),
            x => subtract(x[0], 1.5),
            x => x[0].clone().subtract_(1.5),
            x => subtract_(x[0].clone(), 1.5),
            x => x[0] - 1.5,
            x => x[0] - 1.5f,
            x => x[0] - (Scalar)1.5,
        ],
        ["mul"] =
        [
            x => x[0].mul(x[1]),
            x => mul(x[0], x[1]),
            x => x[0].clone().mul_(x[1]),
            x => mul_(x[0].clone(), x[1]),
            x => x[0].multiply(x[1]),
            x => multiply(x[0], x[1]),
            x => multiply_(x[0].clone(), x[1]),
            x => x[0] * x[1],
        ],
        ["mul, number"] =
        [
            x => x[0].mul(1.5),
            x => mul(x[0], 1.5),
            x => x[0].clone().mul_(1.5),
            x => mul_(x[0].clone(), 1.5),
            x => x[0].multiply(1.5),
            x => multiply(x[0], 1.5),
            x => multiply_(x[0].clone(), 1.5),
            x => x[0] * 1.5,
            x => x[0] * 1.5f,
            x => x[0] * (Scalar)1.5,
        ],
        ["sub, from a number"] = [x => 1.5 - x[0], x => 1.5f - x[0], x => (Scalar)1.5 - x[0]],
        ["sub, whole number"] = [x => 2 - x[0], x => 2L - x[0], x => -(x[0] - 2), x => -(x[0] - 2L)],
        ["mul, number first"] = [x => 1.5 * x[0], x => 1.5f * x[0], x => (Scalar)1.5 * x[0]],
        ["mul, whole number"] = [x => x[0] * 3, x => x[0] * 3L, x => 3 * x[0], x => 3L * x[0]],
        ["div"] =
        [
            x => x[0].div(x[1]),
            x => div(x[0], x[1]),
            x => x[0].clone().div_(x[1]),
            x => div_(x[0].clone(), x[1]),
            x => x[0].divide(x[1]),
            x => divide(x[0], x[1]),
            x => x[0].clone().divide_(x[1]),
            x => divide_(x[0].clone(), x[1]),
            x => x[0].true_divide(x[1]),
            x => true_divide(x[0], x[1]),
            x => x[0].clone().true_divide_(x[1]),
            x => true_divide_(x[0].clone(), x[1]),
            x => x[0] / x[1],
        ],
        ["div, number"] =
        [
            x => x[0].div(1.5),
            x => x[0].clone().div_(1.5),
            x => x[0].divide(1.5),
            x => x[0].clone().divide_(1.5),
            x => x[0].true_divide(1.5),
            x => x[0].clone().true_divide_(1.5),
            x => x[0] / 1.5,
            x => x[0] / 1.5f,
            x => x[0] / (Scalar)1.5,
            x => div(x[0], 1.5),
            x => divide(x[0], 1.5),
            x => div_(x[0].clone(), 1.5),
            x => divide_(x[0].clone(), 1.5),
        ],
        ["div, of a number"] = [x => 1.5 / x[0], x => 1.5f / x[0], x => (Scalar)1.5 / x[0]],
        ["div, whole number"] = [x => x[0] / 3, x => x[0] / 3L],
        ["div, of a whole number"] = [x => 3 / x[0], x => 3L / x[0]],
        ["div, floor"] =
        [
            x => x[0].div(x[1], RoundingMode.floor),
            x => div(x[0], x[1], RoundingMode.floor),
            x => x[0].clone().div_(x[1], RoundingMode.floor),
            x => div_(x[0].clone(), x[1], RoundingMode.floor),
            x => x[0].divide(x[1], RoundingMode.floor),
            x => divide(x[0], x[1], RoundingMode.floor),
            x => x[0].clone().divide_(x[1], RoundingMode.floor),
            x => divide_(x[0].clone(), x[1], RoundingMode.floor),
        ],
        ["div, number, floor"] =
        [
            x => x[0].div(0.7, RoundingMode.floor),
            x => x[0].clone().div_(0.7, RoundingMode.floor),
            x => x[0].divide(0.7, RoundingMode.floor),
            x => x[0].clone().divide_(0.7, RoundingMode.floor),
        ],
        ["div, trunc"] =
        [
            x => x[0].div(x[1], RoundingMode.trunc),
            x => div(x[0], x[1], RoundingMode.trunc),
            x => x[0].clone().div_(x[1], RoundingMode.trunc),
            x => div_(x[0].clone(), x[1], RoundingMode.trunc),
            x => x[0].divide(x[1], RoundingMode.trunc),
            x => divide(x[0], x[1], RoundingMode.trunc),
            x => x[0].clone().divide_(x[1], RoundingMode.trunc),
            x => divide_(x[0].clone(), x[1], RoundingMode.trunc),
        ],
        ["div, number, trunc"] =
        [
            x => x[0].div(0.7, RoundingMode.trunc),
            x => x[0].clone().div_(0.7, RoundingMode.trunc),
            x => x[0].divide(0.7, RoundingMode.trunc),
            x => x[0].clone().divide_(0.7, RoundingMode.trunc),
        ],
        ["floor_divide"] =
        [
            x => x[0].floor_divide(x[1]),
            x => floor_divide(x[0], x[1]),
            x => x[0].clone().floor_divide_(x[1]),
            x => floor_divide_(x[0].clone(), x[1]),
        ],
        ["floor_divide, number"] = [x => x[0].floor_divide(0.7), x => x[0].clone().floor_divide_(0.7)],
        ["remainder"] =
        [
            x => x[0].remainder(x[1]),
            x => remainder(x[0], x[1]),
            x => x[0].clone().remainder_(x[1]),
            x => remainder_(x[0].clone(), x[1]),
            x => x[0] % x[1],
        ],
        ["remainder, number"] =
        [
            x => x[0].remainder(0.7),
            x => remainder(x[0], 0.7),
            x => x[0].clone().remainder_(0.7),
            x => remainder_(x[0].clone(), 0.7),
            x => x[0] % 0.7,
            x => x[0] % (Scalar)0.7,
        ],
        ["remainder, whole number"] = [x => x[0] % 2, x => x[0] % 2L, x => x[0] % 2f],
        ["fmod"] =
        [
            x => x[0].fmod(x[1]),
            x => fmod(x[0], x[1]),
            x => x[0].clone().fmod_(x[1]),
            x => fmod_(x[0].clone(), x[1]),
        ],
        ["fmod, number"] =
        [
            x => x[0].fmod(0.7),
            x => fmod(x[0], 0.7),
            x => x[0].clone().fmod_(0.7),
            x => fmod_(x[0].clone(), 0.7),
        ],
        ["pow"] =
        [
            x => x[0].pow(x[1]),
            x => pow(x[0], x[1]),
            x => x[0].clone().pow_(x[1]),
            x => pow_(x[0].clone(), x[1]),
        ],
        ["pow, number"] = [x => x[0].pow(3), x => pow(x[0], 3), x => x[0].clone().pow_(3), x => pow_(x[0].clone(), 3)],
        ["pow, fraction"] =
        [
            x => x[0].pow(0.5),
            x => pow(x[0], 0.5),
            x => x[0].clone().pow_(0.5),
            x => pow_(x[0].clone(), 0.5),
        ],
        ["float_power"] = [x => x[0].float_power(x[1]), x => float_power(x[0], x[1])],
        ["float_power_"] = [x => x[0].clone().float_power_(x[1]), x => float_power_(x[0].clone(), x[1])],
        ["neg"] =
        [
            x => x[0].neg(),
            x => neg(x[0]),
            x => x[0].clone().neg_(),
            x => neg_(x[0].clone()),
            x => x[0].negative(),
            x => negative(x[0]),
            x => negative_(x[0].clone()),
            x => -x[0],
        ],
        ["positive"] = [x => x[0].positive(), x => positive(x[0])],
        ["lerp"] = [x => x[0].lerp(x[1], x[2]), x => lerp(x[0], x[1], x[2]), x => x[0].clone().lerp_(x[1], x[2])],
        ["addcmul"] =
        [
            x => x[0].addcmul(x[1], x[2], 0.5),
            x => addcmul(x[0], x[1], x[2], 0.5),
            x => x[0].clone().addcmul_(x[1], x[2], 0.5),
            x => addcmul_(x[0].clone(), x[1], x[2], 0.5),
        ],
        ["addcdiv"] =
        [
            x => x[0].addcdiv(x[1], x[2], 0.5),
            x => addcdiv(x[0], x[1], x[2], 0.5),
            x => x[0].clone().addcdiv_(x[1], x[2], 0.5),
            x => addcdiv_(x[0].clone(), x[1], x[2], 0.5),
        ],
        ["addcdiv, value 1"] = [x => x[0].addcdiv(x[1], x[2]), x => x[0].clone().addcdiv_(x[1], x[2])],
        ["whole numbers"] =
        [
            x => (x[0] + x[1], x[0] - x[1], x[0] * x[1], x[0] / x[1], x[0].floor_divide(x[1]), x[0] % x[1]),
        ],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}

using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class ComparisonTests
{
    private static readonly Area area = new("comparison")
    {
        ["eq"] =
        [
            x => x[0].eq(x[1]),
            x => eq(x[0], x[1]),
            x => x[0] == x[1],
            x => x[0].equal(x[1]),
            x => equal(x[0], x[1]),
        ],
        ["eq, number"] = [x => x[0].eq(2), x => x[0] == 2, x => x[0] == 2.0],
        ["eq, number first"] = [x => (Scalar)2 == x[0]],
        ["eq_"] = [x => x[0].clone().eq_(x[1])],
        ["eq_, number"] = [x => x[0].clone().eq_(2)],
        ["ne"] =
        [
            x => x[0].ne(x[1]),
            x => ne(x[0], x[1]),
            x => x[0] != x[1],
            x => x[0].not_equal(x[1]),
            x => not_equal(x[0], x[1]),
        ],
        ["ne, number"] = [x => x[0].ne(2), x => x[0] != 2, x => x[0] != 2.0],
        ["ne, number first"] = [x => (Scalar)2 != x[0]],
        ["ne_"] = [x => x[0].clone().ne_(x[1]), x => x[0].clone().not_equal_(x[1])],
        ["ne_, number"] = [x => x[0].clone().ne_(2)],
        ["lt"] =
        [
            x => x[0].lt(x[1]),
            x => lt(x[0], x[1]),
            x => x[0] < x[1],
            x => x[0].less(x[1]),
            x => less(x[0], x[1]),
        ],
        ["lt, number"] = [x => x[0].lt(2), x => x[0] < 2, x => x[0] < 2.0],
        ["lt, number first"] = [x => (Scalar)2 < x[0]],
        ["lt_"] = [x => x[0].clone().lt_(x[1])],
        ["lt_, number"] = [x => x[0].clone().lt_(2)],
        ["le"] =
        [
            x => x[0].le(x[1]),
            x => le(x[0], x[1]),
            x => x[0] <= x[1],
            x => x[0].less_equal(x[1]),
            x => less_equal(x[0], x[1]),
        ],
        ["le, number"] = [x => x[0].le(2), x => x[0] <= 2, x => x[0] <= 2.0],
        ["le, number first"] = [x => (Scalar)2 <= x[0]],
        ["le_"] = [x => x[0].clone().le_(x[1]), x => x[0].clone().less_equal_(x[1])],
        ["le_, number"] = [x => x[0].clone().le_(2)],
        ["gt"] =
        [
            x => x[0].gt(x[1]),
            x => gt(x[0], x[1]),
            x => x[0] > x[1],
            x => x[0].greater(x[1]),
            x => greater(x[0], x[1]),
        ],
        ["gt, number"] = [x => x[0].gt(2), x => x[0] > 2, x => x[0] > 2.0],
        ["gt, number first"] = [x => (Scalar)2 > x[0]],
        ["gt_"] = [x => x[0].clone().gt_(x[1])],
        ["gt_, number"] = [x => x[0].clone().gt_(2)],
        ["ge"] =
        [
            x => x[0].ge(x[1]),
            x => ge(x[0], x[1]),
            x => x[0] >= x[1],
            x => x[0].greater_equal(x[1]),
            x => greater_equal(x[0], x[1]),
        ],
        ["ge, number"] = [x => x[0].ge(2), x => x[0] >= 2, x => x[0] >= 2.0],
        ["ge, number first"] = [x => (Scalar)2 >= x[0]],
        ["ge_"] = [x => x[0].clone().ge_(x[1])],
        ["ge_, number"] = [x => x[0].clone().ge_(2)],
        ["isnan"] = [x => x[0].isnan(), x => isnan(x[0])],
        ["isinf"] = [x => x[0].isinf(), x => isinf(x[0])],
        ["isfinite"] = [x => x[0].isfinite(), x => isfinite(x[0])],
        ["isneginf"] = [x => x[0].isneginf(), x => isneginf(x[0])],
        ["isposinf"] = [x => x[0].isposinf(), x => isposinf(x[0])],
        ["isreal"] = [x => x[0].isreal(), x => isreal(x[0])],
        ["isclose"] = [x => x[0].isclose(x[1]), x => isclose(x[0], x[1])],
        ["allclose"] =
        [
            x => (x[0].allclose(x[1]), x[0].allclose(x[0])),
            x => (allclose(x[0], x[1]), allclose(x[0], x[0])),
        ],
        ["Equals"] = [x => (x[0].Equals(x[1]), x[0].Equals(x[0].clone()))],
        ["isin"] = [x => x[0].isin(x[1]), x => isin(x[0], x[1])],
        ["is_nonzero"] =
        [
            x => (x[0].is_nonzero(), (x[0] * 0).is_nonzero()),
            x => (is_nonzero(x[0]), is_nonzero(x[0] * 0)),
        ],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}

using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class ReductionTests
{
    private static readonly Area area = new("reductions")
    {
        ["sum"] = [x => x[0].sum(), x => sum(x[0])],
        ["mean"] = [x => x[0].mean(), x => mean(x[0])],
        ["prod"] = [x => x[0].prod(), x => prod(x[0])],
        ["sum, type"] = [x => x[0].sum(float64), x => sum(x[0], float64)],
        ["sum, dim"] =
        [
            x => x[0].sum(1),
            x => sum(x[0], 1),
            x => x[0].sum([1]),
            x => x[0].sum(new long[] { 1 }),
            x => sum(x[0], [1L]),
        ],
        ["sum, dims"] =
        [
            x => x[0].sum(0, 2, true),
            x => x[0].sum(new long[] { 0, 2 }, true),
            x => x[0].sum([0, 2], true),
        ],
        ["sum, three dims"] = [x => x[0].sum(0, 1, 2)],
        ["mean, dims"] = [x => x[0].mean([0, 2], true), x => mean(x[0], [0, 2], true)],
        ["mean, type"] = [x => x[0].mean([1], false, float64)],
        ["prod, dim"] = [x => x[0].prod(1, true), x => prod(x[0], 1, true)],
        ["std"] = [x => x[0].std(), x => std(x[0])],
        ["std, biased"] = [x => x[0].std(false), x => std(x[0], false)],
        ["std, dim"] =
        [
            x => x[0].std(1, false, true),
            x => std(x[0], 1, false, true),
            x => x[0].std(new long[] { 1 }, false, true),
            x => std(x[0], new long[] { 1 }, false, true),
        ],
        ["std, dims"] = [x => x[0].std((0, 2)), x => std(x[0], (0, 2)), x => x[0].std(stackalloc long[] { 0, 2 })],
        ["std, three dims"] = [x => x[0].std((0, 1, 2)), x => std(x[0], (0, 1, 2))],
        ["std_mean"] = [x => x[0].std_mean(), x => std_mean(x[0])],
        ["std_mean, dim"] =
        [
            x => x[0].std_mean(1, false, true),
            x => std_mean(x[0], 1, false, true),
            x => x[0].std_mean(new long[] { 1 }, false, true),
            x => std_mean(x[0], new long[] { 1 }, false, true),
        ],
        ["std_mean, dims"] =
        [
            x => x[0].std_mean((0, 2)),
            x => std_mean(x[0], (0, 2)),
            x => x[0].std_mean(stackalloc long[] { 0, 2 }),
            x => std_mean(x[0], stackalloc long[] { 0, 2 }),
        ],
        ["std_mean, three dims"] = [x => x[0].std_mean((0, 1, 2)), x => std_mean(x[0], (0, 1, 2))],
        ["var"] = [x => x[0].var(), x => var(x[0])],
        ["var, biased"] = [x => x[0].var(false), x => var(x[0], false)],
        ["var, dim"] =
        [
            x => x[0].var(1, false, true),
            x => var(x[0], 1, false, true),
            x => x[0].var(new long[] { 1 }, false, true),
            x => var(x[0], new long[] { 1 }, false, true),
        ],
        ["var, dims"] = [x => x[0].var((0, 2)), x => var(x[0], (0, 2)), x => x[0].var(stackalloc long[] { 0, 2 })],
        ["var, three dims"] = [x => x[0].var((0, 1, 2)), x => var(x[0], (0, 1, 2))],
        ["var_mean"] = [x => x[0].var_mean()],
        ["var_mean, dim"] =
        [
            x => x[0].var_mean(1, false, true),
            x => var_mean(x[0], 1, false, true),
            x => x[0].var_mean(new long[] { 1 }, false, true),
            x => var_mean(x[0], new long[] { 1 }, false, true),
        ],
        ["var_mean, dims"] =
        [
            x => x[0].var_mean((0, 2)),
            x => var_mean(x[0], (0, 2)),
            x => x[0].var_mean(stackalloc long[] { 0, 2 }),
            x => var_mean(x[0], stackalloc long[] { 0, 2 }),
        ],
        ["var_mean, three dims"] = [x => x[0].var_mean((0, 1, 2)), x => var_mean(x[0], (0, 1, 2))],
        ["nansum"] = [x => x[0].nansum(), x => nansum(x[0])],
        ["nanmedian"] = [x => x[0].nanmedian(), x => nanmedian(x[0])],
        ["nanmean"] = [x => x[0].nanmean(1, true), x => nanmean(x[0], 1, true)],
        ["max"] = [x => x[0].max(), x => max(x[0])],
        ["max, dim"] = [x => x[0].max(1), x => max(x[0], 1), x => (x[0].max(1).values, x[0].max(1).indexes)],
        ["amax"] =
        [
            x => x[0].amax([0, 1], true),
            x => x[0].amax(stackalloc long[] { 0, 1 }, true),
            x => amax(x[0], [0, 1], true),
            x => amax(x[0], stackalloc long[] { 0, 1 }, true),
        ],
        ["amax, dims"] = [x => x[0].amax(0, 1), x => amax(x[0], [0, 1])],
        ["amax, into"] = [x => x[0].amax([1], false, zeros(3, x[0].dtype))],
        ["argmax"] = [x => x[0].argmax(), x => argmax(x[0])],
        ["argmax, dim"] = [x => x[0].argmax(1, true), x => argmax(x[0], 1, true)],
        ["min"] = [x => x[0].min(), x => min(x[0])],
        ["min, dim"] = [x => x[0].min(1), x => min(x[0], 1), x => (x[0].min(1).values, x[0].min(1).indexes)],
        ["amin"] =
        [
            x => x[0].amin([0, 1], true),
            x => x[0].amin(stackalloc long[] { 0, 1 }, true),
            x => amin(x[0], [0, 1], true),
            x => amin(x[0], stackalloc long[] { 0, 1 }, true),
        ],
        ["amin, dims"] = [x => x[0].amin(0, 1), x => amin(x[0], [0, 1])],
        ["amin, into"] = [x => x[0].amin([1], false, zeros(3, x[0].dtype))],
        ["argmin"] = [x => x[0].argmin(), x => argmin(x[0])],
        ["argmin, dim"] = [x => x[0].argmin(1, true), x => argmin(x[0], 1, true)],
        ["aminmax"] = [x => x[0].aminmax(1, true), x => aminmax(x[0], 1, true)],
        ["all"] = [x => x[0].all(), x => all(x[0])],
        ["any"] = [x => x[0].any(), x => any(x[0])],
        ["all, dim"] = [x => x[0].all(1, true), x => all(x[0], 1, true)],
        ["any, dim"] = [x => x[0].any(1, true), x => any(x[0], 1, true)],
        ["median"] = [x => x[0].median(), x => median(x[0])],
        ["mode"] = [x => x[0].mode(), x => mode(x[0])],
        ["quantile"] = [x => x[0].quantile(x[1]), x => quantile(x[0], x[1])],
        ["quantile, dim"] = [x => x[0].quantile(x[1], 0, true), x => quantile(x[0], x[1], 0, true)],
        ["nanquantile"] = [x => x[0].nanquantile(x[1]), x => nanquantile(x[0], x[1])],
        ["logsumexp"] = [x => x[0].logsumexp(1, true), x => logsumexp(x[0], 1, true)],
        ["norm"] = [x => x[0].norm(), x => norm(x[0]), x => norm(x[0], 2f)],
        ["norm, p"] = [x => x[0].norm(1f), x => norm(x[0], 1f)],
        ["norm, dim"] = [x => x[0].norm(1, true, 3), x => norm(x[0], 1, true, 3)],
        ["dist"] = [x => x[0].dist(x[1]), x => dist(x[0], x[1])],
        ["dist, p"] = [x => x[0].dist(x[1], 1), x => dist(x[0], x[1], 1)],
        ["count_nonzero"] = [x => x[0].count_nonzero(), x => count_nonzero(x[0])],
        ["count_nonzero, dim"] = [x => x[0].count_nonzero([0]), x => count_nonzero(x[0], [0])],
        ["cumsum"] = [x => x[0].cumsum(1), x => cumsum(x[0], 1)],
        ["cumprod"] = [x => x[0].cumprod(1), x => cumprod(x[0], 1)],
        ["logcumsumexp"] = [x => x[0].logcumsumexp(1), x => logcumsumexp(x[0], 1)],
        ["cummax"] = [x => x[0].cummax(1), x => cummax(x[0], 1)],
        ["cummin"] = [x => x[0].cummin(1), x => cummin(x[0], 1)],
        ["trapezoid"] = [x => x[0].trapezoid(0.5), x => trapezoid(x[0], 0.5), x => trapz(x[0], 0.5)],
        ["trapezoid, x"] = [x => x[0].trapezoid(x[1]), x => trapezoid(x[0], x[1]), x => trapz(x[0], x[1])],
        ["cumulative_trapezoid"] = [x => x[0].cumulative_trapezoid(0.5), x => cumulative_trapezoid(x[0], 0.5)],
        ["cumulative_trapezoid, x"] = [x => x[0].cumulative_trapezoid(x[1]), x => cumulative_trapezoid(x[0], x[1])],
        ["histc"] = [x => x[0].histc(4, -2, 2), x => histc(x[0], 4, -2, 2)],
        ["histogram"] = [x => histogram(x[0], 4, (-2, 2))],
        ["histogram, edges"] = [x => histogram(x[0], x[1], x[2], true)],
        ["bincount"] = [x => x[0].bincount(null, 6), x => bincount(x[0], null, 6)],
        ["bincount, weights"] = [x => x[0].bincount(x[1]), x => bincount(x[0], x[1])],
        ["cov"] = [x => x[0].cov(), x => cov(x[0])],
        ["corrcoef"] = [x => x[0].corrcoef(), x => corrcoef(x[0])],
        ["renorm"] = [x => x[0].renorm(2f, 0, 0.5f), x => renorm(x[0], 2f, 0, 0.5f)],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}

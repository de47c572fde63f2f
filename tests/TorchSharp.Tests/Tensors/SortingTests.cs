using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class SortingTests
{
    private static readonly Area area = new("sorting")
    {
        ["sort"] = [x => x[0].sort(), x => sort(x[0])],
        ["sort, stable"] = [x => x[0].sort(0, true, true), x => sort(x[0], 0, true, true)],
        ["sort, names"] =
        [
            x => (x[0].sort().Values, x[0].sort().Indices),
            x => (sort(x[0]).values, sort(x[0]).indices),
        ],
        ["argsort"] = [x => x[0].argsort(0, true), x => argsort(x[0], 0, true)],
        ["msort"] = [x => x[0].msort(), x => msort(x[0])],
        ["topk"] = [x => x[0].topk(2, 1), x => topk(x[0], 2, 1)],
        ["kthvalue"] = [x => x[0].kthvalue(2, 0, true), x => kthvalue(x[0], 2, 0, true)],
        ["unique"] = [x => x[0].unique(true, true, true), x => unique(x[0], true, true, true)],
        ["unique, dim"] = [x => x[0].unique(true, true, true, 1)],
        ["unique, alone"] = [x => x[0].unique().output, x => unique(x[0]).output],
        ["unique_consecutive"] = [x => x[0].unique_consecutive(true, true), x => unique_consecutive(x[0], true, true)],
        ["bucketize"] = [x => x[0].bucketize(x[1]), x => bucketize(x[0], x[1])],
        ["searchsorted"] = [x => searchsorted(x[0], x[1], false, true)],
        ["diff"] = [x => x[0].diff(), x => diff(x[0])],
        ["diff, ends"] = [x => x[0].diff(2, 1, x[1], x[1]), x => diff(x[0], 2, 1, x[1], x[1])],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}

using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class SelectingTests
{
    private static readonly Area area = new("selecting")
    {
        ["gather"] = [x => x[0].gather(1, x[1]), x => gather(x[0], 1, x[1]), x => gather(x[0], 1, x[1], false)],
        ["scatter"] =
        [
            x => x[0].scatter(1, x[1], x[2]),
            x => scatter(x[0], 1, x[1], x[2]),
            x => x[0].clone().scatter_(1, x[1], x[2]),
            x => scatter_(x[0].clone(), 1, x[1], x[2]),
        ],
        ["scatter_add"] =
        [
            x => x[0].scatter_add(1, x[1], x[2]),
            x => scatter_add(x[0], 1, x[1], x[2]),
            x => x[0].clone().scatter_add_(1, x[1], x[2]),
            x => scatter_add_(x[0].clone(), 1, x[1], x[2]),
        ],
        ["index_select"] = [x => x[0].index_select(0, x[1]), x => index_select(x[0], 0, x[1])],
        ["index_add"] =
        [
            x => x[0].index_add(0, x[1], x[2], 2),
            x => index_add(x[0], 0, x[1], x[2], 2),
            x => x[0].clone().index_add_(0, x[1], x[2], 2),
            x => index_add_(x[0].clone(), 0, x[1], x[2], 2),
        ],
        ["index_copy"] =
        [
            x => x[0].index_copy(0, x[1], x[2]),
            x => index_copy(x[0], 0, x[1], x[2]),
            x => x[0].clone().index_copy_(0, x[1], x[2]),
            x => index_copy_(x[0].clone(), 0, x[1], x[2]),
        ],
        ["index_fill"] =
        [
            x => x[0].index_fill(0, x[1], 7),
            x => index_fill(x[0], 0, x[1], 7),
            x => x[0].clone().index_fill_(0, x[1], 7),
            x => index_fill_(x[0].clone(), 0, x[1], 7),
        ],
        ["masked_select"] = [x => x[0].masked_select(x[1]), x => masked_select(x[0], x[1])],
        ["masked_fill"] = [x => x[0].masked_fill(x[1], 7), x => x[0].clone().masked_fill_(x[1], 7)],
        ["masked_scatter"] = [x => x[0].masked_scatter(x[1], x[2]), x => x[0].clone().masked_scatter_(x[1], x[2])],
        ["take"] = [x => x[0].take(x[1]), x => take(x[0], x[1])],
        ["take_along_dim"] = [x => x[0].take_along_dim(x[1], 1), x => take_along_dim(x[0], x[1], 1)],
        ["take_along_dim, list"] =
        [
            x => x[0].take_along_dim([2, 0]),
            x => x[0].take_along_dim([2, 0], 0),
            x => take_along_dim(x[0], [2L, 0L]),
            x => x[0].take_along_dim(tensor(new long[] { 2, 0 })),
        ],
        ["where"] = [x => where(x[0], x[1], x[2]), x => x[1].where(x[0], x[2])],
        ["where, indices"] = [x => where(x[0])],
        ["nonzero"] = [x => x[0].nonzero(), x => nonzero(x[0])],
        ["argwhere"] = [x => x[0].argwhere(), x => argwhere(x[0])],
        ["nonzero_as_list"] = [x => x[0].nonzero_as_list()],
        ["select_scatter"] = [x => x[0].select_scatter(x[1], 1, 2), x => select_scatter(x[0], x[1], 1, 2)],
        ["slice_scatter"] = [x => x[0].slice_scatter(x[1], 1, 0, 4, 2), x => slice_scatter(x[0], x[1], 1, 0, 4, 2)],
        ["diagonal_scatter"] = [x => x[0].diagonal_scatter(x[1], 1), x => diagonal_scatter(x[0], x[1], 1)],
        ["index, number"] =
        [
            x => (x[0][1], x[0][1, 2], x[0][-1, 0, 3]),
            x => (x[0][new long[] { 1 }], x[0][^1, 2], x[0].index(-1, 0, 3)),
        ],
        ["index, range"] =
        [
            x =>
                (
                    x[0][.., 1..],
                    x[0][TensorIndex.Ellipsis, TensorIndex.Slice(null, null, 2)],
                    x[0][TensorIndex.Colon, TensorIndex.None, 0]
                ),
            x =>
                (
                    x[0][TensorIndex.Colon, (1, null)],
                    x[0][.., .., TensorIndex.Slice(0, 4, 2)],
                    x[0][.., TensorIndex.Null, 0]
                ),
        ],
        ["index, tensor"] =
        [
            x => (x[0][x[1]], x[0][TensorIndex.Colon, TensorIndex.Tensor(x[1])], x[0][TensorIndex.Tensor(x[1]), 1..]),
            x =>
                (
                    x[0].index(x[1]),
                    x[0].index(.., TensorIndex.Tensor(x[1])),
                    x[0][TensorIndex.Tensor(x[1]), TensorIndex.Slice(1)]
                ),
        ],
        ["index, pairs"] =
        [
            x => x[0][x[1], x[2]],
            x => x[0].index(x[1], x[2]),
            x => x[0][TensorIndex.Tensor(x[1]), TensorIndex.Tensor(x[2])],
        ],
        ["index, mask"] = [x => x[0][x[1]], x => x[0].masked_select(x[1])],
        ["index, truth"] = [x => (x[0][TensorIndex.Bool(true)], x[0][TensorIndex.Bool(false)])],
        ["index_put_"] =
        [
            x => x[0].clone().index_put_(x[2], x[1]),
            x => x[0].clone().index_put_(x[2], TensorIndex.Tensor(x[1])),
            x => x[0].clone().index_put_(x[2], [TensorIndex.Tensor(x[1])], false),
        ],
        ["index_put_, accumulate"] =
        [
            x => x[0].clone().index_put_(x[2], [x[1]], true),
            x => x[0].clone().index_put_(x[2], [TensorIndex.Tensor(x[1])], true),
        ],
        ["index_put_, number"] =
        [
            x => x[0].clone().index_put_(5, x[1]),
            x => x[0].clone().index_put_(5, TensorIndex.Tensor(x[1])),
        ],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}

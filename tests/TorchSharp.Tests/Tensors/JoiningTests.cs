using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class JoiningTests
{
    private static readonly Area area = new("joining")
    {
        ["split"] = [x => x[0].split(2, 1)],
        ["split, sizes"] =
        [
            x => x[0].split([1, 3, 1], 1),
            x => x[0].split(stackalloc long[] { 1, 3, 1 }, 1),
            x => split(x[0], [1, 3, 1], 1),
        ],
        ["split, rows"] = [x => x[0].split(1, 2, 0).Take(0).Concat(x[0].split([1, 2]))],
        ["chunk"] = [x => x[0].chunk(2, 1), x => chunk(x[0], 2, 1)],
        ["tensor_split"] = [x => x[0].tensor_split(2, 1), x => tensor_split(x[0], 2, 1)],
        ["tensor_split, at"] =
        [
            x => x[0].tensor_split([1, 4], 1),
            x => x[0].tensor_split(x[1], 1),
            x => tensor_split(x[0], [1, 4], 1),
            x => tensor_split(x[0], x[1], 1),
        ],
        ["hsplit"] = [x => x[0].hsplit(2), x => hsplit(x[0], 2)],
        ["hsplit, at"] =
        [
            x => x[0].hsplit([1, 3]),
            x => x[0].hsplit(x[1]),
            x => hsplit(x[0], [1, 3]),
            x => hsplit(x[0], (1, 3)),
            x => hsplit(x[0], x[1]),
        ],
        ["hsplit, three"] = [x => hsplit(x[0], (1, 2, 3))],
        ["hsplit, four"] = [x => hsplit(x[0], (1, 2, 3, 4))],
        ["vsplit"] = [x => x[0].vsplit(2)],
        ["vsplit, at"] = [x => x[0].vsplit([1, 3]), x => x[0].vsplit(x[1]), x => vsplit(x[0], [1, 3])],
        ["dsplit"] = [x => x[0].dsplit(2), x => dsplit(x[0], 2)],
        ["dsplit, at"] =
        [
            x => x[0].dsplit([1, 3]),
            x => x[0].dsplit((1, 3)),
            x => x[0].dsplit(x[1]),
            x => dsplit(x[0], [1, 3]),
            x => dsplit(x[0], (1, 3)),
            x => dsplit(x[0], x[1]),
        ],
        ["dsplit, three"] = [x => x[0].dsplit((1, 2, 3)), x => dsplit(x[0], (1, 2, 3))],
        ["dsplit, four"] = [x => x[0].dsplit((1, 2, 3, 4)), x => dsplit(x[0], (1, 2, 3, 4))],
        ["unbind"] = [x => x[0].unbind(1), x => unbind(x[0], 1L), x => unbind(x[0], 1)],
        ["cat"] =
        [
            x => cat(new[] { x[0], x[1] }, 1),
            x => cat(new List<Tensor> { x[0], x[1] }, 1),
            x => cat((ReadOnlySpan<Tensor>)[x[0], x[1]], 1),
            x => concat(new[] { x[0], x[1] }, 1),
            x => concat(new List<Tensor> { x[0], x[1] }, 1),
            x => concat((ReadOnlySpan<Tensor>)[x[0], x[1]], 1),
            x => concatenate(new[] { x[0], x[1] }, 1),
            x => concatenate(new List<Tensor> { x[0], x[1] }, 1),
            x => concatenate((ReadOnlySpan<Tensor>)[x[0], x[1]], 1),
        ],
        ["stack"] = [x => stack([x[0], x[1]], 1)],
        ["cat, rows"] =
        [
            x => cat(new[] { x[0], x[1] }),
            x => vstack(new[] { x[0], x[1] }),
            x => vstack(new List<Tensor> { x[0], x[1] }),
            x => row_stack(x[0], x[1]),
            x => row_stack(new List<Tensor> { x[0], x[1] }),
        ],
        ["hstack"] =
        [
            x => hstack(x[0], x[1]),
            x => hstack(new List<Tensor> { x[0], x[1] }),
            x => hstack((ReadOnlySpan<Tensor>)[x[0], x[1]]),
            x => hstack(new[] { x[0], x[1] }.Where(t => true)),
        ],
        ["dstack"] =
        [
            x => dstack(x[0], x[1]),
            x => dstack(new List<Tensor> { x[0], x[1] }),
            x => dstack((ReadOnlySpan<Tensor>)[x[0], x[1]]),
            x => dstack(new[] { x[0], x[1] }.Where(t => true)),
        ],
        ["column_stack"] =
        [
            x => column_stack(x[0], x[1]),
            x => column_stack(new List<Tensor> { x[0], x[1] }),
            x => column_stack((ReadOnlySpan<Tensor>)[x[0], x[1]]),
        ],
        ["vstack, span"] =
        [
            x => vstack((ReadOnlySpan<Tensor>)[x[0], x[1]]),
            x => row_stack((ReadOnlySpan<Tensor>)[x[0], x[1]]),
        ],
        ["cartesian_prod"] =
        [
            x => cartesian_prod(x[0], x[1]),
            x => cartesian_prod(new List<Tensor> { x[0], x[1] }),
            x => cartesian_prod((ReadOnlySpan<Tensor>)[x[0], x[1]]),
        ],
        ["combinations"] = [x => (combinations(x[0]), combinations(x[0], 2, true))],
        ["block_diag"] = [x => block_diag(x[0], x[1]), x => Tensor.block_diag(x[0], x[1])],
        ["meshgrid"] = [x => meshgrid([x[0], x[1]])],
        ["meshgrid, xy"] = [x => meshgrid([x[0], x[1]], "xy")],
        ["broadcast_tensors"] = [x => broadcast_tensors(x[0], x[1])],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}

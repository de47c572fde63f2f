using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class CreationTests
{
    private static readonly Area area = new("creation")
    {
        ["arange"] = [x => (arange(5), arange(1, 5), arange(0, 1, 0.25), arange(3, float64))],
        ["linspace"] = [x => (linspace(0, 1, 4), linspace(0, 1, 4, float64))],
        ["logspace"] = [x => (logspace(0, 2, 3), logspace(0, 2, 3, 2))],
        ["eye"] = [x => (eye(2), eye(2, 3))],
        ["tril_indices"] = [x => (tril_indices(3, 3), triu_indices(3, 3, 1))],
        ["zeros"] =
        [
            x => (zeros(2), zeros(2, 3), zeros(1, 2, 3), zeros(1, 2, 3, 1)),
            x => (zeros(2L), zeros(2L, 3L), zeros(1L, 2L, 3L), zeros(1L, 2L, 3L, 1L)),
            x => (zeros([2]), zeros(new long[] { 2, 3 }), zeros(stackalloc long[] { 1, 2, 3 }), zeros([1, 2, 3, 1])),
        ],
        ["ones"] =
        [
            x => (ones(2), ones(2, 3), ones(1, 2, 3), ones(1, 2, 3, 1)),
            x => (ones(2L), ones(2L, 3L), ones(1L, 2L, 3L), ones(1L, 2L, 3L, 1L)),
            x => (ones([2]), ones(new long[] { 2, 3 }), ones(stackalloc long[] { 1, 2, 3 }), ones([1, 2, 3, 1])),
        ],
        ["full"] =
        [
            x => (full(2, 1.5), full(2, 3, 1.5), full(1, 2, 3, 1.5), full(1, 2, 3, 1, 1.5)),
            x => (full(2L, 1.5), full(2L, 3L, 1.5), full(1L, 2L, 3L, 1.5), full(1L, 2L, 3L, 1L, 1.5)),
            x =>
                (
                    full([2], 1.5),
                    full(new long[] { 2, 3 }, 1.5),
                    full(stackalloc long[] { 1, 2, 3 }, 1.5),
                    full([1, 2, 3, 1], 1.5)
                ),
        ],
        ["zeros_like"] =
        [
            x => (zeros_like(x[0]), zeros_like(x[0], int64)),
            x => (x[0].zeros_like(), x[0].zeros_like(int64)),
        ],
        ["ones_like"] =
        [
            x => (ones_like(x[0]), ones_like(x[0], int64)),
            x => (x[0].ones_like(), x[0].ones_like(int64)),
        ],
        ["full_like"] = [x => full_like(x[0], 2), x => x[0].full_like(2)],
        ["new_zeros"] =
        [
            x => (x[0].new_zeros(2), x[0].new_zeros(2, 3), x[0].new_zeros(1, 2, 3), x[0].new_zeros(1, 2, 3, 1)),
            x =>
                (
                    x[0].new_zeros([2]),
                    x[0].new_zeros(new long[] { 2, 3 }),
                    x[0].new_zeros(stackalloc long[] { 1, 2, 3 }),
                    x[0].new_zeros([1, 2, 3, 1])
                ),
        ],
        ["new_ones"] =
        [
            x => (x[0].new_ones(2), x[0].new_ones(2, 3), x[0].new_ones(1, 2, 3), x[0].new_ones(1, 2, 3, 1)),
        ],
        ["new_full"] =
        [
            x => (x[0].new_full(2, 7), x[0].new_full(2, 3, 7), x[0].new_full(1, 2, 3, 7), x[0].new_full(1, 2, 3, 1, 7)),
            x =>
                (
                    x[0].new_full([2], 7),
                    x[0].new_full(new long[] { 2, 3 }, 7),
                    x[0].new_full(stackalloc long[] { 1, 2, 3 }, 7),
                    x[0].new_full([1, 2, 3, 1], 7)
                ),
        ],
        ["bartlett_window"] = [x => (bartlett_window(5), bartlett_window(5, false))],
        ["blackman_window"] = [x => (blackman_window(5), blackman_window(5, false))],
        ["hann_window"] = [x => (hann_window(5), hann_window(5, false))],
        ["hamming_window"] = [x => hamming_window(5)],
        ["kaiser_window"] = [x => kaiser_window(5)],
        ["types"] =
        [
            x =>
                (
                    x[0].to(int64),
                    x[0].@int(),
                    x[0].@short(),
                    x[0].@char(),
                    x[0].@byte(),
                    x[0].@bool(),
                    x[0].half(),
                    x[0].@float(),
                    x[0].@double()
                ),
            x =>
                (
                    LongTensor(x[0]),
                    IntTensor(x[0]),
                    ShortTensor(x[0]),
                    x[0].to_type(int8),
                    ByteTensor(x[0]),
                    BoolTensor(x[0]),
                    x[0].type(float16),
                    FloatTensor(x[0]),
                    DoubleTensor(x[0])
                ),
        ],
        ["to, gradient"] =
        [
            x => x[0].to(float64) * 2,
            x => x[0].to(float64, CPU) * 2,
            x => x[0].to("cpu").to(float64) * 2,
            x => x[0].to(CPU).@double() * 2,
            x => x[0].cpu().to(DeviceType.CPU).to(float64) * 2,
            x => x[0].to(zeros(1, float64)) * 2,
            x => x[0].type_as(zeros(1, float64)) * 2,
            x => x[0].type(t => t.to(float64)) * 2,
        ],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}

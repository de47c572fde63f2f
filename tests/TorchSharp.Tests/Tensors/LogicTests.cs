using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class LogicTests
{
    private static readonly Area area = new("logic")
    {
        ["logical_and"] =
        [
            x => x[0].logical_and(x[1]),
            x => logical_and(x[0], x[1]),
            x => x[0].clone().logical_and_(x[1]),
            x => logical_and_(x[0].clone(), x[1]),
        ],
        ["logical_or"] =
        [
            x => x[0].logical_or(x[1]),
            x => logical_or(x[0], x[1]),
            x => x[0].clone().logical_or_(x[1]),
            x => logical_or_(x[0].clone(), x[1]),
        ],
        ["logical_xor"] =
        [
            x => x[0].logical_xor(x[1]),
            x => logical_xor(x[0], x[1]),
            x => x[0].clone().logical_xor_(x[1]),
            x => logical_xor_(x[0].clone(), x[1]),
        ],
        ["logical_not"] = [x => x[0].logical_not(), x => logical_not(x[0]), x => x[0].clone().logical_not_()],
        ["bitwise_and"] =
        [
            x => x[0].bitwise_and(x[1]),
            x => bitwise_and(x[0], x[1]),
            x => x[0].clone().bitwise_and_(x[1]),
            x => bitwise_and_(x[0].clone(), x[1]),
            x => x[0] & x[1],
        ],
        ["bitwise_or"] =
        [
            x => x[0].bitwise_or(x[1]),
            x => bitwise_or(x[0], x[1]),
            x => x[0].clone().bitwise_or_(x[1]),
            x => bitwise_or_(x[0].clone(), x[1]),
            x => x[0] | x[1],
        ],
        ["bitwise_xor"] =
        [
            x => x[0].bitwise_xor(x[1]),
            x => bitwise_xor(x[0], x[1]),
            x => x[0].clone().bitwise_xor_(x[1]),
            x => bitwise_xor_(x[0].clone(), x[1]),
            x => x[0] ^ x[1],
        ],
        ["bitwise_not"] =
        [
            x => x[0].bitwise_not(),
            x => bitwise_not(x[0]),
            x => x[0].clone().bitwise_not_(),
            x => bitwise_not_(x[0].clone()),
            x => ~x[0],
        ],
        ["bitwise_left_shift"] =
        [
            x => x[0].bitwise_left_shift(x[1]),
            x => bitwise_left_shift(x[0], x[1]),
            x => x[0].clone().bitwise_left_shift_(x[1]),
            x => bitwise_left_shift_(x[0].clone(), x[1]),
        ],
        ["bitwise_right_shift"] =
        [
            x => x[0].bitwise_right_shift(x[1]),
            x => bitwise_right_shift(x[0], x[1]),
            x => x[0].clone().bitwise_right_shift_(x[1]),
            x => bitwise_right_shift_(x[0].clone(), x[1]),
        ],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}

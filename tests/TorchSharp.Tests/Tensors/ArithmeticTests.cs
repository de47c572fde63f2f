using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class ArithmeticTests
{
    private static readonly Area area = new("arithmetic")
    {
        ["add"] = [x => x[0].add(x[1]), x => add(x[0], x[1]), x => x[0] + x[1], x => x[0].clone().add_(x[1])],
        ["add, broadcast"] = [x => x[0] + x[1]],
        ["add, alpha"] = [x => x[0].add(x[1], 2), x => add(x[0], x[1], 2)],
        ["add, number"] = [x => x[0] + 1.5, x => x[0] + 1.5f, x => 1.5 + x[0], x => x[0].add(1.5)],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}

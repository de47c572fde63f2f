using System.Reflection;
using System.Reflection.Emit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>
/// Every operator, function and factory that the stand-in offers is called by some test. What the tests call is read
/// from their compiled code. Compiled into the tests by Packages.targets, and only beside the stand-in: the package
/// offers more than this course's tests call.
/// </summary>
public sealed class CompletenessTests
{
    private static readonly Type[] offering =
    [
        typeof(torch),
        typeof(Tensor),
        typeof(linalg),
        typeof(nn),
        typeof(nn.functional),
        typeof(nn.init),
        typeof(nn.utils),
        typeof(optim),
        typeof(optim.lr_scheduler),
        typeof(TensorExtensionMethods),
        typeof(ScalarExtensionMethods),
    ];

    /// <summary>What no test calls, and why.</summary>
    private static readonly Dictionary<string, string> exempt = new()
    {
        ["Tensor.mps"] = "needs a device that this libtorch never has",
        ["Tensor.pin_memory"] = "needs a CUDA device",
        ["torch.set_num_interop_threads"] = "can be said once in a process, before any work",
    };

    [Fact]
    public void EveryOperatorIsTested()
    {
        var called = Called(typeof(CompletenessTests).Assembly);
        var missing =
            from type in offering
            from method in type.GetMethods(
                BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly
            )
            where !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)
            where method.GetBaseDefinition().DeclaringType != typeof(object)
            let name = $"{type.Name}.{method.Name}"
            where !exempt.ContainsKey(name) && !called.Contains(name)
            select name;
        Assert.Equal("", string.Join(" ", missing.Distinct().Order()));
    }

    /// <summary>Nothing stays exempt that a test has come to call.</summary>
    [Fact]
    public void NoExemptionIsStale() =>
        Assert.Equal("", string.Join(" ", exempt.Keys.Intersect(Called(typeof(CompletenessTests).Assembly))));

    private static HashSet<string> Called(Assembly assembly) =>
        [
            .. from type in assembly.GetTypes()
            from method in type.GetMembers(
                    BindingFlags.Public
                        | BindingFlags.NonPublic
                        | BindingFlags.Static
                        | BindingFlags.Instance
                        | BindingFlags.DeclaredOnly
                )
                .OfType<MethodBase>()
            from target in Targets(method)
            where target.DeclaringType?.Assembly == typeof(torch).Assembly
            select $"{target.DeclaringType!.Name}.{target.Name}",
        ];

    /// <summary>The methods that a method's code calls, or takes the address of.</summary>
    internal static IEnumerable<MethodBase> Targets(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray();
        if (code is null)
            yield break;
        for (var at = 0; at < code.Length; )
        {
            var op = code[at] == 0xFE ? wide[code[at + 1]] : narrow[code[at]];
            at += op.Size;
            if (op.OperandType == OperandType.InlineMethod)
                yield return method.Module.ResolveMethod(
                    BitConverter.ToInt32(code, at),
                    method.DeclaringType?.GetGenericArguments(),
                    method.IsGenericMethod ? method.GetGenericArguments() : null
                )!;
            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    private static readonly Dictionary<byte, OpCode> narrow = OpCodesOf(1);
    private static readonly Dictionary<byte, OpCode> wide = OpCodesOf(2);

    private static Dictionary<byte, OpCode> OpCodesOf(int size) =>
        typeof(OpCodes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (OpCode)field.GetValue(null)!)
            .Where(op => op.Size == size)
            .ToDictionary(op => (byte)op.Value);
}

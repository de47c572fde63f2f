using static TorchSharp.torch;
using Modules = TorchSharp.Modules;

namespace ResNetTutorial.Insight;

/// <summary>What a module is, in a few words: what a row of a <see cref="Summary"/> says.</summary>
internal static class LayerKind
{
    public static string Of(nn.Module module) =>
        module switch
        {
            Modules.Convolution conv => Words(
                $"{conv.GetType().Name} {Size(conv.kernel_size)}",
                ("stride", conv.stride, 1),
                ("dilation", conv.dilation, 1),
                ("groups", [conv.groups], 1)
            ),
            Modules.MaxPool2d pool => Words($"MaxPool2d {Size(pool.kernel_size)}", ("stride", pool.stride, 1)),
            Modules.AvgPool2d pool => Words($"AvgPool2d {Size(pool.kernel_size)}", ("stride", pool.stride, 1)),
            _ => module.GetType().Name,
        };

    private static string Words(string what, params (string Name, long[]? Value, long Usual)[] details) =>
        string.Join(
            ", ",
            details
                .Where(detail => detail.Value?.Any(value => value != detail.Usual) == true)
                .Select(detail => $"{detail.Name} {Size(detail.Value!, single: true)}")
                .Prepend(what)
        );

    private static string Size(long[] sizes, bool single = false) =>
        single && sizes.Distinct().Count() == 1 ? $"{sizes[0]}"
        : sizes.Length == 1 ? $"{sizes[0]}×{sizes[0]}"
        : string.Join('×', sizes);
}

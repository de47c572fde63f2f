using System.Reflection;
using System.Text.Json;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Functional;

/// <summary>Every function of nn.functional has reference numbers, or a reason why not.</summary>
public sealed class FunctionalCompletenessTests
{
    private const string OldName = "an old name: SameFunctions in ObsoleteNameTests";
    private const string Drawn = "draws its windows: FractionalPoolingTests";

    private static readonly Dictionary<string, string> excused = new()
    {
        ["Hardshrink"] = OldName,
        ["Hardtanh"] = OldName,
        ["Mish"] = OldName,
        ["SiLU"] = OldName,
        ["Softshrink"] = OldName,
        ["Softsign"] = OldName,
        ["Tanhshrink"] = OldName,
        ["Threshold"] = OldName,
        ["fractional_max_pool2d"] = Drawn,
        ["fractional_max_pool2d_with_indices"] = Drawn,
        ["fractional_max_pool3d"] = Drawn,
        ["fractional_max_pool3d_with_indices"] = Drawn,
        ["adaptive_avg_pool3d_backward"] = "writes into an argument: AdaptivePoolingBackwardTests",
        ["upsample_nearest"] = "the package refuses every call: RefusalTests",
        ["upsample_nearest1d_backward"] = "switched off in the package",
        ["upsample_nearest2d_backward"] = "switched off in the package",
        ["upsample_nearest3d_backward"] = "switched off in the package",
    };

    [Fact]
    public void EveryFunctionIsComparedWithPyTorch()
    {
        var compared = new[] { "functional", "losses" }
            .SelectMany(area =>
                JsonDocument
                    .Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reference", $"{area}.json")))
                    .RootElement.EnumerateArray()
                    .Select(record => record.GetProperty("name").GetString()!.Split(':', ',')[0])
            )
            .ToHashSet();
        var left = typeof(nn.functional)
            .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(method => method.Name)
            .Distinct()
            .Where(name => !compared.Contains(name) && !excused.ContainsKey(name));
        Assert.Empty(left);
    }

    [Fact]
    public void EveryLossModuleHasItsFunction()
    {
        var functions = typeof(nn.functional).GetMethods().Select(method => Squeezed(method.Name)).ToHashSet();
        var losses = typeof(MSELoss).Assembly.GetExportedTypes().Where(IsLoss).Select(type => type.Name).ToArray();
        Assert.Contains("CrossEntropyLoss", losses);
        var aliases = new Dictionary<string, string>
        {
            ["BCELoss"] = "binarycrossentropy",
            ["BCEWithLogitsLoss"] = "binarycrossentropywithlogits",
            ["PoissonNLLLoss"] = "poissonnllloss",
        };
        var orphans = losses.Where(name =>
        {
            var function = aliases.GetValueOrDefault(name, Squeezed(name));
            return !functions.Contains(function) && !functions.Contains(function.Replace("loss", ""));
        });
        Assert.Empty(orphans);
    }

    private static string Squeezed(string name) => name.Replace("_", "").ToLowerInvariant();

    private static bool IsLoss(Type type)
    {
        if (type.IsAbstract)
            return false;
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            if (ancestor.Name.StartsWith("Loss`", StringComparison.Ordinal))
                return true;
        return false;
    }
}

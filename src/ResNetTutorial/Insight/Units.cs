using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using static TorchSharp.torch;

namespace ResNetTutorial.Insight;

/// <summary>The units of a network that have two paths, for the analyses that take them apart.</summary>
internal static class Units
{
    /// <summary>The places of a range of a network's units; each must be an <see cref="IResidualUnit"/>.</summary>
    public static (int First, IResidualUnit[] Units) Of(string name, ILayeredNetwork network, Range? range)
    {
        var layers = network.Layers;
        var (first, end) = (
            (range ?? Range.All).Start.GetOffset(layers.Count),
            (range ?? Range.All).End.GetOffset(layers.Count)
        );
        if (first < 0 || end > layers.Count || first >= end)
            throw new ArgumentException(
                $"{name}: there are no units {range}; the network has {layers.Count}, from 0 on."
            );
        var units = new IResidualUnit[end - first];
        for (var i = first; i < end; i++)
            units[i - first] =
                layers[i] as IResidualUnit
                ?? throw new ArgumentException(
                    $"{name}: unit {i}, {layers[i].GetName()}, has no shortcut to take apart; choose a residual network or other units."
                );
        return (first, units);
    }

    /// <summary>The input of a unit, computed by the network's own parts.</summary>
    public static Tensor InputOf(ILayeredNetwork network, int unit, Tensor images)
    {
        var x = network.Stem(images);
        foreach (var layer in network.Layers.Take(unit))
            x = layer.call(x);
        return x;
    }

    /// <summary>A unit's output with its shortcut scaled: f(λ h(x) + F(x)); with λ = 1 what the unit itself computes.</summary>
    public static Tensor Run(IResidualUnit unit, Tensor x, double shortcutScale) =>
        shortcutScale == 1
            ? ((nn.Module<Tensor, Tensor>)unit).call(x)
            : unit.AfterAddition((unit.Skip(x) * shortcutScale) + unit.Residual(x));

    /// <summary>‖x‖ of one image, as the root of the mean square over the batch.</summary>
    public static double Norm(Tensor x)
    {
        using var scope = NewDisposeScope();
        return Math.Sqrt(x.detach().to(ScalarType.Float64).square().sum().item<double>() / x.size(0));
    }
}

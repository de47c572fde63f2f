using ResNetTutorial.Layers;
using TorchSharp;

namespace ResNetTutorial.Networks;

/// <summary>
/// The constructed solution: a deeper network that is as good as a shallower one, by copying it and letting the added
/// layers do nothing (He et al. 2015, arXiv 1512.03385, section 1). It shows that a deep plain network need not be worse
/// than a shallow one; that training does not find it is the degradation problem.
/// </summary>
public static class Deepen
{
    /// <summary>Copies a trained plain network into a deeper one, whose further units are identities.</summary>
    /// <param name="shallow">The network to copy, of <see cref="UnitKind.Plain"/>.</param>
    /// <param name="depth">Layers of the new network, 6n + 2 and not fewer than the given one has.</param>
    /// <returns>
    /// A network, on the same device and in evaluation mode, whose logits are those of the given one to the last bit. In
    /// training mode they differ: see <see cref="PlainUnit.BecomeIdentity"/>. (On a GPU, cuDNN may choose another
    /// algorithm for a convolution, or round its inputs to TF32: compare on the CPU.)
    /// </returns>
    /// <exception cref="ArgumentException">The network is not plain, or there is no such deeper one.</exception>
    public static CifarResNet WithIdentity(CifarResNet shallow, int depth)
    {
        if (shallow.Kind != UnitKind.Plain)
            throw new ArgumentException(
                $"{shallow.GetName()}: only plain networks are deepened by identities; a residual unit is one as soon as F = 0."
            );
        if (shallow.HasBottlenecks)
            throw new ArgumentException(
                $"{shallow.GetName()}: a bottleneck loses channels, so it cannot become an identity."
            );
        if (depth < shallow.Depth)
            throw new ArgumentException($"{shallow.GetName()}: {depth} layers are fewer than its {shallow.Depth}.");
        var deep = CifarResNet.Create(
            depth,
            UnitKind.Plain,
            shallow.Width,
            classes: shallow.Classes,
            channels: shallow.Channels
        );
        // Units are named by stage and place, so the first units of each stage find their weights and the rest finds none.
        deep.load_state_dict(shallow.state_dict(), strict: false);
        foreach (var (stage, old) in deep.Stages.Zip(shallow.Stages))
        foreach (var unit in stage.Skip(old.Count).Cast<PlainUnit>())
            unit.BecomeIdentity();
        deep.to(shallow.parameters().First().device);
        deep.eval();
        return deep;
    }
}

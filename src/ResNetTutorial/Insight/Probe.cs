using ResNetTutorial.Layers;
using static TorchSharp.torch;
using Modules = TorchSharp.Modules;

namespace ResNetTutorial.Insight;

/// <summary>
/// Listens at modules of a network while it runs, in the order in which they run, and leaves the network as it was:
/// hooks are removed, buffers (running means and variances) get their values back.
/// </summary>
internal sealed class Probe : IDisposable
{
    private readonly List<Action> _removals = [];
    private readonly List<(Tensor Buffer, Tensor Before)> _buffers;

    /// <summary>Starts listening.</summary>
    /// <param name="network">The network.</param>
    /// <param name="chosen">Which of its modules, by full name and module.</param>
    /// <param name="heard">What to do with a module's output; what it returns takes the output's place.</param>
    public Probe(
        nn.Module network,
        Func<string, nn.Module<Tensor, Tensor>, bool> chosen,
        Func<string, nn.Module<Tensor, Tensor>, Tensor, Tensor> heard
    )
        : this(network, chosen, (name, layer, _, output) => heard(name, layer, output)) { }

    /// <summary>Starts listening, with an ear for inputs too.</summary>
    /// <param name="network">The network.</param>
    /// <param name="chosen">Which of its modules, by full name and module.</param>
    /// <param name="heard">What to do with a module's input and output; what it returns takes the output's place.</param>
    public Probe(
        nn.Module network,
        Func<string, nn.Module<Tensor, Tensor>, bool> chosen,
        Func<string, nn.Module<Tensor, Tensor>, Tensor, Tensor, Tensor> heard
    )
    {
        _buffers = [.. network.buffers().Select(b => (b, b.detach().clone()))];
        foreach (var (name, module) in network.named_modules())
        {
            if (module is not nn.Module<Tensor, Tensor> layer || !chosen(name, layer))
                continue;
            var remover = layer.register_forward_hook((_, input, output) => heard(name, layer, input, output));
            _removals.Add(remover.remove);
        }
    }

    /// <summary>Whether a module multiplies by weights: what counts as a layer when layers are counted.</summary>
    public static bool HasWeightMatrix(nn.Module module) => module is Modules.Linear or Modules.Convolution;

    /// <summary>Whether a module is one of this library's units, which end in what they hand to the next.</summary>
    public static bool IsUnit(nn.Module module) =>
        module
            is PlainLayer
                or PlainConv
                or IHighway
                or PlainUnit
                or ResidualUnit
                or PreActivationUnit
                or InceptionModule;

    /// <summary>Whether a module is an activation function.</summary>
    public static bool IsActivation(nn.Module module) =>
        module
            is Modules.ReLU
                or Modules.LeakyReLU
                or Modules.Sigmoid
                or Modules.Tanh
                or Modules.ELU
                or Modules.SELU
                or Modules.GELU
                or Modules.SiLU;

    /// <inheritdoc/>
    public void Dispose()
    {
        _removals.ForEach(remove => remove());
        using var _ = no_grad();
        foreach (var (buffer, before) in _buffers)
        {
            buffer.copy_(before);
            before.Dispose();
        }
    }
}

using static TorchSharp.torch;

namespace ResNetTutorial.Insight;

/// <summary>
/// Lets a network be run without a trace: at the end every module is in the mode it was in, and every buffer (running
/// means and variances) has the value it had.
/// </summary>
internal sealed class Undisturbed : IDisposable
{
    private readonly nn.Module _network;
    private readonly bool _training;
    private readonly List<(nn.Module Module, bool Training)> _modes;
    private readonly List<(Tensor Buffer, Tensor Before)> _buffers;

    /// <summary>Remembers how a network is.</summary>
    /// <param name="network">The network.</param>
    /// <param name="training">The mode to put it in; null: the mode it is in.</param>
    public Undisturbed(nn.Module network, bool? training = null)
    {
        _network = network;
        _training = network.training;
        // Parents come before their children, so that each module's own mode is what remains of setting them in this order.
        _modes = [.. network.modules().Select(m => (m, m.training))];
        _buffers = [.. network.buffers().Select(b => (b, b.detach().clone().DetachFromDisposeScope()))];
        if (training is { } mode)
            network.train(mode);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _network.train(_training);
        foreach (var (module, training) in _modes)
            if (module.training != training)
                module.train(training);
        using var _ = no_grad();
        foreach (var (buffer, before) in _buffers)
        {
            buffer.copy_(before);
            before.Dispose();
        }
    }
}

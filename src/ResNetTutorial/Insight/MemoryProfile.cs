using System.Collections.Immutable;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetTutorial.Insight;

/// <summary>
/// What a training step keeps in memory, from layer to layer: activations pile up in the forward pass, and the
/// backward pass takes them down again. Measured for one batch on the CPU, with the network left exactly as it was.
/// </summary>
/// <remarks>
/// <para>
/// Not computed from shapes: what the C library has given out is read whenever a module has put out its result, and again
/// when the backward pass reaches the module. So everything counts that the step holds, whoever holds it, but not what
/// comes and goes within one module, such as a convolution's workspace. Weights, their gradients and the batch
/// were there before the step and do not count. What other threads allocate meanwhile does: measure while nothing else runs.
/// Of three steps the one with the least peak is taken, since what disturbs adds.
/// </para>
/// <para>
/// In C# a tensor lives as long as its handle, and handles live as long as their dispose scope: where a step has one scope,
/// nothing goes before the end of the step. <see cref="Layers.Recompute"/> frees its handles as soon as they have served.
/// </para>
/// <para>
/// Bytes are exact with the GNU C library (<see cref="IsExact"/>). Elsewhere it is the private memory of the process, which
/// grows by pages and seldom shrinks: the peak is rough then, and the way down not to be seen.
/// </para>
/// <para>
/// A batch takes the same bytes on a GPU, of whose memory TorchSharp tells nothing. For a chain of n layers whose
/// outputs have b bytes each it is n·b after the forward pass; with <see cref="Layers.Recompute"/> about 2·√n·b
/// (arXiv 1604.06174, section 4).
/// </para>
/// </remarks>
/// <param name="Name">The network's name in charts.</param>
/// <param name="Timeline">The step, moment by moment.</param>
public sealed record MemoryProfile(string Name, ImmutableArray<MemorySample> Timeline)
{
    /// <summary>Whether this machine counts allocated bytes rather than pages of the process.</summary>
    public static bool IsExact => NativeMemory.IsExact;

    /// <summary>The most bytes held at any moment of the step.</summary>
    public long Peak => Timeline.Max(s => s.Bytes);

    /// <summary>The bytes held when the forward pass was over: all activations that the backward pass needs.</summary>
    public long AfterForward => Timeline.Last(s => s.Phase == MemoryPhase.Forward).Bytes;

    /// <summary>Measures a training step on the mean cross entropy of a batch.</summary>
    /// <param name="name">The network's name in charts.</param>
    /// <param name="network">Takes the images and returns logits N×classes.</param>
    /// <param name="images">N×C×H×W.</param>
    /// <param name="labels">N class numbers, Int64.</param>
    /// <param name="layers">At which modules to look, by full name; null: at all that take and return one tensor.</param>
    /// <exception cref="ArgumentException">The images are not on the CPU, or the network ran no such module.</exception>
    public static MemoryProfile Measure(
        string name,
        nn.Module<Tensor, Tensor> network,
        Tensor images,
        Tensor labels,
        Func<string, bool>? layers = null
    ) => Measure(name, network, images, output => nn.functional.cross_entropy(output, labels), layers);

    /// <summary>Measures a training step on any loss.</summary>
    /// <param name="name">The network's name in charts.</param>
    /// <param name="network">The network.</param>
    /// <param name="input">What it is given.</param>
    /// <param name="loss">From the network's output to one number.</param>
    /// <param name="layers">At which modules to look, by full name; null: at all that take and return one tensor.</param>
    /// <exception cref="ArgumentException">The input is not on the CPU, or the network ran no such module.</exception>
    public static MemoryProfile Measure(
        string name,
        nn.Module<Tensor, Tensor> network,
        Tensor input,
        Func<Tensor, Tensor> loss,
        Func<string, bool>? layers = null
    )
    {
        using var _ = enable_grad();
        return Measure(
            name,
            network,
            input,
            recorder =>
            {
                var value = loss(network.call(input));
                recorder.Turn();
                value.backward();
                recorder.End();
            },
            layers
        );
    }

    /// <summary>
    /// Measures a forward pass without gradients, as in evaluation: nothing is kept for a backward pass, and what is in
    /// memory is there because somebody holds a handle of it.
    /// </summary>
    /// <param name="name">The network's name in charts.</param>
    /// <param name="network">The network, in whatever mode it is.</param>
    /// <param name="input">What it is given.</param>
    /// <param name="layers">At which modules to look, by full name; null: at all that take and return one tensor.</param>
    /// <exception cref="ArgumentException">The input is not on the CPU, or the network ran no such module.</exception>
    public static MemoryProfile MeasureForward(
        string name,
        nn.Module<Tensor, Tensor> network,
        Tensor input,
        Func<string, bool>? layers = null
    )
    {
        using var _ = no_grad();
        return Measure(
            name,
            network,
            input,
            recorder =>
            {
                network.call(input);
                recorder.Turn();
            },
            layers
        );
    }

    private static MemoryProfile Measure(
        string name,
        nn.Module<Tensor, Tensor> network,
        Tensor input,
        Action<MemoryRecorder> run,
        Func<string, bool>? layers
    )
    {
        if (input.device_type != DeviceType.CPU)
            throw new ArgumentException(
                $"{name}: memory is measured on the CPU; move the network and its input there, the bytes are the same."
            );
        using var scope = NewDisposeScope();
        var gradients = network.parameters().Select(p => (Parameter: p, Gradient: p.grad?.clone())).ToArray();
        var recorder = new MemoryRecorder();
        using var probe = new Probe(network, (layer, _) => layers?.Invoke(layer) ?? true, recorder.Hear);
        try
        {
            // The first step makes what stays: gradients of the weights, plans, libtorch's own caches.
            Step();
            if (!recorder.Heard)
                throw new ArgumentException($"{name}: the network ran none of the modules asked for.");
            return Enumerable.Range(0, 3).Select(_ => Step()).MinBy(profile => profile.Peak)!;
        }
        finally
        {
            foreach (var (parameter, gradient) in gradients)
                parameter.grad = gradient?.DetachFromDisposeScope();
        }

        MemoryProfile Step()
        {
            recorder.Begin();
            using var step = NewDisposeScope();
            run(recorder);
            return new MemoryProfile(name, recorder.Timeline);
        }
    }

    /// <summary>The peak, in one line.</summary>
    public override string ToString() =>
        $"{Name}: {Html.Number(Peak / 1048576.0)} MiB at most, {Html.Number(AfterForward / 1048576.0)} MiB after the forward pass";
}

using System.Collections.Immutable;
using static TorchSharp.torch;

namespace ResNetTutorial.Insight;

/// <summary>Reads the memory at each module of a step and keeps its own hands off: it prolongs no tensor's life.</summary>
internal sealed class MemoryRecorder
{
    private readonly List<MemorySample> _samples = new(4096);
    private long _before;
    private bool _isBackward;
    private Tensor? _gradient;

    /// <summary>The samples of the last step.</summary>
    public ImmutableArray<MemorySample> Timeline => [.. _samples];

    /// <summary>Whether any module ran.</summary>
    public bool Heard => _samples.Exists(s => s.Layer.Length > 0);

    /// <summary>A step begins.</summary>
    public void Begin()
    {
        // Tensors that nobody holds any more are freed by the collector's thread: now, and not in the middle of the step.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        _samples.Clear();
        _isBackward = false;
        _before = NativeMemory.InUse();
        Add(MemoryPhase.Forward, "");
    }

    /// <summary>The forward pass is over.</summary>
    public void Turn()
    {
        Add(MemoryPhase.Forward, "");
        _isBackward = true;
    }

    /// <summary>The backward pass is over.</summary>
    public void End()
    {
        Forget();
        Add(MemoryPhase.Backward, "");
    }

    /// <summary>A module has run: looks at the memory, and marks its output for the way back.</summary>
    public Tensor Hear(string layer, nn.Module<Tensor, Tensor> module, Tensor input, Tensor output)
    {
        Add(_isBackward ? MemoryPhase.Recomputation : MemoryPhase.Forward, layer);
        if (!is_grad_enabled() || !output.requires_grad || ReferenceEquals(input, output))
            return output;
        var marked = MemoryMark.Put(output, gradient => Reach(layer, gradient));
        // The mark takes the output's place; with two handles its memory would live as long as the longer lived.
        output.Dispose();
        return marked;
    }

    private void Reach(string layer, Tensor? gradient)
    {
        Forget();
        Add(MemoryPhase.Backward, layer);
        _gradient = gradient;
    }

    /// <summary>Libtorch has taken the gradient that the last mark handed on; ours was one handle too many.</summary>
    private void Forget()
    {
        _gradient?.Dispose();
        _gradient = null;
    }

    private void Add(MemoryPhase phase, string layer) =>
        _samples.Add(new MemorySample(phase, layer, NativeMemory.InUse() - _before));
}

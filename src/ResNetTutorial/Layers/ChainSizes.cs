using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>How large a module's input and activations are.</summary>
/// <param name="Input">Bytes of its input.</param>
/// <param name="Activations">Bytes of everything that it and the modules in it put out.</param>
/// <param name="SharesInput">Whether its output lies in the memory of its input, as after working in place.</param>
internal sealed record ChainSizes(long Input, long Activations, bool SharesInput)
{
    /// <summary>Runs a chain once, in evaluation mode and without gradients, so that nothing of it is left.</summary>
    public static ChainSizes[] Measure(IReadOnlyList<nn.Module<Tensor, Tensor>> modules, Tensor x)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var modes = modules.SelectMany(m => m.modules().Prepend(m)).Select(m => (Module: m, m.training)).ToArray();
        try
        {
            foreach (var module in modules)
                module.eval();
            var sizes = new ChainSizes[modules.Count];
            for (var i = 0; i < sizes.Length; i++)
                (sizes[i], x) = Measure(modules[i], x);
            return sizes;
        }
        finally
        {
            // One by one, the inner after the outer: parts may have been in evaluation mode before.
            foreach (var (module, training) in modes)
                module.train(training);
        }
    }

    private static (ChainSizes, Tensor Output) Measure(nn.Module<Tensor, Tensor> module, Tensor x)
    {
        using var scope = NewDisposeScope();
        var inner = 0L;
        var hooks = module
            .modules()
            .OfType<nn.Module<Tensor, Tensor>>()
            .Where(m => !ReferenceEquals(m, module) && !m.children().Any())
            .Select(m =>
                m.register_forward_hook(
                    (_, _, output) =>
                    {
                        inner += Bytes(output);
                        return output;
                    }
                )
            )
            .ToArray();
        try
        {
            // A copy, and it is blotted out afterwards: an output that lies in it shows that.
            var input = x.clone();
            var output = module.call(input);
            var copy = output.clone();
            input.zero_();
            var shares = output.count_nonzero().item<long>() == 0;
            return (new ChainSizes(Bytes(x), inner + Bytes(copy), shares), copy.MoveToOuterDisposeScope());
        }
        finally
        {
            foreach (var hook in hooks)
                hook.remove();
        }
    }

    private static long Bytes(Tensor t) => t.numel() * t.element_size();
}

using static TorchSharp.torch;
using AutogradContext = TorchSharp.torch.autograd.AutogradContext;
using Parameter = TorchSharp.Modules.Parameter;

namespace ResNetTutorial.Layers;

/// <summary>
/// Modules one after the other as a single operator of autograd, which keeps nothing but its input: backward runs them
/// again, this time with a history, and goes through that.
/// </summary>
/// <remarks>
/// The parameters are arguments of the operator, so that their gradients leave it like any other, to whoever asked for
/// them: <c>backward</c>, <c>autograd.grad</c>, or both. They are saved beside the input for one reason: libtorch then
/// notices when somebody changes them between forward and backward, as it does without recomputation.
/// </remarks>
internal sealed class RecomputedSegment : autograd.SingleTensorFunction<RecomputedSegment>
{
    /// <inheritdoc/>
    public override string Name => nameof(RecomputedSegment);

    /// <summary>Runs modules now, and again in the backward pass.</summary>
    /// <param name="modules">The modules, from the input on.</param>
    /// <param name="x">The input of the first.</param>
    /// <param name="gradients">What the segments of one forward pass share.</param>
    /// <returns>The output of the last.</returns>
    public static Tensor Run(ArraySegment<nn.Module<Tensor, Tensor>> modules, Tensor x, HandedOver gradients)
    {
        // The package makes an empty tensor of the output's size for each call of such an operator: it ends with this scope.
        using var scope = NewDisposeScope();
        var parameters = new HashSet<Parameter>(ReferenceEqualityComparer.Instance);
        foreach (var module in modules)
            parameters.UnionWith(module.parameters().Where(p => p.requires_grad));
        return apply([new Pass(modules, gradients), x, .. parameters]).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override Tensor forward(AutogradContext ctx, params object[] vars)
    {
        var pass = (Pass)vars[0];
        Tensor[] tensors = [.. vars.Skip(1).Cast<Tensor>()];
        ctx.set_materialize_grads(false);
        ctx.save_data(nameof(Pass), pass);
        ctx.save_for_backward([.. tensors]);
        (pass.Random, var y) = RandomState.Record(tensors[0], () => Chain.Run(pass.Modules, tensors[0]));
        return y;
    }

    /// <inheritdoc/>
    public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output)
    {
        var pass = (Pass)ctx.get_data(nameof(Pass))!;
        pass.Gradients.Free();
        // None arrives where what follows does not depend on this segment.
        if (grad_output is null || grad_output.IsInvalid)
            return [.. new Tensor[1 + ctx.get_saved_variables().Count]];
        using var scope = NewDisposeScope();
        // Gradients of gradients are asked for: then this pass needs a history too, from the true input on.
        var twice = is_grad_enabled();
        Tensor[] saved = [.. ctx.get_saved_variables()];
        var x = twice ? saved[0] : saved[0].detach().requires_grad_(saved[0].requires_grad);
        int[] wanted = [.. Enumerable.Range(0, saved.Length).Where(i => saved[i].requires_grad)];

        // Null for the pass, which is no tensor, and for whatever needs none.
        var all = new Tensor[1 + saved.Length];
        var buffers = pass.Modules.SelectMany(m => m.buffers()).Select(b => (Buffer: b, Before: b.detach().clone()));
        var before = buffers.ToArray();
        using (enable_grad())
        {
            var y = pass.Random!.Replay(() => Chain.Run(pass.Modules, x));
            if (y.requires_grad)
            {
                var found = autograd.grad(
                    [y],
                    [.. wanted.Select(i => i == 0 ? x : saved[i])],
                    [grad_output],
                    retain_graph: twice,
                    create_graph: twice,
                    allow_unused: true
                );
                foreach (var (i, gradient) in wanted.Zip(found).Where(pair => pair.Second is { IsInvalid: false }))
                    all[1 + i] = gradient.MoveToOuterDisposeScope();
            }
        }
        // Running means and variances have taken this batch in already. Only now: the graph just gone through held them.
        using (no_grad())
            foreach (var (buffer, old) in before)
                buffer.copy_(old);
        grad_output.Dispose();
        pass.Gradients.Take(all);
        return [.. all];
    }

    /// <summary>What one call of the operator remembers.</summary>
    private sealed class Pass(ArraySegment<nn.Module<Tensor, Tensor>> modules, HandedOver gradients)
    {
        public ArraySegment<nn.Module<Tensor, Tensor>> Modules => modules;

        public HandedOver Gradients => gradients;

        public RandomState? Random { get; set; }
    }
}

/// <summary>
/// The gradients that a backward of ours returned last. They must live until libtorch has them, which nobody tells us; by
/// the time the next backward is called it has. Left alone they would live as long as the step, or until the collector comes.
/// </summary>
internal sealed class HandedOver
{
    private Tensor[] _last = [];

    /// <summary>Remembers gradients about to be returned.</summary>
    public void Take(Tensor[] gradients) => _last = gradients;

    /// <summary>Frees the handles of those returned before.</summary>
    public void Free()
    {
        foreach (var gradient in _last)
            gradient?.Dispose();
        _last = [];
    }
}

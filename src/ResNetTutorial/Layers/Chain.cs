using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>Modules one after the other.</summary>
internal static class Chain
{
    /// <summary>
    /// Runs modules, each in a dispose scope of its own: of what a module makes on its way, only what autograd keeps for
    /// the backward pass stays.
    /// </summary>
    public static Tensor Run(IEnumerable<nn.Module<Tensor, Tensor>> modules, Tensor x)
    {
        var y = x;
        foreach (var module in modules)
        {
            using var scope = NewDisposeScope();
            var next = module.call(y);
            if (ReferenceEquals(next, y))
                continue;
            next.MoveToOuterDisposeScope();
            if (!ReferenceEquals(y, x))
                y.Dispose();
            y = next;
        }
        return ReferenceEquals(y, x) ? x.alias() : y;
    }
}

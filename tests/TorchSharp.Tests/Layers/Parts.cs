using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests.Layers;

/// <summary>A base class with a component of its own, as networks' units have.</summary>
internal abstract class Base : Module<Tensor, Tensor>
{
    protected readonly Linear shared = Linear(2, 2);

    protected Base(string name)
        : base(name) { }
}

/// <summary>Components of every kind: modules, a parameter, a buffer; fields of its own before those of its base.</summary>
internal sealed class Parts : Base
{
    public readonly Linear first = Linear(2, 3);
    public readonly Module<Tensor, Tensor> inner = Sequential(("norm", BatchNorm1d(3)), ("act", ReLU()));
    public Parameter scale = Parameter(ones(3));
    public Tensor offset = zeros(3);
    public readonly Module<Tensor, Tensor>? none = null;
    private readonly Linear last = Linear(3, 2, hasBias: false);

    public Parts()
        : base(nameof(Parts)) => RegisterComponents();

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = inner.call(first.call(input)) * scale + offset;
        return shared.call(last.call(x)).MoveToOuterDisposeScope();
    }
}

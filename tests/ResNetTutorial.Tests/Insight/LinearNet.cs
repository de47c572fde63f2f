using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Insight;

/// <summary>A residual unit that is linear, so that whatever is measured has a closed form: y = λ x + W x.</summary>
internal sealed class LinearUnit : nn.Module<Tensor, Tensor>, IResidualUnit
{
    private readonly double _lambda;
    private readonly TorchSharp.Modules.Parameter weight;

    internal LinearUnit(double[,] w, double lambda = 1)
        : base("LinearUnit")
    {
        _lambda = lambda;
        weight = new TorchSharp.Modules.Parameter(from_array(w).to(ScalarType.Float32));
        RegisterComponents();
    }

    public bool SkipIsLinear => true;

    public Tensor Skip(Tensor x) => x * _lambda;

    public Tensor Residual(Tensor x) => x.matmul(weight.t());

    public Tensor AfterAddition(Tensor sum) => sum.alias();

    public override Tensor forward(Tensor x) => AfterAddition(Skip(x) + Residual(x));
}

/// <summary>Linear units, with nothing before and nothing behind them: N×width to N×width logits.</summary>
internal sealed class LinearNet : nn.Module<Tensor, Tensor>, ILayeredNetwork
{
    private readonly TorchSharp.Modules.ModuleList<nn.Module<Tensor, Tensor>> units;

    internal LinearNet(params LinearUnit[] all)
        : base("LinearNet")
    {
        units = nn.ModuleList<nn.Module<Tensor, Tensor>>(all);
        RegisterComponents();
    }

    public IReadOnlyList<nn.Module<Tensor, Tensor>> Layers => [.. units];

    public Tensor Stem(Tensor x) => x.alias();

    public Tensor Head(Tensor x) => x.alias();

    public override Tensor forward(Tensor x) => Head(units.Aggregate(Stem(x), (value, unit) => unit.call(value)));

    /// <summary>A square matrix of small numbers.</summary>
    internal static double[,] Matrix(Random random, int width, double size = 0.5)
    {
        var w = new double[width, width];
        for (var i = 0; i < width; i++)
        for (var j = 0; j < width; j++)
            w[i, j] = size * ((2 * random.NextDouble()) - 1);
        return w;
    }
}

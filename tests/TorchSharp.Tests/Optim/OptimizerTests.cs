using TorchSharp.Modules;
using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Optim;

/// <summary>Every parameter after each of 20 steps, against PyTorch (Reference/make_optim.py).</summary>
public sealed class OptimizerTests
{
    private const int Steps = 20;

    private static readonly Dictionary<string, Func<Parameter[], OptimizerHelper>> optimizers = new()
    {
        ["SGD"] = w => optim.SGD(w, 0.05),
        ["SGD momentum"] = w => optim.SGD(w, 0.05, momentum: 0.9),
        ["SGD dampening"] = w => optim.SGD(w, 0.05, momentum: 0.9, dampening: 0.3),
        ["SGD weight decay"] = w => optim.SGD(w, 0.05, momentum: 0.9, weight_decay: 0.1),
        ["SGD Nesterov"] = w => optim.SGD(w, 0.05, momentum: 0.9, weight_decay: 0.1, nesterov: true),
        ["SGD maximize"] = w => optim.SGD(w, 0.005, momentum: 0.5, maximize: true),
        ["SGD groups"] = w =>
            optim.SGD(
                [
                    new SGD.ParamGroup { Parameters = w[..2] },
                    new SGD.ParamGroup
                    {
                        Parameters = w[2..],
                        Options = new SGD.Options { LearningRate = 0.01, momentum = 0 },
                    },
                ],
                0.05,
                momentum: 0.9,
                weight_decay: 0.1
            ),
        ["Adam"] = w => optim.Adam(w, 0.05),
        ["Adam settings"] = w => optim.Adam(w, 0.05, beta1: 0.8, beta2: 0.9, eps: 1e-3, weight_decay: 0.1),
        ["Adam AMSGrad"] = w => optim.Adam(w, 0.05, beta1: 0.8, beta2: 0.9, amsgrad: true),
        ["Adam maximize"] = w => optim.Adam(w, 0.05, maximize: true),
        ["Adam groups"] = w =>
            optim.Adam(
                [
                    new Adam.ParamGroup { Parameters = w[..2] },
                    new Adam.ParamGroup(w[2..], lr: 0.01, beta1: 0.5, beta2: 0.9),
                ],
                0.05
            ),
        ["AdamW"] = w => optim.AdamW(w, 0.05, weight_decay: 0.1),
        ["AdamW AMSGrad"] = w => optim.AdamW(w, 0.05, beta1: 0.8, beta2: 0.9, weight_decay: 0.1, amsgrad: true),
        ["RMSProp"] = w => optim.RMSProp(w, 0.01),
        ["RMSProp settings"] = w => optim.RMSProp(w, 0.01, alpha: 0.9, eps: 1e-3, weight_decay: 0.1, momentum: 0.5),
        ["RMSProp centered"] = w => optim.RMSProp(w, 0.01, alpha: 0.9, eps: 1e-2, centered: true),
        ["Adagrad"] = w => optim.Adagrad(w, 0.1),
        ["Adagrad settings"] = w =>
            optim.Adagrad(w, 0.1, lr_decay: 0.1, weight_decay: 0.1, initial_accumulator_value: 0.5, eps: 1e-3),
        ["Adadelta"] = w => optim.Adadelta(w, 1.0, eps: 1e-3),
        ["Adadelta settings"] = w => optim.Adadelta(w, 0.5, rho: 0.8, eps: 1e-3, weight_decay: 0.1),
        ["Adamax"] = w => optim.Adamax(w, 0.02),
        ["Adamax settings"] = w => optim.Adamax(w, 0.02, beta1: 0.8, beta2: 0.9, eps: 1e-3, weight_decay: 0.1),
        ["NAdam"] = w => optim.NAdam(w, 0.02),
        ["NAdam settings"] = w =>
            optim.NAdam(w, 0.02, beta1: 0.8, beta2: 0.9, eps: 1e-3, weight_decay: 0.1, momentum_decay: 0.1),
        ["RAdam"] = w => optim.RAdam(w, 1.0, beta1: 0.5, beta2: 0.9, eps: 1),
        ["ASGD"] = w => optim.ASGD(w, 0.05, lambd: 0.01, alpha: 0.75, t0: 5, weight_decay: 0.1),
        ["Rprop"] = w => optim.Rprop(w, 0.01, etaminus: 0.5, etaplus: 1.2, min_step: 1e-4, max_step: 0.1),
    };

    private static readonly Area area = new("optim");

    static OptimizerTests()
    {
        foreach (var (name, make) in optimizers)
            area[name] = [starts => Descend(starts, make, name == "RAdam" ? 0.02 : 1)];
        foreach (var (name, form) in SchedulerTests.Forms)
            area[name] = [form];
    }

    public static TheoryData<string, string> Cases => area.Cases;

    public static TheoryData<string> Names => [.. optimizers.Keys];

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);

    [Theory, MemberData(nameof(Names))]
    public void StateSavedAndLoadedGoesOnBitForBit(string name)
    {
        using var scope = NewDisposeScope();
        var (mine, theirs) = (Weights(), Weights());
        var (first, second) = (optimizers[name](mine), optimizers[name](theirs));
        for (var step = 0; step < 7; step++)
            Step(mine, first, step);
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true))
            first.save_state_dict(writer);
        file.Position = 0;
        using (var reader = new BinaryReader(file))
            second.load_state_dict(reader);
        using (no_grad())
        {
            for (var k = 0; k < mine.Length; k++)
                theirs[k].copy_(mine[k]);
        }
        for (var step = 7; step < Steps; step++)
        {
            Step(mine, first, step);
            Step(theirs, second, step);
        }
        for (var k = 0; k < mine.Length; k++)
            Assert.True(mine[k].equal(theirs[k]).all().item<bool>(), $"parameter {k}");
    }

    [Theory, MemberData(nameof(Names))]
    public void StepsLeaveNoTensorsBehind(string name)
    {
        using var scope = NewDisposeScope();
        var weights = Weights();
        using var optimizer = optimizers[name](weights);
        for (var step = 0; step < 3; step++)
            Step(weights, optimizer, step);
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        for (var step = 3; step < 9; step++)
            Step(weights, optimizer, step);
        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void AnotherOptimizersStateIsRefused()
    {
        using var scope = NewDisposeScope();
        using var file = new MemoryStream();
        var weights = Weights();
        using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true))
            optim.SGD(weights, 0.1).save_state_dict(writer);
        file.Position = 0;
        using var reader = new BinaryReader(file);
        Assert.Contains(
            "SGD",
            Assert.Throws<InvalidDataException>(() => optim.Adam(weights).load_state_dict(reader)).Message
        );
    }

    [Fact]
    public void AClosureIsRunWithGradientsAndItsLossComesBack()
    {
        using var scope = NewDisposeScope();
        var weight = nn.Parameter(tensor(3.0));
        var optimizer = optim.SGD([weight], 0.1);
        using var quiet = no_grad();
        var loss = optimizer.step(() =>
        {
            optimizer.zero_grad();
            var squared = weight * weight;
            squared.backward();
            return squared;
        });
        Assert.Equal(9.0, loss!.item<double>());
        Assert.Equal(3 - 0.1 * 6, weight.item<double>(), 12);
    }

    [Fact]
    public void ZeroGradZeroesAndKeepsTheGradients()
    {
        using var scope = NewDisposeScope();
        var weight = nn.Parameter(tensor(3.0));
        var idle = nn.Parameter(tensor(3.0));
        var optimizer = optim.SGD([weight, idle], 0.1);
        (weight * weight).backward();
        optimizer.zero_grad();
        Assert.Equal(0.0, weight.grad!.item<double>());
        Assert.Null(idle.grad);
    }

    private static Parameter[] Weights() =>
        [
            nn.Parameter(linspace(-1, 1, 6, dtype: float64).reshape(3, 2)),
            nn.Parameter(linspace(0.5, 2, 5, dtype: float64)),
            nn.Parameter(linspace(-2, 1, 4, dtype: float64).reshape(2, 2)),
            nn.Parameter(ones(2, dtype: float64)),
        ];

    private static object Descend(Tensor[] starts, Func<Parameter[], OptimizerHelper> make, double steepness)
    {
        var weights = starts.Select(start => nn.Parameter(start.detach().clone())).ToArray();
        using var optimizer = make(weights);
        var after = weights.Select(_ => new List<Tensor>()).ToArray();
        for (var step = 0; step < Steps; step++)
        {
            Step(weights, optimizer, step, steepness);
            for (var k = 0; k < weights.Length; k++)
                after[k].Add(weights[k].detach().clone());
        }
        return after.Select(kept => stack(kept)).ToArray();
    }

    /// <summary>The third parameter has a gradient in two steps of three, the last never.</summary>
    private static void Step(Parameter[] weights, OptimizerHelper optimizer, int step, double steepness = 1)
    {
        using var scope = NewDisposeScope();
        var (a, b, c) = (weights[0], weights[1], weights[2]);
        foreach (var weight in weights)
            weight.grad = null;
        var loss = (a.sin() * a).sum() + (b * b * b.cos()).sum();
        if (step % 3 != 1)
            loss = loss + (c * a.select(0, 0).select(0, 0) - 1).square().sum();
        (loss * steepness).backward();
        optimizer.step();
    }
}

using TorchSharp.Tests.Reference;
using static TorchSharp.torch;
using static TorchSharp.torch.optim.lr_scheduler;

namespace TorchSharp.Tests.Optim;

/// <summary>Learning rates over 20 epochs; <see cref="OptimizerTests"/> compares them with PyTorch's.</summary>
public sealed class SchedulerTests
{
    private static readonly double[] metrics =
    [
        1,
        0.9,
        0.8,
        0.8,
        0.81,
        0.79999,
        0.82,
        0.7,
        0.7,
        0.7,
        0.7,
        0.7,
        0.7,
        0.6,
        0.9,
        0.9,
        0.9,
        0.9,
        0.9,
        0.9,
        0.9,
    ];

    internal static Dictionary<string, Form> Forms { get; } =
        new()
        {
            ["StepLR"] = Rates(o => StepLR(o, 6, gamma: 0.5)),
            ["StepLR leaping"] = Rates(o => StepLR(o, 6, gamma: 0.5), Leap),
            ["MultiStepLR"] = Rates(o => MultiStepLR(o, [4, 9, 15], gamma: 0.1)),
            ["MultiStepLR leaping"] = Rates(o => MultiStepLR(o, [4, 9, 15], gamma: 0.1), Leap),
            ["ExponentialLR"] = Rates(o => ExponentialLR(o, 0.9)),
            ["ExponentialLR leaping"] = Rates(o => ExponentialLR(o, 0.9), Leap),
            ["LambdaLR"] = Rates(o => LambdaLR(o, epoch => 1.0 / (1 + epoch))),
            ["MultiplicativeLR"] = Rates(o => MultiplicativeLR(o, epoch => 1 - 0.5 / (1 + epoch))),
            ["ConstantLR"] = Rates(o => ConstantLR(o, factor: 0.25, total_iters: 7)),
            ["ConstantLR leaping"] = Rates(o => ConstantLR(o, factor: 0.25, total_iters: 7), Leap),
            ["LinearLR"] = Rates(o => LinearLR(o, start_factor: 0.1, end_factor: 0.8, total_iters: 9)),
            ["LinearLR leaping"] = Rates(o => LinearLR(o, start_factor: 0.1, end_factor: 0.8, total_iters: 9), Leap),
            ["PolynomialLR"] = Rates(o => PolynomialLR(o, total_iters: 15, power: 2)),
            ["PolynomialLR leaping"] = Rates(o => PolynomialLR(o, total_iters: 15, power: 2), Leap),
            ["CosineAnnealingLR"] = Rates(o => CosineAnnealingLR(o, 8, eta_min: 0.001)),
            ["CosineAnnealingLR leaping"] = Rates(o => CosineAnnealingLR(o, 8, eta_min: 0.001), Leap),
            ["CyclicLR"] = Rates(o => CyclicLR(o, 0.01, 0.1, step_size_up: 4, step_size_down: 3)),
            ["CyclicLR triangular2"] = Rates(o =>
                CyclicLR(o, [0.01, 0.02], [0.1, 0.3], step_size_up: 4, mode: impl.CyclicLR.Mode.Triangular2)
            ),
            ["CyclicLR scale"] = Rates(o =>
                CyclicLR(
                    o,
                    0.01,
                    0.1,
                    step_size_up: 4,
                    scale_fn: x => Math.Pow(0.9, x),
                    scale_mode: impl.CyclicLR.ScaleMode.Iterations
                )
            ),
            ["OneCycleLR"] = Rates(o => OneCycleLR(o, 0.3, total_steps: 25), momentum: true),
            ["OneCycleLR linear"] = Rates(
                o =>
                    OneCycleLR(
                        o,
                        [0.3, 0.2],
                        epochs: 5,
                        steps_per_epoch: 5,
                        pct_start: 0.4,
                        anneal_strategy: impl.OneCycleLR.AnnealStrategy.Linear,
                        div_factor: 10,
                        final_div_factor: 100
                    ),
                momentum: true
            ),
            ["OneCycleLR three phases"] = Rates(
                o => OneCycleLR(o, 0.3, total_steps: 25, three_phase: true),
                momentum: true
            ),
            ["ReduceLROnPlateau"] = Rates(o => ReduceLROnPlateau(o, factor: 0.5, patience: 2, cooldown: 1), OnMetric),
            ["ReduceLROnPlateau max"] = Rates(
                o =>
                    ReduceLROnPlateau(
                        o,
                        mode: "max",
                        factor: 0.5,
                        patience: 1,
                        threshold: 0.05,
                        threshold_mode: "abs",
                        min_lr: [0.02, 0.004]
                    ),
                OnMetric
            ),
            ["SequentialLR"] = Rates(o =>
                SequentialLR(o, [LinearLR(o, start_factor: 0.1, total_iters: 5), CosineAnnealingLR(o, 15)], [5])
            ),
            ["ChainedScheduler"] = Rates(o => ChainedLR([ConstantLR(o, 0.1, total_iters: 4), ExponentialLR(o, 0.9)])),
        };

    [Fact]
    public void LastRatesAreTheGroups()
    {
        using var scope = NewDisposeScope();
        var groups = TwoGroups();
        var scheduler = StepLR(Over(groups), 1, gamma: 0.5);
        scheduler.step();
        Assert.Equal([0.05, 0.01], scheduler.get_last_lr());
        Assert.Equal([0.05, 0.01], groups.Select(group => group.LearningRate));
    }

    [Fact]
    public void OneCycleEnds()
    {
        using var scope = NewDisposeScope();
        var scheduler = OneCycleLR(Over(TwoGroups()), 0.3, total_steps: 3);
        for (var step = 0; step < 3; step++)
            scheduler.step();
        Assert.Throws<InvalidOperationException>(() => scheduler.step());
    }

    [Fact]
    public void PlateauNeedsAMetric()
    {
        using var scope = NewDisposeScope();
        Assert.Throws<InvalidOperationException>(() => ReduceLROnPlateau(Over(TwoGroups())).step());
    }

    private static Form Rates(
        Func<optim.Optimizer, LRScheduler> make,
        Action<LRScheduler, int>? drive = null,
        bool momentum = false
    ) =>
        _ =>
        {
            var groups = TwoGroups();
            var scheduler = make(Over(groups));
            var seen = new List<double>();
            for (var epoch = 0; epoch <= 20; epoch++)
            {
                if (epoch > 0 && drive is null)
                    scheduler.step();
                else if (epoch > 0)
                    drive!(scheduler, epoch);
                seen.AddRange(groups.Select(group => group.LearningRate));
                if (momentum)
                    seen.AddRange(groups.Select(group => group.Momentum));
            }
            return tensor(seen.ToArray()).reshape(21, -1);
        };

    private static void Leap(LRScheduler scheduler, int epoch) => scheduler.step(epoch > 5 ? epoch + 3 : epoch);

    private static void OnMetric(LRScheduler scheduler, int epoch) => scheduler.step(metrics[epoch]);

    private static optim.Optimizer Over(Modules.SGD.ParamGroup[] groups) => optim.SGD(groups, 0.1, momentum: 0.9);

    private static Modules.SGD.ParamGroup[] TwoGroups() =>
        [
            new() { Parameters = [nn.Parameter(zeros(1))] },
            new()
            {
                Parameters = [nn.Parameter(zeros(1))],
                Options = new() { LearningRate = 0.02 },
            },
        ];
}

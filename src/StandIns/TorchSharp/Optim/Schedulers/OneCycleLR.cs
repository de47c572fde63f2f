using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>
            /// One rise from max_lr/div_factor to max_lr in the first pct_start of the steps, and one fall to the start's
            /// 1/final_div_factor; momentum goes the other way (arXiv 1708.07120). Steps are batches here, not epochs.
            /// </summary>
            public static LRScheduler OneCycleLR(
                Optimizer optimizer,
                double max_lr,
                int total_steps = -1,
                int epochs = -1,
                int steps_per_epoch = -1,
                double pct_start = 0.3,
                impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos,
                bool cycle_momentum = true,
                double base_momentum = 0.85,
                double max_momentum = 0.95,
                double div_factor = 25,
                double final_div_factor = 1e4,
                bool three_phase = false,
                int last_epoch = -1,
                bool verbose = false
            ) =>
                new impl.OneCycleLR(
                    optimizer,
                    max_lr,
                    total_steps,
                    epochs,
                    steps_per_epoch,
                    pct_start,
                    anneal_strategy,
                    cycle_momentum,
                    base_momentum,
                    max_momentum,
                    div_factor,
                    final_div_factor,
                    three_phase,
                    last_epoch,
                    verbose
                );

            public static LRScheduler OneCycleLR(
                Optimizer optimizer,
                IEnumerable<double> max_lr,
                int total_steps = -1,
                int epochs = -1,
                int steps_per_epoch = -1,
                double pct_start = 0.3,
                impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos,
                bool cycle_momentum = true,
                IEnumerable<double>? base_momentum = null,
                IEnumerable<double>? max_momentum = null,
                double div_factor = 25,
                double final_div_factor = 1e4,
                bool three_phase = false,
                int last_epoch = -1,
                bool verbose = false
            ) =>
                new impl.OneCycleLR(
                    optimizer,
                    max_lr,
                    total_steps,
                    epochs,
                    steps_per_epoch,
                    pct_start,
                    anneal_strategy,
                    cycle_momentum,
                    base_momentum,
                    max_momentum,
                    div_factor,
                    final_div_factor,
                    three_phase,
                    last_epoch,
                    verbose
                );

            public static partial class impl
            {
                public class OneCycleLR : LRScheduler
                {
                    private readonly int steps;
                    private readonly AnnealStrategy shape;
                    private readonly Phase[] phases;
                    private readonly double[] tops;
                    private readonly double[]? leastMomentum;
                    private readonly double[]? mostMomentum;

                    public OneCycleLR(
                        Optimizer optimizer,
                        double max_lr,
                        int total_steps = -1,
                        int epochs = -1,
                        int steps_per_epoch = -1,
                        double pct_start = 0.3,
                        AnnealStrategy anneal_strategy = AnnealStrategy.Cos,
                        bool cycle_momentum = true,
                        double base_momentum = 0.85,
                        double max_momentum = 0.95,
                        double div_factor = 25,
                        double final_div_factor = 1e4,
                        bool three_phase = false,
                        int last_epoch = -1,
                        bool verbose = false
                    )
                        : this(
                            optimizer,
                            PerGroup.Same(optimizer, max_lr),
                            total_steps,
                            epochs,
                            steps_per_epoch,
                            pct_start,
                            anneal_strategy,
                            cycle_momentum,
                            PerGroup.Same(optimizer, base_momentum),
                            PerGroup.Same(optimizer, max_momentum),
                            div_factor,
                            final_div_factor,
                            three_phase,
                            last_epoch,
                            verbose
                        ) { }

                    public OneCycleLR(
                        Optimizer optimizer,
                        IEnumerable<double> max_lr,
                        int total_steps = -1,
                        int epochs = -1,
                        int steps_per_epoch = -1,
                        double pct_start = 0.3,
                        AnnealStrategy anneal_strategy = AnnealStrategy.Cos,
                        bool cycle_momentum = true,
                        IEnumerable<double>? base_momentum = null,
                        IEnumerable<double>? max_momentum = null,
                        double div_factor = 25,
                        double final_div_factor = 1e4,
                        bool three_phase = false,
                        int last_epoch = -1,
                        bool verbose = false
                    )
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (pct_start is < 0 or > 1)
                            throw new ArgumentException(
                                $"Expected float between 0 and 1 for pct_start, but got {pct_start}"
                            );
                        steps = Steps(total_steps, epochs, steps_per_epoch);
                        shape = anneal_strategy;
                        tops = [.. max_lr];
                        if (cycle_momentum)
                        {
                            if (optimizer is not (IMomentum or IBetas))
                                throw new ArgumentException(
                                    "OneCycleLR: this optimizer has no momentum to cycle: say cycle_momentum: false."
                                );
                            leastMomentum = [.. base_momentum ?? PerGroup.Same(optimizer, 0.85)];
                            mostMomentum = [.. max_momentum ?? PerGroup.Same(optimizer, 0.95)];
                        }
                        var start = 1 / div_factor;
                        var peak = pct_start * steps - 1;
                        // Rates in parts of the top rate, momenta from least (0) to most (1).
                        phases = three_phase
                            ?
                            [
                                new(peak, start, 1, 1, 0),
                                new(2 * pct_start * steps - 2, 1, start, 0, 1),
                                new(steps - 1, start, start / final_div_factor, 1, 1),
                            ]
                            : [new(peak, start, 1, 1, 0), new(steps - 1, 1, start / final_div_factor, 0, 1)];
                        step();
                    }

                    public enum AnnealStrategy
                    {
                        Cos,
                        Linear,
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        if (Epoch > steps)
                            throw new InvalidOperationException(
                                $"Tried to step {Epoch + 1} times. The specified number of total steps is {steps}"
                            );
                        var phase = 0;
                        while (phase < phases.Length - 1 && Epoch > phases[phase].End)
                            phase++;
                        var (end, fromRate, toRate, fromMomentum, toMomentum) = phases[phase];
                        var start = phase == 0 ? 0 : phases[phase - 1].End;
                        var part = (Epoch - start) / (end - start);
                        if (mostMomentum is not null)
                        {
                            for (var k = 0; k < Groups.Length; k++)
                                Steer(Groups[k], Between(Momentum(k, fromMomentum), Momentum(k, toMomentum), part));
                        }
                        return Each(k => Between(tops[k] * fromRate, tops[k] * toRate, part));
                    }

                    private static int Steps(int total, int epochs, int perEpoch)
                    {
                        if (total == -1 && epochs == -1 && perEpoch == -1)
                            throw new ArgumentException(
                                "You must define either total_steps OR (epochs AND steps_per_epoch)"
                            );
                        if (total != -1)
                            return total > 0
                                ? total
                                : throw new ArgumentException(
                                    $"Expected positive integer total_steps, but got {total}"
                                );
                        if (epochs <= 0)
                            throw new ArgumentException($"Expected positive integer epochs, but got {epochs}");
                        return perEpoch > 0
                            ? epochs * perEpoch
                            : throw new ArgumentException(
                                $"Expected positive integer steps_per_epoch, but got {perEpoch}"
                            );
                    }

                    private static void Steer(ParamGroup group, double momentum)
                    {
                        if (group is IBetas withBetas)
                            withBetas.Betas = (momentum, withBetas.Betas.Item2);
                        else if (group is IMomentum withMomentum)
                            withMomentum.Momentum = momentum;
                    }

                    private double Momentum(int group, double height) =>
                        leastMomentum![group] + (mostMomentum![group] - leastMomentum[group]) * height;

                    private double Between(double from, double to, double part) =>
                        shape == AnnealStrategy.Cos
                            ? to + (from - to) / 2 * (Math.Cos(Math.PI * part) + 1)
                            : from + (to - from) * part;

                    private readonly record struct Phase(
                        double End,
                        double FromRate,
                        double ToRate,
                        double FromMomentum,
                        double ToMomentum
                    );
                }
            }
        }
    }
}

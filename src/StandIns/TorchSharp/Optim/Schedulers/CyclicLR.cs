namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Up from base_lr to max_lr in step_size_up steps, down again in step_size_down, over and over; momentum goes the other way (arXiv 1506.01186).</summary>
            public static LRScheduler CyclicLR(
                Optimizer optimizer,
                double base_lr,
                double max_lr,
                int step_size_up = 2000,
                int step_size_down = -1,
                impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular,
                double gamma = 1.0,
                Func<double, double>? scale_fn = null,
                impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle,
                bool cycle_momentum = true,
                double base_momentum = 0.8,
                double max_momentum = 0.9,
                int last_epoch = -1,
                bool verbose = false
            ) =>
                new impl.CyclicLR(
                    optimizer,
                    base_lr,
                    max_lr,
                    step_size_up,
                    step_size_down,
                    mode,
                    gamma,
                    scale_fn,
                    scale_mode,
                    cycle_momentum,
                    base_momentum,
                    max_momentum,
                    last_epoch,
                    verbose
                );

            public static LRScheduler CyclicLR(
                Optimizer optimizer,
                IEnumerable<double> base_lr,
                IEnumerable<double> max_lr,
                int step_size_up = 2000,
                int step_size_down = -1,
                impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular,
                double gamma = 1.0,
                Func<double, double>? scale_fn = null,
                impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle,
                bool cycle_momentum = true,
                IEnumerable<double>? base_momentum = null,
                IEnumerable<double>? max_momentum = null,
                int last_epoch = -1,
                bool verbose = false
            ) =>
                new impl.CyclicLR(
                    optimizer,
                    base_lr,
                    max_lr,
                    step_size_up,
                    step_size_down,
                    mode,
                    gamma,
                    scale_fn,
                    scale_mode,
                    cycle_momentum,
                    base_momentum,
                    max_momentum,
                    last_epoch,
                    verbose
                );

            public static partial class impl
            {
                public class CyclicLR : LRScheduler
                {
                    private readonly double length;
                    private readonly double rising;
                    private readonly double[] tops;
                    private readonly Func<double, double> scale;
                    private readonly ScaleMode scaledBy;
                    private readonly double[]? leastMomentum;
                    private readonly double[]? mostMomentum;

                    public CyclicLR(
                        Optimizer optimizer,
                        double base_lr,
                        double max_lr,
                        int step_size_up = 2000,
                        int step_size_down = -1,
                        Mode mode = Mode.Triangular,
                        double gamma = 1.0,
                        Func<double, double>? scale_fn = null,
                        ScaleMode scale_mode = ScaleMode.Cycle,
                        bool cycle_momentum = true,
                        double base_momentum = 0.8,
                        double max_momentum = 0.9,
                        int last_epoch = -1,
                        bool verbose = false
                    )
                        : this(
                            optimizer,
                            PerGroup.Same(optimizer, base_lr),
                            PerGroup.Same(optimizer, max_lr),
                            step_size_up,
                            step_size_down,
                            mode,
                            gamma,
                            scale_fn,
                            scale_mode,
                            cycle_momentum,
                            PerGroup.Same(optimizer, base_momentum),
                            PerGroup.Same(optimizer, max_momentum),
                            last_epoch,
                            verbose
                        ) { }

                    public CyclicLR(
                        Optimizer optimizer,
                        IEnumerable<double> base_lr,
                        IEnumerable<double> max_lr,
                        int step_size_up = 2000,
                        int step_size_down = -1,
                        Mode mode = Mode.Triangular,
                        double gamma = 1.0,
                        Func<double, double>? scale_fn = null,
                        ScaleMode scale_mode = ScaleMode.Cycle,
                        bool cycle_momentum = true,
                        IEnumerable<double>? base_momentum = null,
                        IEnumerable<double>? max_momentum = null,
                        int last_epoch = -1,
                        bool verbose = false
                    )
                        : base(optimizer, last_epoch, verbose)
                    {
                        length = step_size_up + (step_size_down == -1 ? step_size_up : step_size_down);
                        rising = step_size_up / length;
                        BaseRates = [.. base_lr];
                        tops = [.. max_lr];
                        scale =
                            scale_fn
                            ?? mode switch
                            {
                                Mode.Triangular2 => cycle => Math.Pow(2, 1 - cycle),
                                Mode.ExpRange => epoch => Math.Pow(gamma, epoch),
                                _ => _ => 1,
                            };
                        scaledBy =
                            scale_fn is not null ? scale_mode
                            : mode == Mode.ExpRange ? ScaleMode.Iterations
                            : ScaleMode.Cycle;
                        if (cycle_momentum)
                        {
                            if (optimizer is not IMomentum)
                                throw new ArgumentException(
                                    "CyclicLR: this optimizer has no momentum to cycle: say cycle_momentum: false."
                                );
                            leastMomentum = [.. base_momentum ?? PerGroup.Same(optimizer, 0.8)];
                            mostMomentum = [.. max_momentum ?? PerGroup.Same(optimizer, 0.9)];
                        }
                        step();
                    }

                    public enum Mode
                    {
                        Triangular,
                        Triangular2,
                        ExpRange,
                    }

                    public enum ScaleMode
                    {
                        Cycle,
                        Iterations,
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        var cycle = Math.Floor(1 + Epoch / length);
                        var position = 1 + Epoch / length - cycle;
                        var height = position <= rising ? position / rising : (position - 1) / (rising - 1);
                        height *= scale(scaledBy == ScaleMode.Cycle ? cycle : Epoch);
                        if (mostMomentum is not null)
                        {
                            for (var k = 0; k < Groups.Length; k++)
                                ((IMomentum)Groups[k]).Momentum =
                                    mostMomentum[k] - (mostMomentum[k] - leastMomentum![k]) * height;
                        }
                        return Each(k => BaseRates[k] + (tops[k] - BaseRates[k]) * height);
                    }
                }
            }
        }
    }
}

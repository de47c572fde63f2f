namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Multiplies the rates by a factor whenever a metric has not got better for more than patience epochs.</summary>
            public static LRScheduler ReduceLROnPlateau(
                Optimizer optimizer,
                string mode = "min",
                double factor = 0.1,
                int patience = 10,
                double threshold = 1e-4,
                string threshold_mode = "rel",
                int cooldown = 0,
                IList<double>? min_lr = null,
                double eps = 1e-8,
                bool verbose = false
            ) =>
                new impl.ReduceLROnPlateau(
                    optimizer,
                    mode,
                    factor,
                    patience,
                    threshold,
                    threshold_mode,
                    cooldown,
                    min_lr,
                    eps,
                    verbose
                );

            public static partial class impl
            {
                public class ReduceLROnPlateau : LRScheduler
                {
                    private readonly bool towardsLess;
                    private readonly bool relative;
                    private readonly double factor;
                    private readonly int patience;
                    private readonly double threshold;
                    private readonly int cooldown;
                    private readonly double[] least;
                    private readonly double eps;
                    private readonly bool verbose;
                    private double best;
                    private int badEpochs;
                    private int rest;

                    public ReduceLROnPlateau(
                        Optimizer optimizer,
                        string mode = "min",
                        double factor = 0.1,
                        int patience = 10,
                        double threshold = 1e-4,
                        string threshold_mode = "rel",
                        int cooldown = 0,
                        IList<double>? min_lr = null,
                        double eps = 1e-8,
                        bool verbose = false
                    )
                        : base(optimizer, -1, verbose)
                    {
                        if (factor >= 1)
                            throw new ArgumentException("Factor should be < 1.0");
                        towardsLess = OneOf(mode, "min", "max");
                        relative = OneOf(threshold_mode, "rel", "abs");
                        this.factor = factor;
                        this.patience = patience;
                        this.threshold = threshold;
                        this.cooldown = cooldown;
                        this.eps = eps;
                        this.verbose = verbose;
                        least = Each(k => min_lr is null or [] ? 0 : min_lr[min_lr.Count == 1 ? 0 : k]);
                        best = towardsLess ? double.PositiveInfinity : double.NegativeInfinity;
                    }

                    public override void step() =>
                        throw new InvalidOperationException("ReduceLROnPlateau steps by a metric: call step(double).");

                    public override void step(int? epoch) => step();

                    public override void step(double current, int? epoch = null)
                    {
                        Epoch = epoch ?? Epoch + 1;
                        if (IsBetter(current))
                        {
                            best = current;
                            badEpochs = 0;
                        }
                        else
                            badEpochs++;
                        if (rest > 0)
                        {
                            rest--;
                            badEpochs = 0;
                        }
                        if (badEpochs > patience)
                        {
                            Reduce();
                            rest = cooldown;
                            badEpochs = 0;
                        }
                        LastRates = Scaled(1);
                    }

                    private static bool OneOf(string text, string first, string second) =>
                        text == first
                        || (
                            text == second
                                ? false
                                : throw new ArgumentException($"'{text}' is unknown: say '{first}' or '{second}'.")
                        );

                    private bool IsBetter(double value)
                    {
                        var margin = relative ? best * threshold : threshold;
                        if (double.IsInfinity(best))
                            margin = 0;
                        return towardsLess ? value < best - margin : value > best + margin;
                    }

                    private void Reduce()
                    {
                        for (var k = 0; k < Groups.Length; k++)
                        {
                            var rate = Math.Max(Groups[k].LearningRate * factor, least[k]);
                            if (Groups[k].LearningRate - rate <= eps)
                                continue;
                            Groups[k].LearningRate = rate;
                            if (verbose)
                                Console.WriteLine($"Epoch {Epoch}: reducing learning rate of group {k} to {rate:g4}.");
                        }
                    }
                }
            }
        }
    }
}

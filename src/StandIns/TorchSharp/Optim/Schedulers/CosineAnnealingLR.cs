namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Half a cosine from the initial rates to eta_min in T_max epochs, and back (SGDR, arXiv 1608.03983, without its restarts).</summary>
            public static LRScheduler CosineAnnealingLR(
                Optimizer optimizer,
                double T_max,
                double eta_min = 0,
                int last_epoch = -1,
                bool verbose = false
            ) => new impl.CosineAnnealingLR(optimizer, T_max, eta_min, last_epoch, verbose);

            public static partial class impl
            {
                public class CosineAnnealingLR : LRScheduler
                {
                    private readonly double half;
                    private readonly double least;

                    public CosineAnnealingLR(
                        Optimizer optimizer,
                        double T_max,
                        double eta_min = 0,
                        int last_epoch = -1,
                        bool verbose = false
                    )
                        : base(optimizer, last_epoch, verbose)
                    {
                        half = T_max;
                        least = eta_min;
                        step();
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        if (Epoch == 0)
                            return Scaled(1);
                        // At the cosine's foot the ratio below is 0/0: the way up starts with the first step of the closed form.
                        if ((Epoch - 1 - half) % (2 * half) == 0)
                            return Each(k =>
                                Groups[k].LearningRate + (BaseRates[k] - least) * (1 - Math.Cos(Math.PI / half)) / 2
                            );
                        var ratio = Height(Epoch) / Height(Epoch - 1);
                        return Each(k => ratio * (Groups[k].LearningRate - least) + least);
                    }

                    protected override IEnumerable<double> get_closed_form_lr() =>
                        Each(k => least + (BaseRates[k] - least) * Height(Epoch) / 2);

                    private double Height(int epoch) => 1 + Math.Cos(Math.PI * epoch / half);
                }
            }
        }
    }
}

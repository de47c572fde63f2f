namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The initial rates times (1 - epoch/total_iters)^power, and 0 from there on.</summary>
            public static LRScheduler PolynomialLR(
                Optimizer optimizer,
                int total_iters = 5,
                double power = 1.0,
                int last_epoch = -1,
                bool verbose = false
            ) => new impl.PolynomialLR(optimizer, total_iters, power, last_epoch, verbose);

            public static partial class impl
            {
                public class PolynomialLR : LRScheduler
                {
                    private readonly double epochs;
                    private readonly double power;

                    public PolynomialLR(
                        Optimizer optimizer,
                        int total_iters = 5,
                        double power = 1.0,
                        int last_epoch = -1,
                        bool verbose = false
                    )
                        : base(optimizer, last_epoch, verbose)
                    {
                        epochs = total_iters;
                        this.power = power;
                        step();
                    }

                    protected override IEnumerable<double> get_lr() =>
                        Scaled(
                            Epoch == 0 || Epoch > epochs
                                ? 1
                                : Math.Pow((1 - Epoch / epochs) / (1 - (Epoch - 1) / epochs), power)
                        );

                    protected override IEnumerable<double> get_closed_form_lr() =>
                        BaseScaled(Math.Pow(1 - Math.Min(epochs, Epoch) / epochs, power));
                }
            }
        }
    }
}

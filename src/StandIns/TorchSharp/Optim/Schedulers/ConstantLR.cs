namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The rates times a factor for total_iters epochs, then the rates themselves.</summary>
            public static LRScheduler ConstantLR(
                Optimizer optimizer,
                double factor = 1.0 / 3,
                int total_iters = 5,
                int last_epoch = -1,
                bool verbose = false
            ) => new impl.ConstantLR(optimizer, factor, total_iters, last_epoch, verbose);

            public static partial class impl
            {
                public class ConstantLR : LRScheduler
                {
                    private readonly double factor;
                    private readonly int epochs;

                    public ConstantLR(
                        Optimizer optimizer,
                        double factor = 1.0 / 3,
                        int total_iters = 5,
                        int last_epoch = -1,
                        bool verbose = false
                    )
                        : base(optimizer, last_epoch, verbose)
                    {
                        this.factor = factor;
                        epochs = total_iters;
                        step();
                    }

                    protected override IEnumerable<double> get_lr() =>
                        Scaled(
                            Epoch == 0 ? factor
                            : Epoch == epochs ? 1 / factor
                            : 1
                        );

                    protected override IEnumerable<double> get_closed_form_lr() =>
                        BaseScaled(Epoch >= epochs ? 1 : factor);
                }
            }
        }
    }
}

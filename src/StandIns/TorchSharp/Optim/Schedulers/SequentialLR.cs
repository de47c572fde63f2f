namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>One scheduler after another: each milestone is the epoch at which the next one starts from its beginning.</summary>
            public static LRScheduler SequentialLR(
                Optimizer optimizer,
                IEnumerable<LRScheduler> schedulers,
                IEnumerable<int> milestones,
                int last_epoch = -1
            ) => new impl.SequentialLR(optimizer, schedulers, milestones, last_epoch);

            public static partial class impl
            {
                public class SequentialLR : LRScheduler
                {
                    private readonly LRScheduler[] parts;
                    private readonly int[] milestones;

                    public SequentialLR(
                        Optimizer optimizer,
                        IEnumerable<LRScheduler> schedulers,
                        IEnumerable<int> milestones,
                        int last_epoch = -1
                    )
                        : base(optimizer, last_epoch + 1)
                    {
                        parts = [.. schedulers];
                        this.milestones = [.. milestones];
                        if (parts.Any(part => part.Optimizer != optimizer))
                            throw new ArgumentException(
                                "SequentialLR: every scheduler must be of the optimizer that is given."
                            );
                        if (this.milestones.Length != parts.Length - 1)
                            throw new ArgumentException(
                                $"SequentialLR: {parts.Length} schedulers need {parts.Length - 1} milestones, not {this.milestones.Length}."
                            );
                        // Each part made its first step when it was made: all are taken back, and the first part's is made again.
                        foreach (var group in Groups)
                            group.LearningRate = group.InitialLearningRate;
                        foreach (var part in parts)
                            part.Epoch--;
                        parts[0].step();
                        LastRates = parts[0].LastRates;
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        var current = milestones.Count(milestone => milestone <= Epoch);
                        if (current > 0 && milestones[current - 1] == Epoch)
                            parts[current].step(0);
                        else
                            parts[current].step();
                        return Scaled(1);
                    }
                }
            }
        }
    }
}

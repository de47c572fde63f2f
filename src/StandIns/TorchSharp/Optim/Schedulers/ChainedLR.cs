namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Steps several schedulers together: each scales what the one before it left.</summary>
            public static LRScheduler ChainedLR(IEnumerable<LRScheduler> schedulers) => new impl.ChainedLR(schedulers);

            public static partial class impl
            {
                public class ChainedLR(IEnumerable<LRScheduler> schedulers) : LRScheduler
                {
                    private readonly LRScheduler[] links = [.. schedulers];

                    public override void step()
                    {
                        foreach (var link in links)
                            link.step();
                        if (links.Length > 0)
                            LastRates = links[^1].LastRates;
                    }
                }
            }
        }
    }
}

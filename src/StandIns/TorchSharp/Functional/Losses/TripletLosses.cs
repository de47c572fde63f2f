using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class TripletMarginLoss(
        double margin = 1.0,
        long p = 2,
        double eps = 1e-06,
        bool swap = false,
        nn.Reduction reduction = nn.Reduction.Mean
    ) : Loss<Tensor, Tensor, Tensor, Tensor>(reduction)
    {
        public double margin { get; } = margin;

        public long p { get; } = p;

        public override Tensor forward(Tensor anchor, Tensor positive, Tensor negative) =>
            nn.functional.triplet_margin_loss(
                anchor,
                positive,
                negative,
                this.margin,
                this.p,
                eps,
                swap,
                this.reduction
            );
    }

    public sealed class TripletMarginWithDistanceLoss(
        Func<Tensor, Tensor, Tensor>? distance = null,
        double margin = 1.0,
        bool swap = false,
        nn.Reduction reduction = nn.Reduction.Mean
    ) : Loss<Tensor, Tensor, Tensor, Tensor>(reduction)
    {
        public double margin { get; } = margin;

        public override Tensor forward(Tensor anchor, Tensor positive, Tensor negative) =>
            nn.functional.triplet_margin_with_distance_loss(
                anchor,
                positive,
                negative,
                distance,
                this.margin,
                swap,
                this.reduction
            );
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static TripletMarginLoss TripletMarginLoss(
                double margin = 1.0,
                long p = 2,
                double eps = 1e-06,
                bool swap = false,
                Reduction reduction = Reduction.Mean
            ) => new(margin, p, eps, swap, reduction);

            public static TripletMarginWithDistanceLoss TripletMarginWithDistanceLoss(
                Func<Tensor, Tensor, Tensor>? distance = null,
                double margin = 1.0,
                bool swap = false,
                Reduction reduction = Reduction.Mean
            ) => new(distance, margin, swap, reduction);
        }
    }
}

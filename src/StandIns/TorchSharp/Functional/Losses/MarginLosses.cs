using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class MultiMarginLoss(
        int p = 1,
        double margin = 1.0,
        Tensor? weight = null,
        nn.Reduction reduction = nn.Reduction.Mean
    ) : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
    {
        public int p { get; } = p;

        public double margin { get; } = margin;

        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.multi_margin_loss(input, target, this.p, this.margin, this.weight, this.reduction);
    }

    public sealed class MultiLabelMarginLoss(nn.Reduction reduction = nn.Reduction.Mean)
        : Loss<Tensor, Tensor, Tensor>(reduction)
    {
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.multi_label_margin_loss(input, target, this.reduction);
    }

    public sealed class MultiLabelSoftMarginLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
        : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
    {
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.multilabel_soft_margin_loss(input, target, this.weight, this.reduction);
    }

    public sealed class SoftMarginLoss(nn.Reduction reduction = nn.Reduction.Mean)
        : Loss<Tensor, Tensor, Tensor>(reduction)
    {
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.soft_margin_loss(input, target, this.reduction);
    }

    public sealed class HingeEmbeddingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean)
        : Loss<Tensor, Tensor, Tensor>(reduction)
    {
        public double margin { get; } = margin;

        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.hinge_embedding_loss(input, target, this.margin, this.reduction);
    }

    public sealed class MarginRankingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean)
        : Loss<Tensor, Tensor, Tensor, Tensor>(reduction)
    {
        public double margin { get; } = margin;

        public override Tensor forward(Tensor input1, Tensor input2, Tensor target) =>
            nn.functional.margin_ranking_loss(input1, input2, target, this.margin, this.reduction);
    }

    public sealed class CosineEmbeddingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean)
        : Loss<Tensor, Tensor, Tensor, Tensor>(reduction)
    {
        public double margin { get; } = margin;

        public override Tensor forward(Tensor input1, Tensor input2, Tensor target) =>
            nn.functional.cosine_embedding_loss(input1, input2, target, this.margin, this.reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static MultiMarginLoss MultiMarginLoss(
                int p = 1,
                double margin = 1.0,
                Tensor? weight = null,
                Reduction reduction = Reduction.Mean
            ) => new(p, margin, weight, reduction);

            public static MultiLabelMarginLoss MultiLabelMarginLoss(Reduction reduction = Reduction.Mean) =>
                new(reduction);

            public static MultiLabelSoftMarginLoss MultiLabelSoftMarginLoss(
                Tensor? weight = null,
                Reduction reduction = Reduction.Mean
            ) => new(weight, reduction);

            public static SoftMarginLoss SoftMarginLoss(Reduction reduction = Reduction.Mean) => new(reduction);

            public static HingeEmbeddingLoss HingeEmbeddingLoss(
                double margin = 1.0,
                Reduction reduction = Reduction.Mean
            ) => new(margin, reduction);

            public static MarginRankingLoss MarginRankingLoss(
                double margin = 0.0,
                Reduction reduction = Reduction.Mean
            ) => new(margin, reduction);

            public static CosineEmbeddingLoss CosineEmbeddingLoss(
                double margin = 0.0,
                Reduction reduction = Reduction.Mean
            ) => new(margin, reduction);
        }
    }
}

using TorchSharp.Modules;
using TorchSharp.Tests.Reference;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Functional;

/// <summary>The losses, setting by setting: as functions and as modules.</summary>
public sealed class LossTests
{
    private static readonly Area area = new("losses")
    {
        ["cross_entropy: mean"] =
        [
            t => F.cross_entropy(t[0], t[1], reduction: Reduction.Mean),
            t => CrossEntropyLoss(reduction: Reduction.Mean).call(t[0], t[1]),
        ],
        ["cross_entropy: sum"] =
        [
            t => F.cross_entropy(t[0], t[1], reduction: Reduction.Sum),
            t => CrossEntropyLoss(reduction: Reduction.Sum).call(t[0], t[1]),
        ],
        ["cross_entropy: none"] =
        [
            t => F.cross_entropy(t[0], t[1], reduction: Reduction.None),
            t => CrossEntropyLoss(reduction: Reduction.None).call(t[0], t[1]),
        ],
        ["cross_entropy, weighted: mean"] =
        [
            t => F.cross_entropy(t[0], t[1], t[2].detach(), reduction: Reduction.Mean),
            t => CrossEntropyLoss(t[2].detach(), reduction: Reduction.Mean).call(t[0], t[1]),
        ],
        ["cross_entropy, weighted: sum"] =
        [
            t => F.cross_entropy(t[0], t[1], t[2].detach(), reduction: Reduction.Sum),
            t => CrossEntropyLoss(t[2].detach(), reduction: Reduction.Sum).call(t[0], t[1]),
        ],
        ["cross_entropy, weighted: none"] =
        [
            t => F.cross_entropy(t[0], t[1], t[2].detach(), reduction: Reduction.None),
            t => CrossEntropyLoss(t[2].detach(), reduction: Reduction.None).call(t[0], t[1]),
        ],
        ["cross_entropy, class 1 ignored: mean"] =
        [
            t => F.cross_entropy(t[0], t[1], ignore_index: 1, reduction: Reduction.Mean),
            t => CrossEntropyLoss(ignore_index: 1, reduction: Reduction.Mean).call(t[0], t[1]),
        ],
        ["cross_entropy, class 1 ignored: sum"] =
        [
            t => F.cross_entropy(t[0], t[1], ignore_index: 1, reduction: Reduction.Sum),
            t => CrossEntropyLoss(ignore_index: 1, reduction: Reduction.Sum).call(t[0], t[1]),
        ],
        ["cross_entropy, class 1 ignored: none"] =
        [
            t => F.cross_entropy(t[0], t[1], ignore_index: 1, reduction: Reduction.None),
            t => CrossEntropyLoss(ignore_index: 1, reduction: Reduction.None).call(t[0], t[1]),
        ],
        ["cross_entropy, -100 ignored"] = [t => F.cross_entropy(t[0], t[1]), t => CrossEntropyLoss().call(t[0], t[1])],
        ["cross_entropy, smoothed: mean"] =
        [
            t => F.cross_entropy(t[0], t[1], reduction: Reduction.Mean, label_smoothing: 0.1),
            t => new CrossEntropyLoss(reduction: Reduction.Mean, label_smoothing: 0.1).call(t[0], t[1]),
        ],
        ["cross_entropy, smoothed: sum"] =
        [
            t => F.cross_entropy(t[0], t[1], reduction: Reduction.Sum, label_smoothing: 0.1),
            t => new CrossEntropyLoss(reduction: Reduction.Sum, label_smoothing: 0.1).call(t[0], t[1]),
        ],
        ["cross_entropy, smoothed: none"] =
        [
            t => F.cross_entropy(t[0], t[1], reduction: Reduction.None, label_smoothing: 0.1),
            t => new CrossEntropyLoss(reduction: Reduction.None, label_smoothing: 0.1).call(t[0], t[1]),
        ],
        ["cross_entropy, smoothed, weighted, class 1 ignored"] =
        [
            t => F.cross_entropy(t[0], t[1], t[2].detach(), 1, label_smoothing: 0.2),
            t => new CrossEntropyLoss(t[2].detach(), 1, label_smoothing: 0.2).call(t[0], t[1]),
        ],
        ["cross_entropy, images"] = [t => F.cross_entropy(t[0], t[1]), t => CrossEntropyLoss().call(t[0], t[1])],
        ["cross_entropy, one"] = [t => F.cross_entropy(t[0], t[1]), t => CrossEntropyLoss().call(t[0], t[1])],
        ["cross_entropy, shares: mean"] =
        [
            t => F.cross_entropy(t[0], t[1], reduction: Reduction.Mean),
            t => CrossEntropyLoss(reduction: Reduction.Mean).call(t[0], t[1]),
        ],
        ["cross_entropy, shares: sum"] =
        [
            t => F.cross_entropy(t[0], t[1], reduction: Reduction.Sum),
            t => CrossEntropyLoss(reduction: Reduction.Sum).call(t[0], t[1]),
        ],
        ["cross_entropy, shares: none"] =
        [
            t => F.cross_entropy(t[0], t[1], reduction: Reduction.None),
            t => CrossEntropyLoss(reduction: Reduction.None).call(t[0], t[1]),
        ],
        ["cross_entropy, large logits"] = [t => F.cross_entropy(t[0], t[1]), t => CrossEntropyLoss().call(t[0], t[1])],
        ["nll_loss: mean"] =
        [
            t => F.nll_loss(t[0], t[1], reduction: Reduction.Mean),
            t => NLLLoss(reduction: Reduction.Mean).call(t[0], t[1]),
        ],
        ["nll_loss: sum"] =
        [
            t => F.nll_loss(t[0], t[1], reduction: Reduction.Sum),
            t => NLLLoss(reduction: Reduction.Sum).call(t[0], t[1]),
        ],
        ["nll_loss: none"] =
        [
            t => F.nll_loss(t[0], t[1], reduction: Reduction.None),
            t => NLLLoss(reduction: Reduction.None).call(t[0], t[1]),
        ],
        ["nll_loss, weighted: mean"] =
        [
            t => F.nll_loss(t[0], t[1], t[2].detach(), Reduction.Mean),
            t => NLLLoss(t[2].detach(), Reduction.Mean).call(t[0], t[1]),
        ],
        ["nll_loss, weighted: sum"] =
        [
            t => F.nll_loss(t[0], t[1], t[2].detach(), Reduction.Sum),
            t => NLLLoss(t[2].detach(), Reduction.Sum).call(t[0], t[1]),
        ],
        ["nll_loss, weighted: none"] =
        [
            t => F.nll_loss(t[0], t[1], t[2].detach(), Reduction.None),
            t => NLLLoss(t[2].detach(), Reduction.None).call(t[0], t[1]),
        ],
        ["nll_loss, images"] = [t => F.nll_loss(t[0], t[1]), t => NLLLoss().call(t[0], t[1])],
        ["binary_cross_entropy: mean"] =
        [
            t => F.binary_cross_entropy(t[0], t[1], reduction: Reduction.Mean),
            t => BCELoss(reduction: Reduction.Mean).call(t[0], t[1]),
        ],
        ["binary_cross_entropy: sum"] =
        [
            t => F.binary_cross_entropy(t[0], t[1], reduction: Reduction.Sum),
            t => BCELoss(reduction: Reduction.Sum).call(t[0], t[1]),
        ],
        ["binary_cross_entropy: none"] =
        [
            t => F.binary_cross_entropy(t[0], t[1], reduction: Reduction.None),
            t => BCELoss(reduction: Reduction.None).call(t[0], t[1]),
        ],
        ["binary_cross_entropy, weighted: mean"] =
        [
            t => F.binary_cross_entropy(t[0], t[1], t[2].detach(), Reduction.Mean),
            t => BCELoss(t[2].detach(), Reduction.Mean).call(t[0], t[1]),
        ],
        ["binary_cross_entropy, weighted: sum"] =
        [
            t => F.binary_cross_entropy(t[0], t[1], t[2].detach(), Reduction.Sum),
            t => BCELoss(t[2].detach(), Reduction.Sum).call(t[0], t[1]),
        ],
        ["binary_cross_entropy, weighted: none"] =
        [
            t => F.binary_cross_entropy(t[0], t[1], t[2].detach(), Reduction.None),
            t => BCELoss(t[2].detach(), Reduction.None).call(t[0], t[1]),
        ],
        ["binary_cross_entropy, weighted by class"] =
        [
            t => F.binary_cross_entropy(t[0], t[1], t[2].detach()),
            t => BCELoss(t[2].detach()).call(t[0], t[1]),
        ],
        ["binary_cross_entropy, certain"] = [t => F.binary_cross_entropy(t[0], t[1]), t => BCELoss().call(t[0], t[1])],
        ["binary_cross_entropy_with_logits: mean"] =
        [
            t => F.binary_cross_entropy_with_logits(t[0], t[1], reduction: Reduction.Mean),
            t => BCEWithLogitsLoss(reduction: Reduction.Mean).call(t[0], t[1]),
        ],
        ["binary_cross_entropy_with_logits: sum"] =
        [
            t => F.binary_cross_entropy_with_logits(t[0], t[1], reduction: Reduction.Sum),
            t => BCEWithLogitsLoss(reduction: Reduction.Sum).call(t[0], t[1]),
        ],
        ["binary_cross_entropy_with_logits: none"] =
        [
            t => F.binary_cross_entropy_with_logits(t[0], t[1], reduction: Reduction.None),
            t => BCEWithLogitsLoss(reduction: Reduction.None).call(t[0], t[1]),
        ],
        ["binary_cross_entropy_with_logits, weighted: mean"] =
        [
            t => F.binary_cross_entropy_with_logits(t[0], t[1], t[2].detach(), Reduction.Mean, t[3].detach()),
            t => BCEWithLogitsLoss(t[2].detach(), Reduction.Mean, t[3].detach()).call(t[0], t[1]),
        ],
        ["binary_cross_entropy_with_logits, weighted: sum"] =
        [
            t => F.binary_cross_entropy_with_logits(t[0], t[1], t[2].detach(), Reduction.Sum, t[3].detach()),
            t => BCEWithLogitsLoss(t[2].detach(), Reduction.Sum, t[3].detach()).call(t[0], t[1]),
        ],
        ["binary_cross_entropy_with_logits, weighted: none"] =
        [
            t => F.binary_cross_entropy_with_logits(t[0], t[1], t[2].detach(), Reduction.None, t[3].detach()),
            t => BCEWithLogitsLoss(t[2].detach(), Reduction.None, t[3].detach()).call(t[0], t[1]),
        ],
        ["mse_loss: mean"] =
        [
            t => F.mse_loss(t[0], t[1], reduction: Reduction.Mean),
            t => MSELoss(reduction: Reduction.Mean).call(t[0], t[1]),
        ],
        ["mse_loss: sum"] =
        [
            t => F.mse_loss(t[0], t[1], reduction: Reduction.Sum),
            t => MSELoss(reduction: Reduction.Sum).call(t[0], t[1]),
        ],
        ["mse_loss: none"] =
        [
            t => F.mse_loss(t[0], t[1], reduction: Reduction.None),
            t => MSELoss(reduction: Reduction.None).call(t[0], t[1]),
        ],
        ["l1_loss: mean"] =
        [
            t => F.l1_loss(t[0], t[1], reduction: Reduction.Mean),
            t => L1Loss(reduction: Reduction.Mean).call(t[0], t[1]),
        ],
        ["l1_loss: sum"] =
        [
            t => F.l1_loss(t[0], t[1], reduction: Reduction.Sum),
            t => L1Loss(reduction: Reduction.Sum).call(t[0], t[1]),
        ],
        ["l1_loss: none"] =
        [
            t => F.l1_loss(t[0], t[1], reduction: Reduction.None),
            t => L1Loss(reduction: Reduction.None).call(t[0], t[1]),
        ],
        ["smooth_l1_loss: mean"] =
        [
            t => F.smooth_l1_loss(t[0], t[1], reduction: Reduction.Mean),
            t => SmoothL1Loss(reduction: Reduction.Mean).call(t[0], t[1]),
        ],
        ["smooth_l1_loss: sum"] =
        [
            t => F.smooth_l1_loss(t[0], t[1], reduction: Reduction.Sum),
            t => SmoothL1Loss(reduction: Reduction.Sum).call(t[0], t[1]),
        ],
        ["smooth_l1_loss: none"] =
        [
            t => F.smooth_l1_loss(t[0], t[1], reduction: Reduction.None),
            t => SmoothL1Loss(reduction: Reduction.None).call(t[0], t[1]),
        ],
        ["huber_loss: mean"] =
        [
            t => F.huber_loss(t[0], t[1], reduction: Reduction.Mean),
            t => HuberLoss(reduction: Reduction.Mean).call(t[0], t[1]),
        ],
        ["huber_loss: sum"] =
        [
            t => F.huber_loss(t[0], t[1], reduction: Reduction.Sum),
            t => HuberLoss(reduction: Reduction.Sum).call(t[0], t[1]),
        ],
        ["huber_loss: none"] =
        [
            t => F.huber_loss(t[0], t[1], reduction: Reduction.None),
            t => HuberLoss(reduction: Reduction.None).call(t[0], t[1]),
        ],
        ["smooth_l1_loss, beta 0.3: mean"] =
        [
            t => F.smooth_l1_loss(t[0], t[1], Reduction.Mean, 0.3),
            t => SmoothL1Loss(Reduction.Mean, 0.3).call(t[0], t[1]),
        ],
        ["smooth_l1_loss, beta 0.3: sum"] =
        [
            t => F.smooth_l1_loss(t[0], t[1], Reduction.Sum, 0.3),
            t => SmoothL1Loss(Reduction.Sum, 0.3).call(t[0], t[1]),
        ],
        ["smooth_l1_loss, beta 0.3: none"] =
        [
            t => F.smooth_l1_loss(t[0], t[1], Reduction.None, 0.3),
            t => SmoothL1Loss(Reduction.None, 0.3).call(t[0], t[1]),
        ],
        ["huber_loss, delta 0.3: mean"] =
        [
            t => F.huber_loss(t[0], t[1], 0.3, Reduction.Mean),
            t => HuberLoss(0.3, Reduction.Mean).call(t[0], t[1]),
        ],
        ["huber_loss, delta 0.3: sum"] =
        [
            t => F.huber_loss(t[0], t[1], 0.3, Reduction.Sum),
            t => HuberLoss(0.3, Reduction.Sum).call(t[0], t[1]),
        ],
        ["huber_loss, delta 0.3: none"] =
        [
            t => F.huber_loss(t[0], t[1], 0.3, Reduction.None),
            t => HuberLoss(0.3, Reduction.None).call(t[0], t[1]),
        ],
        ["kl_div: mean"] =
        [
            t => F.kl_div(t[0], t[1], reduction: Reduction.Mean),
            t => KLDivLoss(reduction: Reduction.Mean).call(t[0], t[1]),
        ],
        ["kl_div: sum"] =
        [
            t => F.kl_div(t[0], t[1], reduction: Reduction.Sum),
            t => KLDivLoss(reduction: Reduction.Sum).call(t[0], t[1]),
        ],
        ["kl_div: none"] =
        [
            t => F.kl_div(t[0], t[1], reduction: Reduction.None),
            t => KLDivLoss(reduction: Reduction.None).call(t[0], t[1]),
        ],
        ["kl_div, shares: mean"] =
        [
            t => F.kl_div(t[0], t[1], false, Reduction.Mean),
            t => KLDivLoss(false, Reduction.Mean).call(t[0], t[1]),
        ],
        ["kl_div, shares: sum"] =
        [
            t => F.kl_div(t[0], t[1], false, Reduction.Sum),
            t => KLDivLoss(false, Reduction.Sum).call(t[0], t[1]),
        ],
        ["kl_div, shares: none"] =
        [
            t => F.kl_div(t[0], t[1], false, Reduction.None),
            t => KLDivLoss(false, Reduction.None).call(t[0], t[1]),
        ],
        ["poisson_nll_loss: mean"] = [t => F.poisson_nll_loss(t[0], t[1], reduction: Reduction.Mean)],
        ["poisson_nll_loss: sum"] = [t => F.poisson_nll_loss(t[0], t[1], reduction: Reduction.Sum)],
        ["poisson_nll_loss: none"] = [t => F.poisson_nll_loss(t[0], t[1], reduction: Reduction.None)],
        ["poisson_nll_loss, plain input, full: mean"] =
        [
            t => F.poisson_nll_loss(t[0], t[1], false, true, 0.0625f, Reduction.Mean),
        ],
        ["poisson_nll_loss, plain input, full: sum"] =
        [
            t => F.poisson_nll_loss(t[0], t[1], false, true, 0.0625f, Reduction.Sum),
        ],
        ["poisson_nll_loss, plain input, full: none"] =
        [
            t => F.poisson_nll_loss(t[0], t[1], false, true, 0.0625f, Reduction.None),
        ],
        ["gaussian_nll_loss: mean"] =
        [
            t => F.gaussian_nll_loss(t[0], t[1], t[2], reduction: Reduction.Mean),
            t => GaussianNLLLoss(reduction: Reduction.Mean).call(t[0], t[1], t[2]),
        ],
        ["gaussian_nll_loss: sum"] =
        [
            t => F.gaussian_nll_loss(t[0], t[1], t[2], reduction: Reduction.Sum),
            t => GaussianNLLLoss(reduction: Reduction.Sum).call(t[0], t[1], t[2]),
        ],
        ["gaussian_nll_loss: none"] =
        [
            t => F.gaussian_nll_loss(t[0], t[1], t[2], reduction: Reduction.None),
            t => GaussianNLLLoss(reduction: Reduction.None).call(t[0], t[1], t[2]),
        ],
        ["gaussian_nll_loss, full, one variance a row"] =
        [
            t => F.gaussian_nll_loss(t[0], t[1], t[2], true),
            t => GaussianNLLLoss(true).call(t[0], t[1], t[2]),
        ],
        ["gaussian_nll_loss, small variance"] =
        [
            t => F.gaussian_nll_loss(t[0], t[1], t[2], eps: 0.25f),
            t => GaussianNLLLoss(eps: 0.25f).call(t[0], t[1], t[2]),
        ],
        ["ctc_loss: mean"] = [t => F.ctc_loss(F.log_softmax(t[0], -1), t[1], t[2], t[3], reduction: Reduction.Mean)],
        ["ctc_loss: sum"] = [t => F.ctc_loss(F.log_softmax(t[0], -1), t[1], t[2], t[3], reduction: Reduction.Sum)],
        ["ctc_loss: none"] = [t => F.ctc_loss(F.log_softmax(t[0], -1), t[1], t[2], t[3], reduction: Reduction.None)],
        ["ctc_loss, blank 3, zero infinity"] = [t => F.ctc_loss(F.log_softmax(t[0], -1), t[1], t[2], t[3], 3, true)],
        ["soft_margin_loss: mean"] =
        [
            t => F.soft_margin_loss(t[0], t[1].detach(), Reduction.Mean),
            t => SoftMarginLoss(Reduction.Mean).call(t[0], t[1].detach()),
        ],
        ["soft_margin_loss: sum"] =
        [
            t => F.soft_margin_loss(t[0], t[1].detach(), Reduction.Sum),
            t => SoftMarginLoss(Reduction.Sum).call(t[0], t[1].detach()),
        ],
        ["soft_margin_loss: none"] =
        [
            t => F.soft_margin_loss(t[0], t[1].detach(), Reduction.None),
            t => SoftMarginLoss(Reduction.None).call(t[0], t[1].detach()),
        ],
        ["hinge_embedding_loss: mean"] =
        [
            t => F.hinge_embedding_loss(t[0], t[1], reduction: Reduction.Mean),
            t => HingeEmbeddingLoss(0, Reduction.Mean).call(t[0], t[1]),
        ],
        ["hinge_embedding_loss: sum"] =
        [
            t => F.hinge_embedding_loss(t[0], t[1], reduction: Reduction.Sum),
            t => HingeEmbeddingLoss(0, Reduction.Sum).call(t[0], t[1]),
        ],
        ["hinge_embedding_loss: none"] =
        [
            t => F.hinge_embedding_loss(t[0], t[1], reduction: Reduction.None),
            t => HingeEmbeddingLoss(0, Reduction.None).call(t[0], t[1]),
        ],
        ["hinge_embedding_loss, margin 1"] =
        [
            t => F.hinge_embedding_loss(t[0], t[1], 1),
            t => HingeEmbeddingLoss().call(t[0], t[1]),
        ],
        ["margin_ranking_loss: mean"] =
        [
            t => F.margin_ranking_loss(t[0], t[1], t[2], reduction: Reduction.Mean),
            t => MarginRankingLoss(reduction: Reduction.Mean).call(t[0], t[1], t[2]),
        ],
        ["margin_ranking_loss: sum"] =
        [
            t => F.margin_ranking_loss(t[0], t[1], t[2], reduction: Reduction.Sum),
            t => MarginRankingLoss(reduction: Reduction.Sum).call(t[0], t[1], t[2]),
        ],
        ["margin_ranking_loss: none"] =
        [
            t => F.margin_ranking_loss(t[0], t[1], t[2], reduction: Reduction.None),
            t => MarginRankingLoss(reduction: Reduction.None).call(t[0], t[1], t[2]),
        ],
        ["margin_ranking_loss, margin 0.5"] =
        [
            t => F.margin_ranking_loss(t[0], t[1], t[2], 0.5),
            t => MarginRankingLoss(0.5).call(t[0], t[1], t[2]),
        ],
        ["cosine_embedding_loss: mean"] =
        [
            t => F.cosine_embedding_loss(t[0], t[1], t[2], reduction: Reduction.Mean),
            t => CosineEmbeddingLoss(reduction: Reduction.Mean).call(t[0], t[1], t[2]),
        ],
        ["cosine_embedding_loss: sum"] =
        [
            t => F.cosine_embedding_loss(t[0], t[1], t[2], reduction: Reduction.Sum),
            t => CosineEmbeddingLoss(reduction: Reduction.Sum).call(t[0], t[1], t[2]),
        ],
        ["cosine_embedding_loss: none"] =
        [
            t => F.cosine_embedding_loss(t[0], t[1], t[2], reduction: Reduction.None),
            t => CosineEmbeddingLoss(reduction: Reduction.None).call(t[0], t[1], t[2]),
        ],
        ["cosine_embedding_loss, margin 0.3"] =
        [
            t => F.cosine_embedding_loss(t[0], t[1], t[2], 0.3),
            t => CosineEmbeddingLoss(0.3).call(t[0], t[1], t[2]),
        ],
        ["multi_margin_loss: mean"] =
        [
            t => F.multi_margin_loss(t[0], t[1], reduction: Reduction.Mean),
            t => MultiMarginLoss(reduction: Reduction.Mean).call(t[0], t[1]),
        ],
        ["multi_margin_loss: sum"] =
        [
            t => F.multi_margin_loss(t[0], t[1], reduction: Reduction.Sum),
            t => MultiMarginLoss(reduction: Reduction.Sum).call(t[0], t[1]),
        ],
        ["multi_margin_loss: none"] =
        [
            t => F.multi_margin_loss(t[0], t[1], reduction: Reduction.None),
            t => MultiMarginLoss(reduction: Reduction.None).call(t[0], t[1]),
        ],
        ["multi_margin_loss, p 2, margin 0.5, weighted"] =
        [
            t => F.multi_margin_loss(t[0], t[1], 2, 0.5, t[2].detach()),
            t => MultiMarginLoss(2, 0.5, t[2].detach()).call(t[0], t[1]),
        ],
        ["multi_label_margin_loss: mean"] =
        [
            t => F.multi_label_margin_loss(t[0], t[1], Reduction.Mean),
            t => MultiLabelMarginLoss(Reduction.Mean).call(t[0], t[1]),
        ],
        ["multi_label_margin_loss: sum"] =
        [
            t => F.multi_label_margin_loss(t[0], t[1], Reduction.Sum),
            t => MultiLabelMarginLoss(Reduction.Sum).call(t[0], t[1]),
        ],
        ["multi_label_margin_loss: none"] =
        [
            t => F.multi_label_margin_loss(t[0], t[1], Reduction.None),
            t => MultiLabelMarginLoss(Reduction.None).call(t[0], t[1]),
        ],
        ["multilabel_soft_margin_loss: mean"] =
        [
            t => F.multilabel_soft_margin_loss(t[0], t[1], reduction: Reduction.Mean),
            t => MultiLabelSoftMarginLoss(reduction: Reduction.Mean).call(t[0], t[1]),
        ],
        ["multilabel_soft_margin_loss: sum"] =
        [
            t => F.multilabel_soft_margin_loss(t[0], t[1], reduction: Reduction.Sum),
            t => MultiLabelSoftMarginLoss(reduction: Reduction.Sum).call(t[0], t[1]),
        ],
        ["multilabel_soft_margin_loss: none"] =
        [
            t => F.multilabel_soft_margin_loss(t[0], t[1], reduction: Reduction.None),
            t => MultiLabelSoftMarginLoss(reduction: Reduction.None).call(t[0], t[1]),
        ],
        ["multilabel_soft_margin_loss, weighted: mean"] =
        [
            t => F.multilabel_soft_margin_loss(t[0], t[1], t[2], Reduction.Mean),
            t => MultiLabelSoftMarginLoss(t[2], Reduction.Mean).call(t[0], t[1]),
        ],
        ["multilabel_soft_margin_loss, weighted: sum"] =
        [
            t => F.multilabel_soft_margin_loss(t[0], t[1], t[2], Reduction.Sum),
            t => MultiLabelSoftMarginLoss(t[2], Reduction.Sum).call(t[0], t[1]),
        ],
        ["multilabel_soft_margin_loss, weighted: none"] =
        [
            t => F.multilabel_soft_margin_loss(t[0], t[1], t[2], Reduction.None),
            t => MultiLabelSoftMarginLoss(t[2], Reduction.None).call(t[0], t[1]),
        ],
        ["triplet_margin_loss: mean"] =
        [
            t => F.triplet_margin_loss(t[0], t[1], t[2], reduction: Reduction.Mean),
            t => TripletMarginLoss(reduction: Reduction.Mean).call(t[0], t[1], t[2]),
        ],
        ["triplet_margin_loss: sum"] =
        [
            t => F.triplet_margin_loss(t[0], t[1], t[2], reduction: Reduction.Sum),
            t => TripletMarginLoss(reduction: Reduction.Sum).call(t[0], t[1], t[2]),
        ],
        ["triplet_margin_loss: none"] =
        [
            t => F.triplet_margin_loss(t[0], t[1], t[2], reduction: Reduction.None),
            t => TripletMarginLoss(reduction: Reduction.None).call(t[0], t[1], t[2]),
        ],
        ["triplet_margin_loss, p 1, swapped"] =
        [
            t => F.triplet_margin_loss(t[0], t[1], t[2], 2, 1, 1e-3, true),
            t => TripletMarginLoss(2, 1, 1e-3, true).call(t[0], t[1], t[2]),
        ],
        ["triplet_margin_with_distance_loss: mean"] =
        [
            t => F.triplet_margin_with_distance_loss(t[0], t[1], t[2], reduction: Reduction.Mean),
            t => TripletMarginWithDistanceLoss(reduction: Reduction.Mean).call(t[0], t[1], t[2]),
        ],
        ["triplet_margin_with_distance_loss: sum"] =
        [
            t => F.triplet_margin_with_distance_loss(t[0], t[1], t[2], reduction: Reduction.Sum),
            t => TripletMarginWithDistanceLoss(reduction: Reduction.Sum).call(t[0], t[1], t[2]),
        ],
        ["triplet_margin_with_distance_loss: none"] =
        [
            t => F.triplet_margin_with_distance_loss(t[0], t[1], t[2], reduction: Reduction.None),
            t => TripletMarginWithDistanceLoss(reduction: Reduction.None).call(t[0], t[1], t[2]),
        ],
        ["triplet_margin_with_distance_loss, own distance, swapped"] =
        [
            t => F.triplet_margin_with_distance_loss(t[0], t[1], t[2], SquaredDistance, 2, true),
            t => TripletMarginWithDistanceLoss(SquaredDistance, 2, true).call(t[0], t[1], t[2]),
        ],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);

    private static Tensor SquaredDistance(Tensor a, Tensor b) => (a - b).square().sum(-1);
}

"""Losses, one name a setting: "function: setting"."""

import math

import torch
import torch.nn.functional as F

from common import Area, floats, given, ints

area = Area("losses")
case = area.case
REDUCTIONS = ("mean", "sum", "none")


def positive(*shape):
    return floats(*shape, low=0.5, high=2)


def share(*shape):
    return floats(*shape, low=0.05, high=0.95)


def signs(*values):
    return given([float(v) for v in values])


def reduced(name, f, *inputs):
    for reduction in REDUCTIONS:
        case(f"{name}: {reduction}", lambda *t, r=reduction: f(*t, reduction=r), *inputs)


def classification():
    x, classes = floats(5, 4), ints(5, high=4)
    reduced("cross_entropy", F.cross_entropy, x, classes)
    reduced("cross_entropy, weighted", lambda x, y, w, reduction: F.cross_entropy(x, y, w.detach(), reduction=reduction), x, classes, positive(4))
    some = given([1, 3, 0, 1, 2], torch.int64)
    reduced("cross_entropy, class 1 ignored", lambda x, y, reduction: F.cross_entropy(x, y, ignore_index=1, reduction=reduction), x, some)
    case("cross_entropy, -100 ignored", F.cross_entropy, x, given([1, -100, 0, -100, 2], torch.int64))
    reduced("cross_entropy, smoothed", lambda x, y, reduction: F.cross_entropy(x, y, label_smoothing=0.1, reduction=reduction), x, classes)
    case(
        "cross_entropy, smoothed, weighted, class 1 ignored",
        lambda x, y, w: F.cross_entropy(x, y, w.detach(), ignore_index=1, label_smoothing=0.2),
        x,
        some,
        positive(4),
    )
    case("cross_entropy, images", F.cross_entropy, floats(2, 3, 2, 2), ints(2, 2, 2, high=3))
    case("cross_entropy, one", F.cross_entropy, floats(4), given(2, torch.int64))
    reduced("cross_entropy, shares", F.cross_entropy, x, share(5, 4))
    case("cross_entropy, large logits", F.cross_entropy, floats(3, 4, low=-300, high=300), ints(3, high=4))
    logs = floats(5, 4, low=-3, high=-0.1)
    reduced("nll_loss", F.nll_loss, logs, classes)
    reduced("nll_loss, weighted", lambda x, y, w, reduction: F.nll_loss(x, y, w.detach(), reduction=reduction), logs, classes, positive(4))
    case("nll_loss, images", F.nll_loss, floats(2, 3, 2, 2), ints(2, 2, 2, high=3))
    p, y = share(4, 3), share(4, 3)
    reduced("binary_cross_entropy", F.binary_cross_entropy, p, y)
    reduced("binary_cross_entropy, weighted", lambda x, y, w, reduction: F.binary_cross_entropy(x, y, w.detach(), reduction=reduction), p, y, positive(4, 3))
    case("binary_cross_entropy, weighted by class", lambda x, y, w: F.binary_cross_entropy(x, y, w.detach()), p, y, positive(3))
    case("binary_cross_entropy, certain", F.binary_cross_entropy, given([0.0, 1.0, 0.0, 1.0]), given([0.0, 1.0, 1.0, 0.0]))
    z = floats(4, 3)
    reduced("binary_cross_entropy_with_logits", F.binary_cross_entropy_with_logits, z, y)
    reduced(
        "binary_cross_entropy_with_logits, weighted",
        lambda x, y, w, p, reduction: F.binary_cross_entropy_with_logits(x, y, w.detach(), pos_weight=p.detach(), reduction=reduction),
        z,
        y,
        positive(4, 3),
        positive(3),
    )


def regression():
    x, y = floats(4, 3), floats(4, 3)
    reduced("mse_loss", F.mse_loss, x, y)
    reduced("l1_loss", F.l1_loss, x, y)
    reduced("smooth_l1_loss", F.smooth_l1_loss, x, y)
    reduced("smooth_l1_loss, beta 0.3", lambda x, y, reduction: F.smooth_l1_loss(x, y, beta=0.3, reduction=reduction), x, y)
    reduced("huber_loss", F.huber_loss, x, y)
    reduced("huber_loss, delta 0.3", lambda x, y, reduction: F.huber_loss(x, y, delta=0.3, reduction=reduction), x, y)


def likelihood():
    x = floats(4, 3, low=-3, high=-0.1)
    reduced("kl_div", lambda x, y, reduction: F.kl_div(x, y, reduction=reduction, log_target=True), x, floats(4, 3, low=-3, high=-0.1))
    reduced("kl_div, shares", lambda x, y, reduction: F.kl_div(x, y, reduction=reduction), x, share(4, 3))
    z, counts = floats(4, 3), given([[0.0, 1, 2], [3, 4, 0], [1, 5, 7], [0, 2, 1]])
    reduced("poisson_nll_loss", F.poisson_nll_loss, z, counts)
    reduced(
        "poisson_nll_loss, plain input, full",
        lambda x, y, reduction: F.poisson_nll_loss(x, y, False, True, eps=0.0625, reduction=reduction),
        positive(4, 3),
        counts,
    )

    # TorchSharp sums over each row, and lets no gradient through to the variance.
    def gaussian(x, y, v, full=False, eps=1e-6, reduction="mean"):
        each = F.gaussian_nll_loss(x, y, v.detach(), full=full, eps=eps, reduction="none").reshape(x.shape[0], -1).sum(1)
        return {"mean": each.mean, "sum": each.sum, "none": lambda: each}[reduction]()

    reduced("gaussian_nll_loss", gaussian, z, floats(4, 3), positive(4, 3))
    case("gaussian_nll_loss, full, one variance a row", lambda x, y, v: gaussian(x, y, v, True), z, floats(4, 3), positive(4, 1), dtypes=("float32",))  # TorchSharp takes log 2π in float32
    case("gaussian_nll_loss, small variance", lambda x, y, v: gaussian(x, y, v, eps=0.25), z, floats(4, 3), floats(4, 3, low=0, high=0.5))

    scores = floats(6, 2, 4)
    lengths = (given([6, 5], torch.int64), given([3, 2], torch.int64))
    spelled = given([[1, 2, 2], [3, 1, 1]], torch.int64)
    reduced(
        "ctc_loss",
        lambda x, y, a, b, reduction: F.ctc_loss(F.log_softmax(x, -1), y, a, b, reduction=reduction),
        scores,
        spelled,
        *lengths,
    )
    case(
        "ctc_loss, blank 3, zero infinity",
        lambda x, y, a, b: F.ctc_loss(F.log_softmax(x, -1), y, a, b, blank=3, zero_infinity=True),
        scores,
        given([[1, 2, 2], [0, 1, 1]], torch.int64),
        given([3, 5], torch.int64),
        given([3, 2], torch.int64),
    )


def margins():
    x, sides = floats(3, 4), given([[1.0, -1, 1, -1], [-1, -1, 1, 1], [1, 1, 1, -1]])
    reduced("soft_margin_loss", lambda x, y, reduction: F.soft_margin_loss(x, y.detach(), reduction=reduction), x, sides)
    reduced("hinge_embedding_loss", lambda x, y, reduction: F.hinge_embedding_loss(x, y, 0.0, reduction=reduction), x, sides)
    case("hinge_embedding_loss, margin 1", lambda x, y: F.hinge_embedding_loss(x, y, 1.0), x, sides)
    ranks = signs(1, -1, 1, 1, -1)
    reduced("margin_ranking_loss", F.margin_ranking_loss, floats(5), floats(5), ranks)
    case("margin_ranking_loss, margin 0.5", lambda *t: F.margin_ranking_loss(*t, margin=0.5), floats(5), floats(5), ranks)
    reduced("cosine_embedding_loss", F.cosine_embedding_loss, floats(5, 3), floats(5, 3), ranks)
    case("cosine_embedding_loss, margin 0.3", lambda *t: F.cosine_embedding_loss(*t, margin=0.3), floats(5, 3), floats(5, 3), ranks)
    z, classes = floats(5, 4), ints(5, high=4)
    reduced("multi_margin_loss", F.multi_margin_loss, z, classes)
    case(
        "multi_margin_loss, p 2, margin 0.5, weighted",
        lambda x, y, w: F.multi_margin_loss(x, y, 2, 0.5, w.detach()),
        z,
        classes,
        positive(4),
    )
    reduced("multi_label_margin_loss", F.multilabel_margin_loss, floats(2, 4), given([[3, 0, -1, 1], [1, -1, 2, 2]], torch.int64))
    hits = given([[1.0, 0, 1, 1], [0, 0, 1, 0], [1, 1, 0, 0]])
    reduced("multilabel_soft_margin_loss", F.multilabel_soft_margin_loss, x, hits)
    reduced(
        "multilabel_soft_margin_loss, weighted",
        lambda x, y, w, reduction: F.multilabel_soft_margin_loss(x, y, w, reduction=reduction),
        x,
        hits,
        positive(4),
    )
    three = floats(5, 3), floats(5, 3), floats(5, 3)
    reduced("triplet_margin_loss", F.triplet_margin_loss, *three)
    case(
        "triplet_margin_loss, p 1, swapped",
        lambda *t: F.triplet_margin_loss(*t, margin=2.0, p=1, eps=1e-3, swap=True),
        *three,
    )
    reduced("triplet_margin_with_distance_loss", F.triplet_margin_with_distance_loss, *three)
    case(
        "triplet_margin_with_distance_loss, own distance, swapped",
        lambda *t: F.triplet_margin_with_distance_loss(
            *t, distance_function=lambda a, b: (a - b).square().sum(-1), margin=2.0, swap=True
        ),
        *three,
    )


for cases in (classification, regression, likelihood, margins):
    cases()
area.write()

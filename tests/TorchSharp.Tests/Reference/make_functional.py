"""Reference cases of torch.nn.functional, one name a setting: "function: setting"."""

import math

import torch
import torch.nn.functional as F

from common import Area, distinct, floats, given, ints

area = Area("functional")
case = area.case


def positive(*shape):
    return floats(*shape, low=0.5, high=2)


def activations():
    x, wide = floats(3, 7), floats(3, 7, low=-4, high=4)
    for name, f, in_place in (
        ("relu", F.relu, torch.relu_),
        ("relu6", F.relu6, lambda x: F.relu6(x, True)),
        ("sigmoid", torch.sigmoid, torch.sigmoid_),
        ("tanh", torch.tanh, torch.tanh_),
        ("selu", F.selu, torch.selu_),
        ("silu", F.silu, lambda x: F.silu(x, True)),
        ("mish", F.mish, lambda x: F.mish(x, True)),
        ("hardsigmoid", F.hardsigmoid, lambda x: F.hardsigmoid(x, True)),
        ("hardswish", F.hardswish, lambda x: F.hardswish(x, True)),
        ("gelu", F.gelu, torch.ops.aten.gelu_),
    ):
        case(name, f, wide)
        case(f"{name}: in place", lambda x, f=in_place: f(x * 1), wide)
    case("gelu: tanh", lambda x: F.gelu(x, approximate="tanh"), wide)
    case("elu", lambda x: F.elu(x, 1.3), x)
    case("elu: in place", lambda x: F.elu(x * 1, 0.7, True), x)
    case("celu", lambda x: F.celu(x, 1.3), x)
    case("celu: in place", lambda x: F.celu(x * 1, 0.7, True), x)
    case("leaky_relu", F.leaky_relu, x)
    case("leaky_relu: slope 0.2, in place", lambda x: F.leaky_relu(x * 1, 0.2, True), x)
    case("rrelu", lambda x: F.rrelu(x, 1 / 8, 1 / 3), x)
    case("rrelu: 0.1 to 0.3, in place", lambda x: F.rrelu(x * 1, 0.1, 0.3, False, True), x)
    case("prelu", F.prelu, floats(2, 3, 4), floats(3, low=0, high=1))
    case("prelu: one slope", F.prelu, floats(2, 3, 4), floats(1, low=0, high=1))
    case("hardtanh", F.hardtanh, wide)
    case("hardtanh: -0.5 to 0.25, in place", lambda x: F.hardtanh(x * 1, -0.5, 0.25, True), x)
    case("hardshrink", F.hardshrink, x)
    case("hardshrink: 0.2", lambda x: F.hardshrink(x, 0.2), x)
    case("softshrink", F.softshrink, x)
    case("softshrink: 0.2", lambda x: F.softshrink(x, 0.2), x)
    case("softplus", F.softplus, x)
    case("softplus: beta 2, threshold 1", lambda x: F.softplus(x, 2, 1), x)
    case("threshold", lambda x: F.threshold(x, 0.1, -3), x)
    case("threshold: in place", lambda x: F.threshold(x * 1, 0.1, -3, True), x)
    case("glu", F.glu, floats(3, 8))
    case("glu: dim 0", lambda x: F.glu(x, 0), floats(4, 3))
    case("logsigmoid", F.logsigmoid, x)
    case("softsign", F.softsign, x)
    case("softsign: in place", F.softsign, x, grad=False)  # what it divides by is gone by then
    case("tanhshrink", F.tanhshrink, x)
    case("tanhshrink: in place", lambda x: (y := x * 1).sub_(y.tanh()), x)
    case("softmax", lambda x: F.softmax(x, 1), x)
    case("softmax: dim 0", lambda x: F.softmax(x, 0), x)
    case("softmax2d", lambda x: F.softmax(x, -3), floats(2, 3, 2, 2))
    case("softmin", lambda x: F.softmin(x, 1), x)
    case("log_softmax", lambda x: F.log_softmax(x, 1), x)
    case("log_softmax: dim -2", lambda x: F.log_softmax(x, -2), x)


def linear():
    case("linear", F.linear, floats(5, 4), floats(3, 4), floats(3))
    case("linear: no bias", F.linear, floats(2, 5, 4), floats(3, 4))
    case("bilinear", F.bilinear, floats(5, 3), floats(5, 4), floats(2, 3, 4), floats(2))
    case("bilinear: no bias", F.bilinear, floats(5, 3), floats(5, 4), floats(2, 3, 4))


def convolutions():
    for n, f in ((1, F.conv1d), (2, F.conv2d), (3, F.conv3d)):
        size, kernel = ((7,), (7, 6), (4, 5, 4))[n - 1], ((3,), (3, 3), (2, 3, 2))[n - 1]
        x, w, b = floats(1, 4, *size), floats(2, 4, *kernel), floats(2)
        case(f"conv{n}d", f, x, w, b)
        case(f"conv{n}d: no bias", f, x, w)
        case(f"conv{n}d: stride 2, padding 1", lambda *t, f=f: f(*t, stride=2, padding=1), x, w, b)
        case(f"conv{n}d: dilation 2, padding 2", lambda *t, f=f: f(*t, dilation=2, padding=2), x, w, b)
        case(f"conv{n}d: groups 2", lambda *t, f=f: f(*t, groups=2), x, floats(2, 2, *kernel), b)
        case(f"conv{n}d_padding: same", lambda *t, f=f: f(*t, padding="same"), x, w, b)
        case(f"conv{n}d_padding: valid, stride 2", lambda *t, f=f: f(*t, padding="valid", stride=2), x, w, b)
    case("conv2d: unbatched", F.conv2d, floats(4, 5, 5), floats(2, 4, 3, 3), floats(2))
    case("conv2d: depthwise", lambda *t: F.conv2d(*t, groups=4, padding=1), floats(1, 4, 5, 5), floats(4, 1, 3, 3))
    case(
        "conv2d: uneven",
        lambda *t: F.conv2d(*t, stride=(2, 1), padding=(0, 1), dilation=(1, 2)),
        floats(1, 2, 7, 6),
        floats(3, 2, 3, 2),
        floats(3),
    )
    for n, f in ((1, F.conv_transpose1d), (2, F.conv_transpose2d), (3, F.conv_transpose3d)):
        size, kernel = ((4,), (4, 3), (3, 2, 3))[n - 1], ((3,), (3, 3), (2, 3, 2))[n - 1]
        x, w, b = floats(1, 4, *size), floats(4, 2, *kernel), floats(2)
        case(f"conv_transpose{n}d", f, x, w, b)
        case(f"conv_transpose{n}d: no bias", f, x, w)
        case(
            f"conv_transpose{n}d: stride 2, padding 1, output padding 1",
            lambda *t, f=f: f(*t, stride=2, padding=1, output_padding=1),
            x,
            w,
            b,
        )
        case(
            f"conv_transpose{n}d: dilation 2, groups 2",
            lambda *t, f=f: f(*t, dilation=2, groups=2),
            x,
            w,
            floats(4),
        )


def pooling():
    sizes = {1: (2, 3, 9), 2: (2, 2, 6, 5), 3: (1, 2, 6, 5, 4)}
    largest = {1: F.max_pool1d, 2: F.max_pool2d, 3: F.max_pool3d}
    average = {1: F.avg_pool1d, 2: F.avg_pool2d, 3: F.avg_pool3d}
    for n in (1, 2, 3):
        x, y = distinct(*sizes[n]), floats(*sizes[n])
        f, g = largest[n], average[n]
        case(f"max_pool{n}d", lambda x, f=f: f(x, 2), x)
        case(f"max_pool{n}d: stride 2, padding 1", lambda x, f=f: f(x, 3, stride=2, padding=1), x)
        case(f"max_pool{n}d: dilation 2", lambda x, f=f: f(x, 2, stride=1, dilation=2), x)
        case(f"max_pool{n}d: ceil mode", lambda x, f=f: f(x, 2, ceil_mode=True), x)
        case(f"max_pool{n}d_with_indices", lambda x, f=f: f(x, 2, return_indices=True), x)
        case(
            f"max_pool{n}d_with_indices: stride 2, padding 1",
            lambda x, f=f: f(x, 3, stride=2, padding=1, return_indices=True),
            x,
        )
        case(f"avg_pool{n}d", lambda x, g=g: g(x, 2), y)
        case(f"avg_pool{n}d: stride 2, padding 1", lambda x, g=g: g(x, 3, stride=2, padding=1), y)
        case(
            f"avg_pool{n}d: padding not counted, ceil mode",
            lambda x, g=g: g(x, 3, stride=2, padding=1, ceil_mode=True, count_include_pad=False),
            y,
        )
        if n > 1:
            case(f"avg_pool{n}d: divisor 3", lambda x, g=g: g(x, 2, divisor_override=3), y)
    x, y = distinct(*sizes[2]), floats(*sizes[2])
    case("max_pool2d: pair", lambda x: F.max_pool2d(x, (3, 2), stride=(1, 2), padding=(1, 0)), x)
    case("max_pool2d: list", lambda x: F.max_pool2d(x, (2, 3)), x)
    case("avg_pool2d: pair", lambda x: F.avg_pool2d(x, (3, 2), stride=(1, 2), padding=(1, 0)), y)
    case("avg_pool2d: list", lambda x: F.avg_pool2d(x, (2, 3)), y)
    grad2, grad3 = floats(2, 2, 3, 2), floats(1, 2, 3, 2, 2)
    case(
        "avg_pool2d_backward",
        lambda g, x: torch.ops.aten.avg_pool2d_backward(g, x, [2, 2], [2, 2], [0, 0], False, True, None),
        grad2,
        y,
    )
    case(
        "avg_pool3d_backward",
        lambda g, x: torch.ops.aten.avg_pool3d_backward(g, x, [2, 2, 2], [2, 2, 2], [0, 0, 0], False, True, None),
        grad3,
        floats(*sizes[3]),
    )

    case("adaptive_avg_pool1d", lambda x: F.adaptive_avg_pool1d(x, 4), floats(*sizes[1]))
    case("adaptive_avg_pool2d", lambda x: F.adaptive_avg_pool2d(x, 1), y)
    case("adaptive_avg_pool2d: pair", lambda x: F.adaptive_avg_pool2d(x, (3, 2)), y)
    case("adaptive_avg_pool2d: list", lambda x: F.adaptive_avg_pool2d(x, (5, 3)), y)
    case("adaptive_avg_pool3d", lambda x: F.adaptive_avg_pool3d(x, 2), floats(*sizes[3]))
    case("adaptive_avg_pool3d: triple", lambda x: F.adaptive_avg_pool3d(x, (3, 2, 1)), floats(*sizes[3]))
    case("adaptive_avg_pool3d: list", lambda x: F.adaptive_avg_pool3d(x, (3, 2, 1)), floats(*sizes[3]))
    case("adaptive_max_pool1d", lambda x: F.adaptive_max_pool1d(x, 4), distinct(*sizes[1]))
    case("adaptive_max_pool2d", lambda x: F.adaptive_max_pool2d(x, (3, 2)), x)
    case("adaptive_max_pool3d", lambda x: F.adaptive_max_pool3d(x, (3, 2, 1)), distinct(*sizes[3]))
    case("adaptive_max_pool1d_with_indices", lambda x: F.adaptive_max_pool1d(x, 4, True), distinct(*sizes[1]))
    case("adaptive_max_pool2d_with_indices", lambda x: F.adaptive_max_pool2d(x, (3, 2), True), x)
    case("adaptive_max_pool3d_with_indices", lambda x: F.adaptive_max_pool3d(x, (3, 2, 1), True), distinct(*sizes[3]))

    case("lp_pool1d", lambda x: F.lp_pool1d(x, 2, 3), floats(*sizes[1]))
    case("lp_pool1d: norm 3, stride 2, ceil mode", lambda x: F.lp_pool1d(x, 3, 3, 2, True), positive(*sizes[1]))
    case("lp_pool2d", lambda x: F.lp_pool2d(x, 2, 2), y)
    case("lp_pool2d: norm 1.5, stride 1", lambda x: F.lp_pool2d(x, 1.5, 2, 1), positive(*sizes[2]))
    case("lp_pool2d: list", lambda x: F.lp_pool2d(x, 2, (3, 2), (2, 1)), y)

    for n, f in ((1, F.max_unpool1d), (2, F.max_unpool2d), (3, F.max_unpool3d)):
        for name, size in (("", (2, 3, 6, 4, 2)[: n + 2]), (": output size", sizes[n])):
            image = torch.sin(torch.arange(1.0, 1 + math.prod(size))).reshape(size)
            found = largest[n](image, 2, return_indices=True)[1]
            asked = list(size) if name else None
            case(
                f"max_unpool{n}d{name}",
                lambda v, i, f=f, s=asked: f(v, i, 2, output_size=s),
                floats(*found.shape),
                given(found.tolist(), torch.int64),
            )


def normalisation():
    for shape in ((5, 3), (4, 3, 6), (4, 3, 3, 2)):
        x, w, b = floats(*shape), positive(3), floats(3)
        mean, var = floats(3), positive(3)
        n = len(shape)
        case(f"batch_norm: {n}d, training", lambda x, w, b: F.batch_norm(x, None, None, w, b, True), x, w, b)
        case(f"batch_norm: {n}d, evaluation", lambda x, m, v, w, b: F.batch_norm(x, m.detach(), v.detach(), w, b), x, mean, var, w, b)
    case("batch_norm: not affine, eps 0.1", lambda x: F.batch_norm(x, None, None, training=True, eps=0.1), floats(5, 3))

    def running(x, mean, var):
        mean, var = mean.detach().clone(), var.detach().clone()
        y = F.batch_norm(x, mean, var, training=True, momentum=0.3)
        return y, mean, var

    case("batch_norm: running statistics", running, floats(5, 3, 2), floats(3), positive(3))

    x = floats(2, 3, 4, 5)
    case("layer_norm", lambda x, w, b: F.layer_norm(x, (4, 5), w, b), x, floats(4, 5), floats(4, 5))
    case("layer_norm: not affine, eps 0.1", lambda x: F.layer_norm(x, (5,), eps=0.1), x)
    x = floats(2, 4, 3, 2)
    case("group_norm", lambda x, w, b: F.group_norm(x, 2, w, b), x, floats(4), floats(4))
    case("group_norm: not affine, eps 0.1", lambda x: F.group_norm(x, 4, eps=0.1), x)
    case("instance_norm", lambda x: F.instance_norm(x), x)
    case("instance_norm: affine", lambda x, w, b: F.instance_norm(x, weight=w, bias=b, eps=0.1), x, floats(4), floats(4))
    case(
        "instance_norm: running statistics",
        lambda x, m, v: F.instance_norm(x, m.detach(), v.detach(), use_input_stats=False),
        x,
        floats(4),
        positive(4),
    )
    case("local_response_norm", lambda x: F.local_response_norm(x, 2), floats(2, 5, 3))
    case(
        "local_response_norm: images, alpha 0.5, beta 0.6, k 2",
        lambda x: F.local_response_norm(x, 3, 0.5, 0.6, 2.0),
        floats(2, 5, 3, 2),
    )
    case("local_response_norm: volumes", lambda x: F.local_response_norm(x, 5, 1.0), floats(1, 6, 2, 3, 2))
    case("normalize", F.normalize, floats(3, 4))
    case("normalize: p 1, dim 0", lambda x: F.normalize(x, 1, 0), floats(3, 4))
    case("normalize: p 3, dim -1, eps 5", lambda x: F.normalize(x, 3, -1, 5.0), floats(2, 3, 4))


def dropout():
    x = floats(2, 3, 4, 4)
    for name, f, y in (
        ("dropout", F.dropout, x),
        ("dropout1d", F.dropout1d, floats(2, 3, 4)),
        ("dropout2d", F.dropout2d, x),
        ("dropout3d", F.dropout3d, floats(2, 3, 2, 2, 2)),
        ("alpha_dropout", F.alpha_dropout, x),
        ("feature_alpha_dropout", F.feature_alpha_dropout, x),
    ):
        case(f"{name}: evaluation", lambda x, f=f: f(x, 0.4, training=False), y)
        case(f"{name}: nothing dropped", lambda x, f=f: f(x, 0.0, training=True), y)
    for name, f, y in (
        ("dropout", F.dropout, x),
        ("dropout1d", F.dropout1d, floats(2, 3, 4)),
        ("dropout2d", F.dropout2d, x),
        ("dropout3d", F.dropout3d, floats(2, 3, 2, 2, 2)),
    ):
        case(f"{name}: all dropped", lambda x, f=f: f(x, 1.0, training=True), y)


def shapes():
    x = floats(1, 2, 5, 6)
    case("pad: list", lambda x: F.pad(x, (1, 2, 0, 1)), x)
    case("pad: value 1.5", lambda x: F.pad(x, (1, -2, 0, 1, 2, 0), value=1.5), x)
    case("pad: two", lambda x: F.pad(x, (2, 1)), x)
    case("pad: four", lambda x: F.pad(x, (2, 1, 0, 3)), x)
    case("pad: every side", lambda x: F.pad(x, (1,) * 8), x)
    case("pad: span", lambda x: F.pad(x, (1, 0)), x)
    case("pad: zeros", lambda x: F.pad(x, (1, 2)), x)
    case("pad: reflect", lambda x: F.pad(x, (1, 2, 3, 0), mode="reflect"), x)
    case("pad: replicate", lambda x: F.pad(x, (1, 2, 3, 0), mode="replicate"), x)
    case("pad: circular", lambda x: F.pad(x, (1, 2, 3, 0), mode="circular"), x)
    case("pad: reflect, sequences", lambda x: F.pad(x, (1, 2), mode="reflect"), floats(2, 3, 5))
    case("pad: replicate, volumes", lambda x: F.pad(x, (1, 2, 0, 1, 2, 1), mode="replicate"), floats(1, 2, 3, 3, 3))
    case("one_hot", F.one_hot, given([[0, 3, 1], [2, 2, 0]], torch.int64))
    case("one_hot: six classes", lambda x: F.one_hot(x, 6), ints(5, high=4))
    case("unfold", lambda x: F.unfold(x, 3), x)
    case("unfold: dilation 2, padding 1, stride 2", lambda x: F.unfold(x, 2, 2, 1, 2), x)
    case("unfold: pair", lambda x: F.unfold(x, (2, 3), (1, 2), (1, 0), (2, 1)), x)
    case("fold", lambda x: F.fold(x, 4, 2), floats(2, 12, 9))
    case("fold: padding 1, stride 2", lambda x: F.fold(x, 4, 2, 1, 1, 2), floats(2, 12, 9))
    case("fold: pair", lambda x: F.fold(x, (4, 5), (2, 3), (1, 2), (0, 0), (2, 1)), floats(2, 12, 2))
    case("pixel_shuffle", lambda x: F.pixel_shuffle(x, 2), floats(2, 8, 2, 3))
    case("pixel_unshuffle", lambda x: F.pixel_unshuffle(x, 2), floats(2, 2, 4, 6))


def interpolation():
    sequence, image, volume = floats(2, 2, 5), floats(2, 2, 4, 5), floats(1, 2, 3, 3, 2)
    for n, name, x in ((1, "sequence", sequence), (2, "image", image), (3, "volume", volume)):
        size = (7, 6, 5)[:n]
        scale = (1.5, 2.0, 2.5)[:n]
        case(f"interpolate: nearest, {name}", lambda x, s=size: F.interpolate(x, size=s), x)
        case(f"interpolate: nearest by scale, {name}", lambda x, s=scale: F.interpolate(x, scale_factor=s), x)
        case(f"interpolate: nearest exact, {name}", lambda x, s=size: F.interpolate(x, size=s, mode="nearest-exact"), x)
        case(f"interpolate: area, {name}", lambda x, s=scale: F.interpolate(x, scale_factor=s, mode="area"), x)
    case("interpolate: linear", lambda x: F.interpolate(x, size=(9,), mode="linear", align_corners=True), sequence)
    case("interpolate: bilinear", lambda x: F.interpolate(x, size=(7, 8), mode="bilinear", align_corners=True), image)
    case(
        "interpolate: bilinear by scale",
        lambda x: F.interpolate(x, scale_factor=(1.6, 2.3), mode="bilinear", align_corners=False),
        image,
    )
    case(
        "interpolate: bilinear by recomputed scale",
        lambda x: F.interpolate(
            x, scale_factor=(1.6, 2.3), mode="bilinear", align_corners=False, recompute_scale_factor=True
        ),
        image,
    )
    case(
        "interpolate: bilinear, antialiased",
        lambda x: F.interpolate(x, size=(2, 3), mode="bilinear", align_corners=False, antialias=True),
        floats(1, 2, 6, 7),
    )
    case("interpolate: bicubic", lambda x: F.interpolate(x, size=(7, 8), mode="bicubic", align_corners=True), image)
    case(
        "interpolate: bicubic, antialiased",
        lambda x: F.interpolate(x, size=(3, 3), mode="bicubic", align_corners=False, antialias=True),
        floats(1, 2, 8, 7),
    )
    case(
        "interpolate: trilinear",
        lambda x: F.interpolate(x, scale_factor=(2.0, 1.5, 2.0), mode="trilinear", align_corners=False),
        volume,
    )
    case("upsample: bilinear", lambda x: F.interpolate(x, size=(7, 8), mode="bilinear", align_corners=True), image)
    case(
        "upsample_bilinear",
        lambda x: F.interpolate(x, scale_factor=(2.0, 1.5), mode="bilinear", align_corners=True),
        image,
    )
    case("upsample_nearest1d", lambda x: F.interpolate(x, size=(8,)), sequence)
    case("upsample_nearest1d: by scale", lambda x: F.interpolate(x, scale_factor=(1.5,)), sequence)
    case("upsample_nearest2d", lambda x: F.interpolate(x, size=(8, 7)), image)
    case("upsample_nearest2d: by scale", lambda x: F.interpolate(x, scale_factor=(1.5, 2.0)), image)
    case("upsample_nearest3d", lambda x: F.interpolate(x, size=(5, 6, 4)), volume)
    case("upsample_nearest3d: by scale", lambda x: F.interpolate(x, scale_factor=(2.0, 1.5, 1.0)), volume)

    grid = floats(2, 3, 4, 2, low=-1.2, high=1.2)
    case("grid_sample", lambda x, g: F.grid_sample(x, g, align_corners=False), image, grid)
    case("grid_sample: corners aligned", lambda x, g: F.grid_sample(x, g, align_corners=True), image, grid)
    case("grid_sample: nearest", lambda x, g: F.grid_sample(x, g, "nearest", align_corners=False), image, grid)
    case("grid_sample: border", lambda x, g: F.grid_sample(x, g, padding_mode="border", align_corners=False), image, grid)
    case(
        "grid_sample: reflection",
        lambda x, g: F.grid_sample(x, g, padding_mode="reflection", align_corners=False),
        image,
        grid,
    )
    case("affine_grid", lambda t: F.affine_grid(t, (2, 1, 3, 4), False), floats(2, 2, 3))
    case("affine_grid: corners aligned, volumes", lambda t: F.affine_grid(t, (1, 1, 2, 3, 2), True), floats(1, 3, 4))


def distances():
    a, b = floats(3, 4), floats(3, 4)
    case("cosine_similarity", F.cosine_similarity, a, b)
    case("cosine_similarity: dim 0, eps 5", lambda a, b: F.cosine_similarity(a, b, 0, 5.0), a, b)
    case("pairwise_distance", F.pairwise_distance, a, b)
    case("pairwise_distance: p 1, kept", lambda a, b: F.pairwise_distance(a, b, 1.0, 1e-3, True), a, b)


def attention():
    q, k, v = floats(2, 3, 4), floats(2, 5, 4), floats(2, 5, 6)

    def attend(q, k, v, mask=None):
        scores = q @ k.transpose(-2, -1) / q.shape[-1] ** 0.5
        if mask is not None and mask.dtype == torch.bool:
            scores = scores.masked_fill(~mask, -torch.inf)
        elif mask is not None:
            scores = scores + mask
        return F.softmax(scores, -1) @ v

    allowed = given([[1, 0, 1, 1, 0], [0, 1, 1, 0, 0], [1, 1, 1, 1, 1]], torch.bool)
    causal = torch.ones(3, 5, dtype=torch.bool).tril()
    case("scaled_dot_product_attention", attend, q, k, v)
    case("scaled_dot_product_attention: mask", attend, q, k, v, allowed)
    case("scaled_dot_product_attention: bias", attend, q, k, v, floats(3, 5))
    case("scaled_dot_product_attention: causal", lambda q, k, v: attend(q, k, v, causal), q, k, v)


for cases in (
    activations,
    linear,
    convolutions,
    pooling,
    normalisation,
    dropout,
    shapes,
    interpolation,
    distances,
    attention,
):
    cases()
area.case("pad_sequence", lambda *x: torch.nn.utils.rnn.pad_sequence(x), floats(3, 2), floats(1, 2), floats(2, 2))
area.case(
    "pad_sequence: batch first",
    lambda *x: torch.nn.utils.rnn.pad_sequence(x, True, 0.5),
    floats(3, 2),
    floats(1, 2),
)

area.write()

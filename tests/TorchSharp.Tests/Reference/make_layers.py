"""Layers of torch.nn: output, buffers after it, gradients with respect to input and every parameter."""

import torch
from torch import nn
from torch.nn.utils.stateless import functional_call

from common import Area, distinct, floats, given, ints

area = Area("layers")


def layer(name, make, *inputs, train=True, loose=1, grad=True, calls=1):
    """A case whose inputs are the layer's, then its parameters; its outputs the layer's, then its buffers."""
    parameters = dict(make().named_parameters())

    def run(*tensors):
        module = make().to(tensors[-1].dtype if parameters else tensors[0].dtype)
        module.train(train)
        values = dict(zip(parameters, tensors[len(inputs):]))
        for _ in range(calls):
            output = functional_call(module, values, tensors[:len(inputs)])
        return [output, *module.buffers()]

    drawn = [floats(*parameter.shape) for parameter in parameters.values()]
    area.case(name, run, *inputs, *drawn, loose=loose, grad=grad)


layer("Linear", lambda: nn.Linear(4, 3), floats(2, 4))
layer("Linear, no bias", lambda: nn.Linear(4, 3, bias=False), floats(2, 5, 4))
layer("Bilinear", lambda: nn.Bilinear(3, 2, 4), floats(2, 3), floats(2, 2))
layer("Identity", lambda: nn.Identity(), floats(2, 3))
layer("Flatten", lambda: nn.Flatten(), floats(2, 3, 2))
layer("Flatten, some", lambda: nn.Flatten(0, 1), floats(2, 3, 2))
layer("Unflatten", lambda: nn.Unflatten(1, (2, 3)), floats(2, 6))

layer("Conv1d", lambda: nn.Conv1d(2, 3, 3), floats(2, 2, 7))
layer("Conv1d, all", lambda: nn.Conv1d(4, 6, 3, stride=2, padding=1, dilation=2, groups=2, bias=False), floats(2, 4, 9))
layer("Conv1d, reflected", lambda: nn.Conv1d(2, 3, 3, padding=1, padding_mode="reflect"), floats(2, 2, 5))
layer("Conv1d, same", lambda: nn.Conv1d(2, 3, 4, padding="same"), floats(2, 2, 5))
layer("Conv2d", lambda: nn.Conv2d(2, 3, 3), floats(2, 2, 5, 5))
layer("Conv2d, one image", lambda: nn.Conv2d(2, 3, 3), floats(2, 5, 5))
layer("Conv2d, padded", lambda: nn.Conv2d(2, 3, 3, padding=1, bias=False), floats(2, 2, 5, 5))
layer("Conv2d, strided", lambda: nn.Conv2d(2, 3, 3, stride=2, padding=1, bias=False), floats(2, 2, 5, 5))
layer(
    "Conv2d, all",
    lambda: nn.Conv2d(4, 6, (3, 2), stride=(2, 1), padding=(1, 2), dilation=(1, 2), groups=2),
    floats(2, 4, 6, 5),
)
layer("Conv2d, reflected", lambda: nn.Conv2d(2, 3, 3, padding=(1, 2), padding_mode="reflect"), floats(2, 2, 4, 4))
layer("Conv2d, replicated", lambda: nn.Conv2d(2, 3, 3, padding=(1, 2), padding_mode="replicate"), floats(2, 2, 4, 4))
layer("Conv2d, circular", lambda: nn.Conv2d(2, 3, 3, padding=(1, 2), padding_mode="circular"), floats(2, 2, 4, 4))
layer("Conv2d, same", lambda: nn.Conv2d(2, 3, 3, padding="same", dilation=2), floats(2, 2, 5, 5))
layer("Conv2d, valid", lambda: nn.Conv2d(2, 3, (3, 2), padding="valid"), floats(2, 2, 5, 5))
layer("Conv3d", lambda: nn.Conv3d(2, 3, 2), floats(2, 2, 3, 3, 3))
layer(
    "Conv3d, all",
    lambda: nn.Conv3d(2, 2, (1, 2, 3), stride=(1, 2, 1), padding=(0, 1, 1), dilation=1, groups=2, bias=False),
    floats(1, 2, 3, 4, 3),
)
layer("ConvTranspose1d", lambda: nn.ConvTranspose1d(2, 3, 3), floats(2, 2, 4))
layer(
    "ConvTranspose1d, all",
    lambda: nn.ConvTranspose1d(4, 6, 3, stride=2, padding=1, output_padding=1, dilation=2, groups=2),
    floats(2, 4, 4),
)
layer("ConvTranspose2d", lambda: nn.ConvTranspose2d(2, 3, 3), floats(2, 2, 3, 3))
layer(
    "ConvTranspose2d, all",
    lambda: nn.ConvTranspose2d(4, 2, (3, 2), stride=(2, 3), padding=(1, 0), output_padding=(1, 2), groups=2, bias=False),
    floats(2, 4, 3, 3),
)
layer("ConvTranspose3d", lambda: nn.ConvTranspose3d(2, 3, 2), floats(1, 2, 2, 2, 2))
layer(
    "ConvTranspose3d, all",
    lambda: nn.ConvTranspose3d(2, 2, (1, 2, 2), stride=(1, 2, 2), padding=(0, 1, 0), output_padding=(0, 1, 1), groups=2),
    floats(1, 2, 2, 2, 2),
)

# Gradients of normalisations are small differences of large sums.
for dims, shape in ((1, (4, 3)), (1, (4, 3, 2)), (2, (4, 3, 2, 2)), (3, (2, 3, 2, 2, 2))):
    Norm = getattr(nn, f"BatchNorm{dims}d")
    name = f"BatchNorm{dims}d" + (", sequences" if len(shape) == 3 else "")
    layer(name, lambda: Norm(3), floats(*shape), loose=10)
    layer(f"{name}, evaluating", lambda: Norm(3, eps=0.01), floats(*shape), train=False)
layer("BatchNorm2d, plain", lambda: nn.BatchNorm2d(3, affine=False), floats(4, 3, 2, 2), loose=10)
layer("BatchNorm2d, momentum", lambda: nn.BatchNorm2d(3, momentum=0.3), floats(4, 3, 2, 2), loose=10)
layer("BatchNorm2d, thrice", lambda: nn.BatchNorm2d(3), floats(4, 3, 2, 2), loose=10, calls=3)
layer("BatchNorm2d, mean of all", lambda: nn.BatchNorm2d(3, momentum=None), floats(4, 3, 2, 2), loose=10, calls=3)
layer("BatchNorm2d, untracked", lambda: nn.BatchNorm2d(3, track_running_stats=False), floats(4, 3, 2, 2), loose=10)
layer(
    "BatchNorm2d, untracked, evaluating",
    lambda: nn.BatchNorm2d(3, track_running_stats=False),
    floats(4, 3, 2, 2),
    train=False,
    loose=10,
)
for dims, shape in ((1, (2, 3, 5)), (2, (2, 3, 2, 3)), (3, (2, 3, 2, 2, 2))):
    Norm = getattr(nn, f"InstanceNorm{dims}d")
    name = f"InstanceNorm{dims}d"
    layer(name, lambda: Norm(3), floats(*shape), loose=10)
    layer(f"{name}, one", lambda: Norm(3), floats(*shape[1:]), loose=10)
    layer(f"{name}, all", lambda: Norm(3, affine=True, track_running_stats=True), floats(*shape), loose=10)
    layer(
        f"{name}, evaluating",
        lambda: Norm(3, affine=True, track_running_stats=True),
        floats(*shape),
        train=False,
    )
layer("LayerNorm", lambda: nn.LayerNorm(5), floats(2, 3, 5), loose=10)
layer("LayerNorm, image", lambda: nn.LayerNorm([3, 2], eps=0.01), floats(4, 3, 2), loose=10)
layer("LayerNorm, plain", lambda: nn.LayerNorm(5, elementwise_affine=False), floats(2, 5), loose=10)
layer("GroupNorm", lambda: nn.GroupNorm(2, 4), floats(2, 4, 3), loose=10)
layer("GroupNorm, plain", lambda: nn.GroupNorm(2, 4, affine=False), floats(2, 4, 2, 2), loose=10)
layer("LocalResponseNorm", lambda: nn.LocalResponseNorm(3, alpha=0.1), floats(2, 5, 3))

layer("ReLU", lambda: nn.ReLU(), floats(3, 4))
layer("ReLU6", lambda: nn.ReLU6(), floats(3, 4, low=-3, high=9))
layer("LeakyReLU", lambda: nn.LeakyReLU(), floats(3, 4))
layer("LeakyReLU, slope", lambda: nn.LeakyReLU(0.3), floats(3, 4))
layer("RReLU", lambda: nn.RReLU(0.1, 0.4), floats(3, 4), train=False)
layer("PReLU", lambda: nn.PReLU(3), floats(2, 3, 4))
layer("ELU", lambda: nn.ELU(0.7), floats(3, 4))
layer("CELU", lambda: nn.CELU(0.7), floats(3, 4))
layer("SELU", lambda: nn.SELU(), floats(3, 4))
layer("Threshold", lambda: nn.Threshold(0.2, -1.5), floats(3, 4))
layer("Sigmoid", lambda: nn.Sigmoid(), floats(3, 4))
layer("LogSigmoid", lambda: nn.LogSigmoid(), floats(3, 4))
layer("Tanh", lambda: nn.Tanh(), floats(3, 4))
layer("Tanhshrink", lambda: nn.Tanhshrink(), floats(3, 4, low=1, high=3))
layer("SiLU", lambda: nn.SiLU(), floats(3, 4))
layer("Mish", lambda: nn.Mish(), floats(3, 4))
layer("Softplus", lambda: nn.Softplus(2, 1), floats(3, 4))
layer("Softsign", lambda: nn.Softsign(), floats(3, 4))
layer("GLU", lambda: nn.GLU(), floats(3, 4))
layer("GLU, first", lambda: nn.GLU(0), floats(4, 3))
layer("GELU", lambda: nn.GELU(), floats(3, 4))
layer("GELU, tanh", lambda: nn.GELU(approximate="tanh"), floats(3, 4))
layer("Hardshrink", lambda: nn.Hardshrink(0.4), floats(3, 4))
layer("Softshrink", lambda: nn.Softshrink(0.4), floats(3, 4))
layer("Hardsigmoid", lambda: nn.Hardsigmoid(), floats(3, 4, low=-4, high=4))
layer("Hardswish", lambda: nn.Hardswish(), floats(3, 4, low=-4, high=4))
layer("Hardtanh", lambda: nn.Hardtanh(-0.5, 0.8), floats(3, 4))
layer("Softmax", lambda: nn.Softmax(1), floats(3, 4))
layer("LogSoftmax", lambda: nn.LogSoftmax(1), floats(3, 4))
layer("Softmin", lambda: nn.Softmin(1), floats(3, 4))
layer("Softmax2d", lambda: nn.Softmax2d(), floats(2, 3, 2, 2))

layer("MaxPool1d", lambda: nn.MaxPool1d(2), distinct(2, 3, 6))
layer("MaxPool1d, all", lambda: nn.MaxPool1d(3, 2, 1, 2, ceil_mode=True), distinct(2, 3, 8))
layer("MaxPool2d", lambda: nn.MaxPool2d(2), distinct(2, 3, 4, 4))
layer("MaxPool2d, all", lambda: nn.MaxPool2d((3, 2), (2, 1), (1, 0), (1, 2), ceil_mode=True), distinct(2, 2, 6, 5))
layer("MaxPool3d", lambda: nn.MaxPool3d(2), distinct(1, 2, 4, 4, 2))
layer("MaxPool3d, all", lambda: nn.MaxPool3d((1, 2, 2), (1, 2, 1), (0, 1, 1)), distinct(1, 2, 2, 4, 3))
layer("AvgPool1d", lambda: nn.AvgPool1d(2), floats(2, 3, 6))
layer("AvgPool1d, all", lambda: nn.AvgPool1d(3, 2, 1, True, False), floats(2, 3, 7))
layer("AvgPool2d", lambda: nn.AvgPool2d(2), floats(2, 3, 4, 4))
layer("AvgPool2d, all", lambda: nn.AvgPool2d((3, 2), (2, 1), (1, 0), True, False, 5), floats(2, 2, 6, 5))
layer("AvgPool3d", lambda: nn.AvgPool3d(2), floats(1, 2, 4, 4, 2))
layer("AvgPool3d, all", lambda: nn.AvgPool3d((1, 2, 2), (1, 2, 1), (0, 1, 1), False, False), floats(1, 2, 2, 4, 3))
layer("AdaptiveAvgPool1d", lambda: nn.AdaptiveAvgPool1d(3), floats(2, 3, 7))
layer("AdaptiveAvgPool2d", lambda: nn.AdaptiveAvgPool2d(1), floats(2, 3, 4, 5))
layer("AdaptiveAvgPool2d, pair", lambda: nn.AdaptiveAvgPool2d((2, 3)), floats(2, 3, 5, 5))
layer("AdaptiveAvgPool3d", lambda: nn.AdaptiveAvgPool3d((1, 2, 2)), floats(1, 2, 3, 3, 3))
layer("AdaptiveMaxPool1d", lambda: nn.AdaptiveMaxPool1d(3), distinct(2, 3, 7))
layer("AdaptiveMaxPool2d", lambda: nn.AdaptiveMaxPool2d((2, 3)), distinct(2, 3, 5, 5))
layer("AdaptiveMaxPool3d", lambda: nn.AdaptiveMaxPool3d((1, 2, 2)), distinct(1, 2, 3, 3, 3))
layer("LPPool1d", lambda: nn.LPPool1d(3, 2, 1), floats(2, 3, 6, low=0.5, high=2))
layer("LPPool2d", lambda: nn.LPPool2d(2, (2, 1)), floats(2, 2, 4, 3, low=0.5, high=2))
layer("MaxUnpool1d", lambda: nn.MaxUnpool1d(2), floats(1, 2, 3), given([[[0, 3, 4], [1, 2, 5]]], torch.int64))
layer("MaxUnpool2d", lambda: nn.MaxUnpool2d(2), floats(1, 1, 2, 2), given([[[[0, 3], [8, 15]]]], torch.int64))
layer(
    "MaxUnpool3d",
    lambda: nn.MaxUnpool3d((1, 2, 2)),
    floats(1, 1, 1, 2, 2),
    given([[[[[0, 3], [8, 15]]]]], torch.int64),
)

layer("ConstantPad1d", lambda: nn.ConstantPad1d((1, 2), 0.5), floats(2, 3, 4))
layer("ConstantPad2d", lambda: nn.ConstantPad2d((1, 2, 0, 1), 0.5), floats(2, 3, 4))
layer("ConstantPad3d", lambda: nn.ConstantPad3d((1, 0, 0, 1, 2, 0), 0.5), floats(1, 2, 2, 3))
layer("ReflectionPad1d", lambda: nn.ReflectionPad1d((1, 2)), floats(2, 3, 4))
layer("ReflectionPad2d", lambda: nn.ReflectionPad2d((1, 2, 0, 1)), floats(1, 2, 3, 4))
layer("ReflectionPad3d", lambda: nn.ReflectionPad3d(1), floats(1, 1, 2, 2, 3))
layer("ReplicationPad1d", lambda: nn.ReplicationPad1d((1, 2)), floats(2, 3, 4))
layer("ReplicationPad2d", lambda: nn.ReplicationPad2d(2), floats(1, 2, 3, 2))
layer("ReplicationPad3d", lambda: nn.ReplicationPad3d((1, 0, 0, 1, 2, 0)), floats(1, 1, 2, 2, 2))
layer("ZeroPad2d", lambda: nn.ZeroPad2d((1, 2, 0, 1)), floats(1, 2, 3, 2))

layer("Upsample", lambda: nn.Upsample(scale_factor=2), floats(1, 2, 2, 3))
layer("Upsample, size", lambda: nn.Upsample(size=(3, 5)), floats(1, 2, 2, 3))
layer("Upsample, linear", lambda: nn.Upsample(scale_factor=2, mode="linear"), floats(1, 2, 4))
layer("Upsample, bilinear", lambda: nn.Upsample(scale_factor=2, mode="bilinear"), floats(1, 2, 2, 3))
layer("Upsample, corners", lambda: nn.Upsample(size=(3, 5), mode="bilinear", align_corners=True), floats(1, 2, 2, 3))
layer("Upsample, bicubic", lambda: nn.Upsample(scale_factor=2, mode="bicubic"), floats(1, 1, 3, 3))
layer("Upsample, trilinear", lambda: nn.Upsample(scale_factor=2, mode="trilinear"), floats(1, 1, 2, 2, 2))
layer("PixelShuffle", lambda: nn.PixelShuffle(2), floats(1, 8, 2, 3))
layer("PixelUnshuffle", lambda: nn.PixelUnshuffle(2), floats(1, 2, 4, 6))
layer("ChannelShuffle", lambda: nn.ChannelShuffle(2), floats(1, 4, 2, 2), grad=False)
layer("Fold", lambda: nn.Fold((4, 5), (2, 3), stride=(2, 1), padding=(0, 1)), floats(1, 12, 10))
layer("Fold, square", lambda: nn.Fold(4, 2), floats(1, 4, 9))
layer("Unfold", lambda: nn.Unfold((2, 3), stride=(2, 1), padding=(0, 1)), floats(1, 2, 4, 5))
layer("Unfold, square", lambda: nn.Unfold(2, dilation=2), floats(1, 1, 4, 4))
layer("CosineSimilarity", lambda: nn.CosineSimilarity(), floats(3, 4), floats(3, 4))
layer("PairwiseDistance", lambda: nn.PairwiseDistance(), floats(3, 4), floats(3, 4))
layer("PairwiseDistance, other", lambda: nn.PairwiseDistance(3, keepdim=True), floats(3, 4), floats(3, 4))

# Layers that draw at random, where they do not.
for name, shape in (
    ("Dropout", (2, 3)),
    ("Dropout1d", (2, 3, 2)),
    ("Dropout2d", (2, 3, 2, 2)),
    ("Dropout3d", (1, 2, 2, 2, 2)),
    ("AlphaDropout", (2, 3)),
    ("FeatureAlphaDropout", (2, 3, 2, 2)),
):
    layer(name, lambda: getattr(nn, name)(0.4), floats(*shape), train=False)


def initial(name, make):
    """Parameters and buffers as they are drawn after a seed."""
    def run():
        torch.manual_seed(7)
        return [tensor.detach() for tensor in make().state_dict().values()]
    area.case(f"{name}, initial", run, dtypes=("float32",))


initial("Linear", lambda: nn.Linear(4, 3))
initial("Conv2d", lambda: nn.Conv2d(4, 2, 3, groups=2))
initial("ConvTranspose2d", lambda: nn.ConvTranspose2d(4, 2, 3))
initial("Bilinear", lambda: nn.Bilinear(2, 3, 2))
initial("BatchNorm2d", lambda: nn.BatchNorm2d(3))
initial("LayerNorm", lambda: nn.LayerNorm([3, 2]))
initial("GroupNorm", lambda: nn.GroupNorm(2, 4))
initial("PReLU", lambda: nn.PReLU(3))

area.write()

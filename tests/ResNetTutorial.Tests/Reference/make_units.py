"""units.json: residual units of every form, two in a row, and small networks of them, for UnitReferenceTests.cs.

Written anew from the papers (arXiv 1512.03385, figures 2 and 5; arXiv 1603.05027, figures 2 and 4 and the appendix) and,
for mxnet's units, from the arguments of its residual_unit. Each order of activations is spelt out by itself.
"""

import torch
from torch import nn
from torch.nn import functional

from recording import record, write

GATES = {"exclusive gate, bias -6", "shortcut-only gate, bias -6"}
SHORTCUTS = [
    "zero padding",
    "pooling",
    "projection",
    "projection everywhere",
    "scaled by 0",
    "scaled by 0.5",
    "scaled by 2",
    "scaled by 0.5, branch by 0.5",
    "dropout 0.5",
    *sorted(GATES),
]


class Unit(nn.Module):
    def __init__(self, order, inputs, outputs, stride=1, shortcut="zero padding", bottleneck=False, first=False,
                 stride_on_3x3=False, eps=1e-5):
        super().__init__()
        self.order, self.stride, self.outputs, self.shortcut = order, stride, outputs, shortcut
        self.same = inputs == outputs and stride == 1
        self.pre = order in ("FullPreActivation", "ReluOnlyPreActivation")
        self.both = self.pre and (first or not self.same)
        if bottleneck:
            width = outputs // 4
            on_1x1, on_3x3 = (1, stride) if stride_on_3x3 else (stride, 1)
            layers = [(inputs, width, 1, on_1x1), (width, width, 3, on_3x3), (width, outputs, 1, 1)]
        else:
            layers = [(inputs, outputs, 3, stride), (outputs, outputs, 3, 1)]
        self.layers = len(layers)
        for i, (n, m, kernel, step) in enumerate(layers, start=1):
            setattr(self, f"conv{i}", nn.Conv2d(n, m, kernel, step, kernel // 2, bias=False))
            setattr(self, f"bn{i}", nn.BatchNorm2d(n if order == "FullPreActivation" else m, eps=eps))
        parts = {}
        if shortcut == "projection everywhere" or shortcut == "projection" and not self.same:
            parts["0"] = nn.Conv2d(inputs, outputs, 1, stride, bias=False)
            if order != "FullPreActivation":
                parts["1"] = nn.BatchNorm2d(outputs)
        if shortcut in GATES:
            parts["gate"] = nn.Conv2d(inputs, outputs, 1, stride)
        self.downsample = nn.ModuleDict(parts)

    def conv(self, i, x):
        return getattr(self, f"conv{i}")(x)

    def bn(self, i, x):
        return getattr(self, f"bn{i}")(x)

    def residual(self, x):
        relu, last = functional.relu, self.layers
        if self.order == "FullPreActivation":
            # x is activated already
            x = self.conv(1, x)
            for i in range(2, last + 1):
                x = self.conv(i, relu(self.bn(i, x)))
            return x
        if self.order == "ReluOnlyPreActivation":
            # x is activated already
            x = self.bn(1, self.conv(1, x))
            for i in range(2, last + 1):
                x = self.bn(i, self.conv(i, relu(x)))
            return x
        for i in range(1, last):
            x = relu(self.bn(i, self.conv(i, x)))
        x = self.conv(last, x)
        if self.order == "BatchNormAfterAddition":
            return x
        x = self.bn(last, x)
        return relu(x) if self.order == "ReluBeforeAddition" else x

    def reshaped(self, x):
        if "0" in self.downsample:
            x = self.downsample["0"](x)
            return self.downsample["1"](x) if "1" in self.downsample else x
        if self.same:
            return x
        if self.shortcut == "pooling":
            x = functional.avg_pool2d(x, self.stride, ceil_mode=True)
        else:
            x = x[:, :, ::self.stride, ::self.stride]
        zeros = x.new_zeros(x.shape[0], self.outputs - x.shape[1], *x.shape[2:])
        return torch.cat([x, zeros], 1)

    def forward(self, x):
        if self.order == "FullPreActivation":
            a = functional.relu(self.bn(1, x))
        elif self.order == "ReluOnlyPreActivation":
            a = functional.relu(x)
        else:
            a = x
        x = a if self.both else x
        f, h = self.residual(a), self.reshaped(x)
        if self.shortcut.startswith("scaled"):
            factors = self.shortcut.replace("scaled by ", "").split(", branch by ")
            h = float(factors[0]) * h
            f = f if len(factors) == 1 else float(factors[1]) * f
        if self.shortcut == "dropout 0.5":
            assert not self.training
            h = 0.5 * h
        if self.shortcut in GATES:
            g = 1 / (1 + torch.exp(-self.downsample["gate"](x)))
            h = (1 - g) * h
            f = g * f if self.shortcut.startswith("exclusive") else f
        y = h + f
        if self.order == "BatchNormAfterAddition":
            y = self.bn(self.layers, y)
        return functional.relu(y) if self.order in ("Original", "BatchNormAfterAddition") else y


class Plain(Unit):
    def forward(self, x):
        return functional.relu(self.residual(x))


class Cifar(nn.Module):
    """He et al. 2015, section 4.2, and He et al. 2016, appendix."""

    def __init__(self, unit, order, n, width, bottleneck, **settings):
        super().__init__()
        self.order = order
        times = 4 if bottleneck else 1
        self.conv = nn.Conv2d(3, width, 3, padding=1, bias=False)
        self.bn = nn.BatchNorm2d(16 * width if order == "FullPreActivation" and bottleneck
                                 else 4 * width if order == "FullPreActivation" else width)
        self.stages, channels = nn.ModuleList(), width
        for stage in range(3):
            units = []
            for i in range(n):
                outputs = (width << stage) * times
                units.append(unit(order, channels, outputs, 2 if stage > 0 and i == 0 else 1, bottleneck=bottleneck,
                                  first=stage == 0 and i == 0, **settings))
                channels = outputs
            self.stages.append(nn.Sequential(*units))
        self.classifier = nn.Linear(channels, 10)

    def forward(self, x):
        x = self.conv(x)
        if self.order != "FullPreActivation":
            x = self.bn(x)
        if self.order not in ("FullPreActivation", "ReluOnlyPreActivation"):
            x = functional.relu(x)
        for stage in self.stages:
            x = stage(x)
        if self.order == "FullPreActivation":
            x = functional.relu(self.bn(x))
        if self.order == "ReluOnlyPreActivation":
            x = functional.relu(x)
        return self.classifier(x.flatten(2).mean(2))


class Mxnet(nn.Module):
    """residual_unit(data, num_filter, stride, dim_match, name, bottle_neck) of mxnet's symbol, layer by layer."""

    def __init__(self, inputs, num_filter, stride, dim_match, bottle_neck):
        super().__init__()
        self.dim_match, self.bottle_neck = dim_match, bottle_neck
        self.bn1 = nn.BatchNorm2d(inputs, eps=2e-5, momentum=0.1)
        if bottle_neck:
            quarter = int(num_filter * 0.25)
            self.conv1 = nn.Conv2d(inputs, quarter, 1, bias=False)
            self.bn2 = nn.BatchNorm2d(quarter, eps=2e-5, momentum=0.1)
            self.conv2 = nn.Conv2d(quarter, quarter, 3, stride, 1, bias=False)
            self.bn3 = nn.BatchNorm2d(quarter, eps=2e-5, momentum=0.1)
            self.conv3 = nn.Conv2d(quarter, num_filter, 1, bias=False)
        else:
            self.conv1 = nn.Conv2d(inputs, num_filter, 3, stride, 1, bias=False)
            self.bn2 = nn.BatchNorm2d(num_filter, eps=2e-5, momentum=0.1)
            self.conv2 = nn.Conv2d(num_filter, num_filter, 3, 1, 1, bias=False)
        # mxnet's name is sc.
        self.downsample = nn.ModuleDict() if dim_match else nn.ModuleDict(
            {"0": nn.Conv2d(inputs, num_filter, 1, stride, bias=False)})

    def forward(self, data):
        act1 = self.bn1(data).relu()
        conv1 = self.conv1(act1)
        act2 = self.bn2(conv1).relu()
        out = self.conv2(act2)
        if self.bottle_neck:
            act3 = self.bn3(out).relu()
            out = self.conv3(act3)
        shortcut = data if self.dim_match else self.downsample["0"](act1)
        return out + shortcut


def loss(outputs, labels):
    """Of no meaning: it sees each element, with a weight of its own."""
    y = outputs[0].reshape(-1)
    return (y - torch.sin(torch.arange(1, y.numel() + 1, dtype=torch.float64))).pow(2).mean()


def pair(name, *units):
    """Several units in a row, so that the gradient of each one's input counts, too."""
    model, shape = nn.Sequential(*units), [3, 4, 6, 5]
    random = "dropout" in name
    return record(name, model, seed=len(made) + 1, shape=shape, train_shape=None if random else shape, loss_of=loss)


def network(name, *arguments, **settings):
    shape = [4, 3, 8, 8]
    return record(name, Cifar(*arguments, **settings), seed=len(made) + 1, shape=shape, train_shape=shape, loss_of=loss)


made = []
for form, bottleneck in (("basic", False), ("bottleneck", True)):
    for order in ("Original", "BatchNormAfterAddition", "ReluBeforeAddition", "ReluOnlyPreActivation",
                  "FullPreActivation"):
        shortcuts = ["zero padding", "projection"]
        if order in ("Original", "FullPreActivation"):
            shortcuts = SHORTCUTS if form == "basic" else [*shortcuts, "exclusive gate, bias -6"]
        for shortcut in shortcuts:
            settings = {"shortcut": shortcut, "bottleneck": bottleneck}
            made.append(pair(f"{form}, {order}, {shortcut}", Unit(order, 4, 8, 2, **settings), Unit(order, 8, 8, **settings)))
    for order in ("Original", "FullPreActivation", "ReluOnlyPreActivation"):
        made.append(pair(
            f"{form}, {order}, first",
            Unit(order, 4, 4, bottleneck=bottleneck, first=True), Unit(order, 4, 8, bottleneck=bottleneck)))
    made.append(pair(f"{form}, plain", Plain("Original", 4, 8, 2, bottleneck=bottleneck),
                     Plain("Original", 8, 8, bottleneck=bottleneck)))
for order in ("Original", "FullPreActivation"):
    settings = {"shortcut": "projection", "bottleneck": True, "stride_on_3x3": True}
    made.append(pair(f"bottleneck, {order}, v1.5", Unit(order, 4, 8, 2, **settings), Unit(order, 8, 8, **settings)))
for bottleneck in (False, True):
    made.append(pair(f"mxnet, {'bottleneck' if bottleneck else 'basic'}",
                     Mxnet(4, 8, 2, False, bottleneck), Mxnet(8, 8, 1, True, bottleneck)))
    made.append(pair(f"mxnet, {'bottleneck' if bottleneck else 'basic'}, same shape",
                     Mxnet(4, 4, 1, False, bottleneck), Mxnet(4, 4, 1, True, bottleneck)))

for kind, unit, order in (("Plain", Plain, "Original"), ("V1", Unit, "Original"), ("V2", Unit, "FullPreActivation")):
    made.append(network(f"{kind}-14", unit, order, 2, 4, False))
    made.append(network(f"{kind}-11 of bottlenecks", unit, order, 1, 4, True,
                        shortcut="none" if kind == "Plain" else "projection"))
for order in ("BatchNormAfterAddition", "ReluBeforeAddition", "ReluOnlyPreActivation"):
    made.append(network(f"{order}-14", Unit, order, 2, 4, False))
    made.append(network(f"{order}-11 of bottlenecks", Unit, order, 1, 4, True, shortcut="projection"))
write("units.json", made)

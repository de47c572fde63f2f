"""inception_modules.json: every Inception module, for InceptionModuleTests.cs, and Inception-v4 and Inception-ResNet-v2,
for InceptionNetworkTests.cs; inception_gradients.json: the gradients of those two.

Modules that torchvision has are torchvision's. The others are written here from the figures of the papers, once more and
in another way than in C#: text tables, run by a small interpreter. A line is a branch, `name: boxes`, a box is
`height x width channels`, with `/2` for stride 2 and `v` for no padding, `max3`, `avg3`, or `{box | box}` for two that see
the same input. Names are those of timm's networks.
"""

import importlib
import re

import torch
from torch import nn
from torchvision.models import inception

from recording import number, record, write
from seeded_weights import fill, inputs

googlenet = importlib.import_module("torchvision.models.googlenet")   # the package shows a function of that name


class Unit(nn.Module):
    """Convolution, batch normalisation, ReLU."""

    def __init__(self, inputs, outputs, kernel, stride, padded):
        super().__init__()
        padding = tuple(k // 2 for k in kernel) if padded else 0
        self.conv = nn.Conv2d(inputs, outputs, kernel, stride, padding, bias=False)
        self.bn = nn.BatchNorm2d(outputs, eps=0.001)
        self.outputs = outputs

    def forward(self, x):
        return torch.relu(self.bn(self.conv(x)))


class Figure(nn.Module):
    """Branches side by side."""

    def __init__(self, inputs, text):
        super().__init__()
        self.plan, self.outputs = [], 0
        for line in text.strip().splitlines():
            name, boxes = (part.strip() for part in line.split(":"))
            steps, channels = [], inputs
            for i, box in enumerate(re.findall(r"\{[^}]*\}|[^,]+", boxes.replace("},", "}"))):
                made = [self.box(part.strip(), channels) for part in box.strip().strip("{}").split("|")]
                for letter, unit in zip("ab" if len(made) > 1 else [""], made):
                    if isinstance(unit, Unit):
                        self.adopt(name, i, letter, boxes, unit)
                steps.append(made)
                channels = sum(getattr(unit, "outputs", channels) for unit in made)
            self.plan.append(steps)
            self.outputs += channels

    def adopt(self, name, i, letter, boxes, unit):
        if "_" in name:
            self.add_module(f"{name}{i}{letter}", unit)
        elif "," not in boxes:
            self.add_module(name, unit)
        else:
            if not hasattr(self, name):
                self.add_module(name, nn.Module())
            getattr(self, name).add_module(str(i), unit)

    @staticmethod
    def box(text, channels):
        if text.startswith("max3"):
            return nn.MaxPool2d(3, 2) if "/2" in text else nn.MaxPool2d(3, 1, 1)
        if text.startswith("avg3"):
            return nn.AvgPool2d(3, 1, 1, count_include_pad=False)
        height, width, outputs = (int(n) for n in re.match(r"(\d+)x(\d+) (\d+)", text).groups())
        return Unit(channels, outputs, (height, width), 2 if "/2" in text else 1, "v" not in text)

    def forward(self, x):
        results = []
        for steps in self.plan:
            y = x
            for boxes in steps:
                y = torch.cat([box(y) for box in boxes], 1)
            results.append(y)
        return torch.cat(results, 1)


class Residual(Figure):
    """x + scale * (1x1 convolution of the branches)."""

    def __init__(self, inputs, text, scale, relu=True):
        super().__init__(inputs, text)
        self.conv2d = nn.Conv2d(self.outputs, inputs, 1)
        self.scale, self.relu, self.outputs = scale, relu, inputs

    def forward(self, x):
        y = x + self.scale * self.conv2d(super().forward(x))
        return torch.relu(y) if self.relu else y


NAIVE = """
    branch1: 1x1 4
    branch2: 3x3 6
    branch3: 5x5 2
    branch4: max3
"""
REDUCED = """
    branch1: 1x1 4
    branch2: 1x1 3, 3x3 6
    branch3: 1x1 2, 5x5 5
    branch4: max3, 1x1 3
"""
V4_A = """
    branch0: 1x1 96
    branch1: 1x1 64, 3x3 96
    branch2: 1x1 64, 3x3 96, 3x3 96
    branch3: avg3, 1x1 96
"""
V4_B = """
    branch0: 1x1 384
    branch1: 1x1 192, 1x7 224, 7x1 256
    branch2: 1x1 192, 7x1 192, 1x7 224, 7x1 224, 1x7 256
    branch3: avg3, 1x1 128
"""
V4_C = """
    branch0: 1x1 256
    branch1_: 1x1 384, {1x3 256 | 3x1 256}
    branch2_: 1x1 384, 3x1 448, 1x3 512, {1x3 256 | 3x1 256}
    branch3: avg3, 1x1 256
"""
REDUCTION_A = """
    branch0: 3x3 {n}/2v
    branch1: 1x1 {k}, 3x3 {l}, 3x3 {m}/2v
    branch2: max3/2
"""
REDUCTION_B = """
    branch0: 1x1 192, 3x3 192/2v
    branch1: 1x1 256, 1x7 256, 7x1 320, 3x3 320/2v
    branch2: max3/2
"""
STEM_1 = """
    maxpool: max3/2
    conv: 3x3 96/2v
"""
STEM_2 = """
    branch0: 1x1 64, 3x3 96v
    branch1: 1x1 64, 1x7 64, 7x1 64, 3x3 96v
"""
STEM_3 = """
    conv: 3x3 192/2v
    maxpool: max3/2
"""
RESNET_STEM = """
    branch0: 1x1 96
    branch1: 1x1 48, 5x5 64
    branch2: 1x1 64, 3x3 96, 3x3 96
    branch3: avg3, 1x1 64
"""
RESNET_A = """
    branch0: 1x1 32
    branch1: 1x1 32, 3x3 32
    branch2: 1x1 32, 3x3 48, 3x3 64
"""
RESNET_B = """
    branch0: 1x1 192
    branch1: 1x1 128, 1x7 160, 7x1 192
"""
RESNET_C = """
    branch0: 1x1 192
    branch1: 1x1 192, 1x3 224, 3x1 256
"""
RESNET_REDUCTION = """
    branch0: 1x1 256, 3x3 384/2v
    branch1: 1x1 256, 3x3 288/2v
    branch2: 1x1 256, 3x3 288, 3x3 320/2v
    branch3: max3/2
"""


class Network(nn.Module):
    """Parts one behind the other, then the mean over the pixels and a linear layer."""

    def __init__(self, classifier, features, parts):
        super().__init__()
        self.order = []
        for name, part in parts:
            self.add_module(name, part)
            self.order.append(part)
        self.classifier = classifier
        self.add_module(classifier, nn.Linear(features, 1000))

    def forward(self, x):
        for part in self.order:
            x = part(x)
        return getattr(self, self.classifier)(x.mean((2, 3)))


def stem():
    return [Unit(3, 32, (3, 3), 2, False), Unit(32, 32, (3, 3), 1, False), Unit(32, 64, (3, 3), 1, True)]


def inception_v4():
    return Network("last_linear", 1536, [("features", nn.Sequential(
        *stem(),
        Figure(64, STEM_1),
        Figure(160, STEM_2),
        Figure(192, STEM_3),
        *[Figure(384, V4_A) for _ in range(4)],
        Figure(384, REDUCTION_A.format(k=192, l=224, m=256, n=384)),
        *[Figure(1024, V4_B) for _ in range(7)],
        Figure(1024, REDUCTION_B),
        *[Figure(1536, V4_C) for _ in range(3)],
    ))])


def inception_resnet_v2():
    first, second, third = stem()
    return Network("classif", 1536, [
        ("conv2d_1a", first),
        ("conv2d_2a", second),
        ("conv2d_2b", third),
        ("maxpool_3a", nn.MaxPool2d(3, 2)),
        ("conv2d_3b", Unit(64, 80, (1, 1), 1, False)),
        ("conv2d_4a", Unit(80, 192, (3, 3), 1, False)),
        ("maxpool_5a", nn.MaxPool2d(3, 2)),
        ("mixed_5b", Figure(192, RESNET_STEM)),
        ("repeat", nn.Sequential(*[Residual(320, RESNET_A, 0.17) for _ in range(10)])),
        ("mixed_6a", Figure(320, REDUCTION_A.format(k=256, l=256, m=384, n=384))),
        ("repeat_1", nn.Sequential(*[Residual(1088, RESNET_B, 0.1) for _ in range(20)])),
        ("mixed_7a", Figure(1088, RESNET_REDUCTION)),
        ("repeat_2", nn.Sequential(*[Residual(2080, RESNET_C, 0.2) for _ in range(9)])),
        ("block8", Residual(2080, RESNET_C, 1.0, relu=False)),
        ("conv2d_7b", Unit(2080, 1536, (1, 1), 1, False)),
    ])


MODULES = {
    "NaiveInception": Figure(5, NAIVE),
    "ReducedInception": Figure(5, REDUCED),
    "ReducedInception, 3x3": googlenet.Inception(5, 4, 3, 6, 2, 5, 3),
    "FactorisedInception": inception.InceptionA(6, pool_features=8),
    "AsymmetricInception": inception.InceptionC(6, channels_7x7=10),
    "ExpandedInception": inception.InceptionE(6),
    "GridReduction": inception.InceptionB(6),
    "AsymmetricGridReduction": inception.InceptionD(6),
    "InceptionV4A": Figure(6, V4_A),
    "InceptionV4B": Figure(6, V4_B),
    "InceptionV4C": Figure(6, V4_C),
    "ReductionA": Figure(6, REDUCTION_A.format(k=5, l=4, m=3, n=2)),
    "ReductionB": Figure(6, REDUCTION_B),
    "InceptionResNetA": Residual(6, RESNET_A, 0.17),
    "InceptionResNetB": Residual(6, RESNET_B, 0.1),
    "InceptionResNetC": Residual(6, RESNET_C, 0.2),
    "InceptionResNetC, linear": Residual(6, RESNET_C, 1.0, relu=False),
    "InceptionResNetReduction": Figure(6, RESNET_REDUCTION),
}


def weighted_sum(outputs, labels):
    weights = torch.sin(torch.arange(1, outputs[0].numel() + 1, dtype=torch.float64))
    return (outputs[0].reshape(-1) * weights).sum()


def recorded(name, module, seed):
    shape = [2, 5 if name.startswith(("Naive", "Reduced")) else 6, 9, 8]
    return record(name, module, seed, shape, train_shape=shape, loss_of=weighted_sum)


def gradient_norms(name, model, seed, shape):
    """The norm of each parameter's gradient, by name in alphabetical order: the whole backward pass in few numbers.

    In evaluation mode, where float32 is accurate enough; in training mode the modules are compared one by one."""
    model = fill(model, seed, 1.0).double().eval()
    weighted_sum([model(inputs(seed, *shape).double())], None).backward()
    gradients = sorted(model.named_parameters())
    return {"name": name, "seed": seed, "shape": shape, "norms": [number(p.grad.norm()) for _, p in gradients]}


write("inception_modules.json", [
    *[recorded(name, module, seed) for seed, (name, module) in enumerate(MODULES.items())],
    record("InceptionV3Head", inception.InceptionAux(6, 7), seed=90, shape=[2, 6, 17, 18], train_shape=[2, 6, 17, 20]),
    record("inception_v4", inception_v4(), seed=91, shape=[1, 3, 75, 80], full_state=True),
    record("inception_resnet_v2", inception_resnet_v2(), seed=92, shape=[1, 3, 75, 80], full_state=True),
])
write("inception_gradients.json", [
    gradient_norms("inception_v4", inception_v4(), seed=91, shape=[1, 3, 75, 80]),
    gradient_norms("inception_resnet_v2", inception_resnet_v2(), seed=92, shape=[1, 3, 75, 80]),
])

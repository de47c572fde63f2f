"""The networks of the measurements, in plain PyTorch, and the batches and weights that the C# side hands over."""

import pathlib

import numpy
import torch
from torch import nn
from torch.nn import functional as F


class ResidualUnit(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.stride, self.more = stride, outputs - inputs

    def forward(self, x):
        residual = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
        if self.stride != 1 or self.more:
            x = F.pad(x[:, :, ::self.stride, ::self.stride], [0, 0, 0, 0, 0, self.more])
        return F.relu(residual + x)


class CifarResNet(nn.Module):
    def __init__(self, depth, width):
        super().__init__()
        self.conv = nn.Conv2d(3, width, 3, 1, 1, bias=False)
        self.bn = nn.BatchNorm2d(width)
        units = []
        for stage in range(3):
            for unit in range((depth - 2) // 6):
                first = unit == 0 and stage > 0
                units.append(ResidualUnit((width << stage) // (2 if first else 1), width << stage, 2 if first else 1))
        self.units = nn.Sequential(*units)
        self.classifier = nn.Linear(4 * width, 10)

    def forward(self, x):
        return self.classifier(self.units(F.relu(self.bn(self.conv(x)))).mean([2, 3]))


class HighwayLayer(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.transform = nn.Linear(width, width)
        self.gate = nn.Linear(width, width)

    def forward(self, x):
        h, t = F.relu(self.transform(x)), torch.sigmoid(self.gate(x))
        return h * t + x * (1 - t)


class HighwayNet(nn.Module):
    def __init__(self, depth, width, inputs):
        super().__init__()
        self.input = nn.Linear(inputs, width)
        self.layers = nn.Sequential(*(HighwayLayer(width) for _ in range(depth - 1)))
        self.classifier = nn.Linear(width, 10)

    def forward(self, x):
        return self.classifier(self.layers(F.relu(self.input(x.flatten(1)))))


def network(kind, depth, width, size):
    if kind == "Cifar":
        return CifarResNet(depth, width)
    if kind == "Highway":
        return HighwayNet(depth, width, size * size)
    import torchvision

    return getattr(torchvision.models, f"resnet{depth}")()


def load(model, weights):
    """Weights as they follow one another in model.parameters()."""
    with torch.no_grad():
        for parameter in model.parameters():
            values, weights = weights[:parameter.numel()], weights[parameter.numel():]
            parameter.copy_(values.reshape(parameter.shape))
    if len(weights):
        raise ValueError(f"{len(weights)} weights too many: the two networks are not the same")


class Work:
    """A network with its batches, on the device and in the memory format that the request names."""

    def __init__(self, request):
        folder, setting = pathlib.Path(request["folder"]), request["network"]
        size, batch, channels = setting["size"], setting["batch"], setting["channels"]
        device = request["device"]
        images = torch.from_numpy(numpy.fromfile(folder / "images", dtype=numpy.float32))
        images = images.reshape(-1, batch, channels, size, size)
        labels = torch.from_numpy(numpy.fromfile(folder / "labels", dtype=numpy.int64)).reshape(-1, batch)
        self.model = network(setting["kind"], setting["depth"], setting["width"], size)
        load(self.model, torch.from_numpy(numpy.fromfile(folder / "weights", dtype=numpy.float32)))
        self.model.to(device)
        self.images, self.labels = [x.to(device) for x in images], [y.to(device) for y in labels]
        if request["channelsLast"]:
            self.model.to(memory_format=torch.channels_last)
            self.images = [x.to(memory_format=torch.channels_last) for x in self.images]
        self.optimizer = torch.optim.SGD(
            self.model.parameters(), lr=setting["rate"], momentum=0.9, weight_decay=1e-4
        )
        self.forward = torch.compile(self.model) if request["compiled"] else self.model
        self.step = 0

    def batch(self):
        self.step += 1
        return self.images[self.step % len(self.images)], self.labels[self.step % len(self.labels)]


class Training(Work):
    def run(self, steps):
        for _ in range(steps):
            images, labels = self.batch()
            self.optimizer.zero_grad()
            loss = F.cross_entropy(self.forward(images), labels)
            loss.backward()
            self.optimizer.step()
        return loss.item()


class Inference(Work):
    def __init__(self, request):
        super().__init__(request)
        self.model.eval()

    def run(self, steps):
        with torch.no_grad():
            for _ in range(steps):
                images, labels = self.batch()
                logits = self.forward(images)
            return F.cross_entropy(logits, labels).item()

"""highway.json: highway networks written in PyTorch, fully connected and convolutional, for HighwayReferenceTests.cs."""

import torch
from torch import nn

from recording import record, write


class Highway(nn.Module):
    def __init__(self, make, norm, independent):
        super().__init__()
        self.transform = make(bias=norm is None)
        if norm:
            self.norm = norm
        self.gate = make(bias=True)
        if independent:
            self.carry = make(bias=True)

    def forward(self, x):
        h = self.transform(x)
        if hasattr(self, "norm"):
            h = self.norm(h)
        t = torch.sigmoid(self.gate(x))
        c = torch.sigmoid(self.carry(x)) if hasattr(self, "carry") else 1 - t
        return torch.relu(h) * t + x * c


class Plain(nn.Module):
    def __init__(self, name, layer, norm):
        super().__init__()
        self.add_module(name, layer)
        self.name = name
        if norm:
            self.norm = norm

    def forward(self, x):
        z = getattr(self, self.name)(x)
        return torch.relu(self.norm(z) if hasattr(self, "norm") else z)


class FullyConnected(nn.Module):
    def __init__(self, depth, width, inputs, classes, independent):
        super().__init__()
        self.input = Plain("linear", nn.Linear(inputs, width), None)
        self.layers = nn.ModuleList(
            [Highway(lambda bias: nn.Linear(width, width, bias), None, independent) for _ in range(depth - 1)])
        self.classifier = nn.Linear(width, classes)

    def forward(self, x):
        x = self.input(x.flatten(1))
        for layer in self.layers:
            x = layer(x)
        return self.classifier(x)


class Convolutional(nn.Module):
    def __init__(self, stage, width, classes, independent, batch_norm):
        super().__init__()

        def norm(channels):
            return nn.BatchNorm2d(channels) if batch_norm else None

        def plain(inputs, outputs, stride):
            return Plain("conv", nn.Conv2d(inputs, outputs, 3, stride=stride, padding=1, bias=not batch_norm), norm(outputs))

        def highway(channels):
            return Highway(lambda bias: nn.Conv2d(channels, channels, 3, padding=1, bias=bias), norm(channels), independent)

        self.input = plain(3, width, 1)
        layers = [highway(width) for _ in range(stage)]
        for channels in (2 * width, 4 * width):
            layers += [plain(channels // 2, channels, 2)] + [highway(channels) for _ in range(stage - 1)]
        self.layers = nn.ModuleList(layers)
        self.classifier = nn.Linear(4 * width, classes)

    def forward(self, x):
        x = self.input(x)
        for layer in self.layers:
            x = layer(x)
        return self.classifier(x.mean((2, 3)))


fully, images = [6, 1, 4, 4], [4, 3, 8, 8]
write("highway.json", [
    record("fully connected, coupled", FullyConnected(6, 9, 16, 4, False), 1, fully, train_shape=fully, full_state=True),
    record("fully connected, independent", FullyConnected(6, 9, 16, 4, True), 2, fully, train_shape=fully, full_state=True),
    record("convolutional, coupled", Convolutional(2, 4, 5, False, False), 3, images, train_shape=images, full_state=True),
    record("convolutional, independent", Convolutional(3, 4, 5, True, False), 4, images, gain=0.7, train_shape=images),
    record("convolutional, normalised", Convolutional(3, 4, 5, False, True), 5, images, train_shape=images, full_state=True),
])

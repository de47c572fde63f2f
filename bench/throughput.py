"""The PyTorch side of bench/Throughput: the same network, weights and batches, trained on request.

Speaks with the C# side through its standard input and output, a line a request:

    start DEPTH WIDTH SIZE BATCH THREADS FOLDER   the network; FOLDER holds weights and batches as raw numbers
    train STEPS                                   answers with the seconds the steps took, the processor's seconds
                                                  among them (all threads), and the last loss
"""

import pathlib
import sys
import time

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


class Session:
    def __init__(self, depth, width, size, batch, threads, folder):
        torch.set_num_threads(threads)
        folder = pathlib.Path(folder)
        images = torch.from_numpy(numpy.fromfile(folder / "images", dtype=numpy.float32))
        self.images = images.reshape(-1, batch, 3, size, size)
        self.labels = torch.from_numpy(numpy.fromfile(folder / "labels", dtype=numpy.int64)).reshape(-1, batch)
        self.model = CifarResNet(depth, width)
        self.load(torch.from_numpy(numpy.fromfile(folder / "weights", dtype=numpy.float32)))
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=0.05, momentum=0.9, weight_decay=1e-4)
        self.step = 0

    def load(self, weights):
        with torch.no_grad():
            for parameter in self.model.parameters():
                values, weights = weights[:parameter.numel()], weights[parameter.numel():]
                parameter.copy_(values.reshape(parameter.shape))
        if len(weights):
            raise ValueError(f"{len(weights)} weights too many: the two networks are not the same")

    def train(self, steps):
        start, used = time.perf_counter(), time.process_time()
        for _ in range(steps):
            batch = self.step % len(self.images)
            self.optimizer.zero_grad()
            loss = F.cross_entropy(self.model(self.images[batch]), self.labels[batch])
            loss.backward()
            self.optimizer.step()
            self.step += 1
        return time.perf_counter() - start, time.process_time() - used, loss.item()


def main():
    print(f"ready {torch.__version__}", flush=True)
    session = None
    for line in sys.stdin:
        request, *words = line.split()
        if request == "start":
            session = Session(*map(int, words[:5]), words[5])
            print("started", flush=True)
        elif request == "train":
            print(*map(repr, session.train(int(words[0]))), flush=True)


main()

"""export_resnet18.py WEIGHTS.pth: saves torchvision's ResNet-18 with random weights, and prints what it computes for
SeededWeights.Input(5, 2, 3, 64, 64). For TorchvisionWeightsTests.cs, which runs it where torchvision is installed."""

import json
import sys

import torch
import torchvision

from seeded_weights import inputs

torch.manual_seed(5)
model = torchvision.models.resnet18(weights=None)
x = inputs(5, 2, 3, 64, 64)
with torch.no_grad():
    model.train()(x)   # gives the running statistics something to differ in
    outputs = model.eval()(x)
torch.save(model.state_dict(), sys.argv[1])
print(json.dumps(outputs.double().reshape(-1).tolist()))

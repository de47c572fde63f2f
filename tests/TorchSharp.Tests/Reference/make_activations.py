"""Activation functions as methods."""

import torch

from common import Area, floats

area = Area("activations")
area.case("relu", torch.nn.functional.relu, floats(2, 3))
area.case("relu6", torch.nn.functional.relu6, floats(2, 3, low=-4, high=7))
area.case("selu", torch.nn.functional.selu, floats(2, 3))
area.case("gelu", torch.nn.functional.gelu, floats(2, 3))
area.case("silu", torch.nn.functional.silu, floats(2, 3))
area.case("hardsigmoid", torch.nn.functional.hardsigmoid, floats(2, 3, low=-4, high=7))
area.case("hardswish", torch.nn.functional.hardswish, floats(2, 3, low=-4, high=7))
area.case("sigmoid", torch.sigmoid, floats(2, 3))
area.case("gelu, tanh", lambda a: torch.nn.functional.gelu(a, approximate="tanh"), floats(2, 3))
area.case("log_sigmoid", torch.nn.functional.logsigmoid, floats(2, 3))
area.case("leaky_relu", lambda a: torch.nn.functional.leaky_relu(a, 0.1), floats(2, 3))
area.case("elu", torch.nn.functional.elu, floats(2, 3))
area.case("elu, alpha", lambda a: torch.nn.functional.elu(a, 0.5), floats(2, 3))
area.case("elu, scales", lambda a: torch._C._nn.elu(a, 0.5, 1.5, 2.0), floats(2, 3))
area.case("celu", torch.nn.functional.celu, floats(2, 3))
area.case("celu, alpha", lambda a: torch.nn.functional.celu(a, 0.5), floats(2, 3))
area.case("glu", torch.nn.functional.glu, floats(2, 4))
area.case("prelu", torch.prelu, floats(2, 3), floats(3))
area.case("hardtanh", lambda a: torch.nn.functional.hardtanh(a, -0.5, 0.5), floats(2, 3))
area.case("softplus", torch.nn.functional.softplus, floats(2, 3))
area.case("softplus, beta", lambda a: torch.nn.functional.softplus(a, 2, 1), floats(2, 3))
area.case("threshold", lambda a: torch.nn.functional.threshold(a, 0.1, 20), floats(2, 3))
area.case("softmax", lambda a: torch.softmax(a, 1), floats(2, 3))
area.case("log_softmax", lambda a: torch.log_softmax(a, 1), floats(2, 3))
area.case("softmax, type", lambda a: torch.softmax(a, 0, dtype=torch.float64), floats(2, 3), grad=False)
area.write()

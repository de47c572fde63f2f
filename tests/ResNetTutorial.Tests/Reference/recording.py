"""Records what a torchvision network computes for seeded weights: outputs in evaluation mode and gradients in training
mode, each tensor as a sketch of a few numbers. NetworkReference.cs compares.

Everything is computed in float64 from float32 weights and inputs, so that the numbers are exact and a float32 network
has only its own rounding to answer for.
"""

import hashlib
import json
import pathlib

import torch

from seeded_weights import fill, inputs

torch.set_num_threads(2)


def record(name, model, seed, shape, gain=1.0, train_shape=None, outputs_of=None, loss_of=None, full_state=False):
    """The record of one network.

    outputs_of: from the model's result to a list of tensors; by default the result is the only one.
    loss_of: from outputs and labels to the loss whose gradients are recorded, by default the first one's cross entropy.
    train_shape: the inputs of training mode; without it no gradients are recorded.
    full_state: whether each name and shape of the state dict is listed, rather than only their number and hash.
    """
    outputs_of = outputs_of or (lambda result: [result])
    loss_of = loss_of or (lambda outputs, labels: torch.nn.functional.cross_entropy(outputs[0], labels))
    state = [f"{key} {list(tensor.shape)}" for key, tensor in model.state_dict().items()]
    made = {
        "name": name,
        "seed": seed,
        "gain": gain,
        "parameters": sum(parameter.numel() for parameter in model.parameters()),
        "state_count": len(state),
        "state_hash": hashlib.sha256("\n".join(sorted(state)).encode()).hexdigest(),
        "state": sorted(state) if full_state else None,
    }
    model = fill(model, seed, gain).double()
    with torch.no_grad():
        outputs = outputs_of(model.eval()(inputs(seed, *shape).double()))
    made["eval"] = {"shape": list(shape), "outputs": [sketch(output, entries=50) for output in outputs]}
    if train_shape:
        labels = torch.arange(train_shape[0]) * 37 % outputs[0].shape[1]
        outputs = outputs_of(model.train()(inputs(seed, *train_shape).double()))
        loss = loss_of(outputs, labels)
        loss.backward()
        made["train"] = {
            "shape": list(train_shape),
            "loss": number(loss),
            "outputs": [sketch(output, entries=50) for output in outputs],
            "gradients": {
                key: sketch(parameter.grad) for key, parameter in model.named_parameters() if parameter.grad is not None
            },
            "buffers": {
                key: sketch(buffer)
                for key, buffer in model.named_buffers()
                if key.endswith(("running_mean", "running_var"))
            },
        }
    return made


def sketch(tensor, entries=4):
    """Norm, the sum of elements times sin 1, sin 2, ..., and elements at equal distances."""
    flat = tensor.detach().double().reshape(-1)
    weights = torch.sin(torch.arange(1, flat.numel() + 1, dtype=torch.float64))
    step = max(1, flat.numel() // entries)
    return {
        "shape": list(tensor.shape),
        "norm": number(flat.norm()),
        "weighted": number((flat * weights).sum()),
        "step": step,
        "entries": [number(value) for value in flat[::step]],
    }


def number(value):
    return float(f"{float(value):.10g}")


def write(name, records):
    path = pathlib.Path(__file__).with_name(name)
    lines = ",\n".join(json.dumps(made, separators=(",", ":")) for made in records)
    path.write_text(f"[\n{lines}\n]\n")
    print(f"{name}: {len(records)} networks, {path.stat().st_size:,} bytes")

"""Optimizers over 20 steps, and learning rate schedulers over 20 epochs."""

import warnings

import torch
from torch.optim import lr_scheduler as schedule

from common import Area, floats

warnings.filterwarnings("ignore")
area = Area("optim")


torch.set_default_dtype(torch.float64)   # PyTorch keeps some of ASGD's and NAdam's numbers in tensors of this type


def descend(make, lasting=20, steepness=1):
    """Every parameter after every step. The third parameter has a gradient in two steps of three, the last has none."""
    def run(*starts):
        a, b, c, idle = weights = [start.clone().requires_grad_() for start in starts]
        optimizer = make(weights)
        after = [[] for _ in weights]
        for step in range(lasting):
            for weight in weights:
                weight.grad = None
            loss = (a.sin() * a).sum() + (b * b * b.cos()).sum()
            if step % 3 != 1:
                loss = loss + (c * a[0, 0] - 1).square().sum()
            (loss * steepness).backward()
            optimizer.step()
            for kept, weight in zip(after, weights):
                kept.append(weight.detach().clone())
        return [torch.stack(kept) for kept in after]
    return run


def optimizer(name, make, steepness=1, **options):
    area.case(name, descend(make, steepness=steepness), floats(3, 2), floats(5), floats(2, 2), floats(2), grad=False, **options)


def groups(weights, **second):
    return [{"params": weights[:2]}, {"params": weights[2:], **second}]


o = torch.optim
optimizer("SGD", lambda w: o.SGD(w, 0.05))
optimizer("SGD momentum", lambda w: o.SGD(w, 0.05, momentum=0.9))
optimizer("SGD dampening", lambda w: o.SGD(w, 0.05, momentum=0.9, dampening=0.3))
optimizer("SGD weight decay", lambda w: o.SGD(w, 0.05, momentum=0.9, weight_decay=0.1))
optimizer("SGD Nesterov", lambda w: o.SGD(w, 0.05, momentum=0.9, weight_decay=0.1, nesterov=True))
optimizer("SGD maximize", lambda w: o.SGD(w, 0.005, momentum=0.5, maximize=True))
optimizer("SGD groups", lambda w: o.SGD(groups(w, lr=0.01, momentum=0), 0.05, momentum=0.9, weight_decay=0.1))
optimizer("Adam", lambda w: o.Adam(w, 0.05))
optimizer("Adam settings", lambda w: o.Adam(w, 0.05, betas=(0.8, 0.9), eps=1e-3, weight_decay=0.1))
optimizer("Adam AMSGrad", lambda w: o.Adam(w, 0.05, betas=(0.8, 0.9), amsgrad=True))
optimizer("Adam maximize", lambda w: o.Adam(w, 0.05, maximize=True))
optimizer("Adam groups", lambda w: o.Adam(groups(w, lr=0.01, betas=(0.5, 0.9)), 0.05))
optimizer("AdamW", lambda w: o.AdamW(w, 0.05, weight_decay=0.1))
optimizer("AdamW AMSGrad", lambda w: o.AdamW(w, 0.05, betas=(0.8, 0.9), weight_decay=0.1, amsgrad=True))
optimizer("RMSProp", lambda w: o.RMSprop(w, 0.01))
optimizer("RMSProp settings", lambda w: o.RMSprop(w, 0.01, alpha=0.9, eps=1e-3, weight_decay=0.1, momentum=0.5))
optimizer("RMSProp centered", lambda w: o.RMSprop(w, 0.01, alpha=0.9, eps=1e-2, centered=True))
optimizer("Adagrad", lambda w: o.Adagrad(w, 0.1))
optimizer("Adagrad settings", lambda w: o.Adagrad(
    w, 0.1, lr_decay=0.1, weight_decay=0.1, initial_accumulator_value=0.5, eps=1e-3))
optimizer("Adadelta", lambda w: o.Adadelta(w, 1.0, eps=1e-3))
optimizer("Adadelta settings", lambda w: o.Adadelta(w, 0.5, rho=0.8, eps=1e-3, weight_decay=0.1))
optimizer("Adamax", lambda w: o.Adamax(w, 0.02))
optimizer("Adamax settings", lambda w: o.Adamax(w, 0.02, betas=(0.8, 0.9), eps=1e-3, weight_decay=0.1))
# foreach: the other form of PyTorch 1.13 takes one factor of the momenta's product twice (mended in 2.0).
optimizer("NAdam", lambda w: o.NAdam(w, 0.02, foreach=True))
optimizer("NAdam settings", lambda w: o.NAdam(
    w, 0.02, betas=(0.8, 0.9), eps=1e-3, weight_decay=0.1, momentum_decay=0.1, foreach=True))
# At lr = 1: TorchSharp 0.107 multiplies by lr once more where the steps are rectified, which that hides.
optimizer("RAdam", lambda w: o.RAdam(w, 1.0, betas=(0.5, 0.9), eps=1.0), steepness=0.02)
optimizer("ASGD", lambda w: o.ASGD(w, 0.05, lambd=0.01, alpha=0.75, t0=5, weight_decay=0.1))
optimizer("Rprop", lambda w: o.Rprop(w, 0.01, etas=(0.5, 1.2), step_sizes=(1e-4, 0.1)))


def rates(make, drive=lambda scheduler, epoch: scheduler.step(), momentum=False):
    """The groups' learning rates at first and after each of 20 steps; with momentum, their momenta too."""
    def run():
        weights = [torch.zeros(1, requires_grad=True) for _ in range(2)]
        sgd = torch.optim.SGD([{"params": weights[:1]}, {"params": weights[1:], "lr": 0.02}], 0.1, momentum=0.9)
        scheduler = make(sgd)
        seen = []
        for epoch in range(21):
            if epoch:
                sgd.step()
                drive(scheduler, epoch)
            seen.append([group["lr"] for group in sgd.param_groups]
                        + ([group["momentum"] for group in sgd.param_groups] if momentum else []))
        return torch.tensor(seen, dtype=torch.float64)
    return run


def scheduler(name, make, **options):
    area.case(name, rates(make, **options), dtypes=("float64",), grad=False)


def leap(scheduler, epoch):
    scheduler.step(epoch + 3 if epoch > 5 else epoch)


metrics = [1, 0.9, 0.8, 0.8, 0.81, 0.79999, 0.82, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.6, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9]


def on_metric(scheduler, epoch):
    scheduler.step(metrics[epoch])


s = schedule
scheduler("StepLR", lambda o: s.StepLR(o, 6, gamma=0.5))
scheduler("StepLR leaping", lambda o: s.StepLR(o, 6, gamma=0.5), drive=leap)
scheduler("MultiStepLR", lambda o: s.MultiStepLR(o, [4, 9, 15], gamma=0.1))
scheduler("MultiStepLR leaping", lambda o: s.MultiStepLR(o, [4, 9, 15], gamma=0.1), drive=leap)
scheduler("ExponentialLR", lambda o: s.ExponentialLR(o, 0.9))
scheduler("ExponentialLR leaping", lambda o: s.ExponentialLR(o, 0.9), drive=leap)
scheduler("LambdaLR", lambda o: s.LambdaLR(o, lambda epoch: 1 / (1 + epoch)))
scheduler("MultiplicativeLR", lambda o: s.MultiplicativeLR(o, lambda epoch: 1 - 0.5 / (1 + epoch)))
scheduler("ConstantLR", lambda o: s.ConstantLR(o, factor=0.25, total_iters=7))
scheduler("ConstantLR leaping", lambda o: s.ConstantLR(o, factor=0.25, total_iters=7), drive=leap)
scheduler("LinearLR", lambda o: s.LinearLR(o, start_factor=0.1, end_factor=0.8, total_iters=9))
scheduler("LinearLR leaping", lambda o: s.LinearLR(o, start_factor=0.1, end_factor=0.8, total_iters=9), drive=leap)
scheduler("PolynomialLR", lambda o: s.PolynomialLR(o, total_iters=15, power=2))
scheduler("PolynomialLR leaping", lambda o: s.PolynomialLR(o, total_iters=15, power=2), drive=leap)
scheduler("CosineAnnealingLR", lambda o: s.CosineAnnealingLR(o, 8, eta_min=0.001))
scheduler("CosineAnnealingLR leaping", lambda o: s.CosineAnnealingLR(o, 8, eta_min=0.001), drive=leap)
scheduler("CyclicLR", lambda o: s.CyclicLR(o, 0.01, 0.1, step_size_up=4, step_size_down=3))
scheduler("CyclicLR triangular2", lambda o: s.CyclicLR(
    o, [0.01, 0.02], [0.1, 0.3], step_size_up=4, mode="triangular2"))
scheduler("CyclicLR scale", lambda o: s.CyclicLR(
    o, 0.01, 0.1, step_size_up=4, scale_fn=lambda x: 0.9 ** x, scale_mode="iterations"))
scheduler("OneCycleLR", lambda o: s.OneCycleLR(o, 0.3, total_steps=25), momentum=True)
scheduler("OneCycleLR linear", lambda o: s.OneCycleLR(
    o, [0.3, 0.2], epochs=5, steps_per_epoch=5, pct_start=0.4, anneal_strategy="linear", div_factor=10,
    final_div_factor=100), momentum=True)
scheduler("OneCycleLR three phases", lambda o: s.OneCycleLR(o, 0.3, total_steps=25, three_phase=True), momentum=True)
scheduler("ReduceLROnPlateau", lambda o: s.ReduceLROnPlateau(o, factor=0.5, patience=2, cooldown=1), drive=on_metric)
scheduler("ReduceLROnPlateau max", lambda o: s.ReduceLROnPlateau(
    o, mode="max", factor=0.5, patience=1, threshold=0.05, threshold_mode="abs", min_lr=[0.02, 0.004]),
    drive=on_metric)
scheduler("SequentialLR", lambda o: s.SequentialLR(
    o, [s.LinearLR(o, start_factor=0.1, total_iters=5), s.CosineAnnealingLR(o, 15)], [5]))
scheduler("ChainedScheduler", lambda o: s.ChainedScheduler([s.ConstantLR(o, 0.1, total_iters=4), s.ExponentialLR(o, 0.9)]))

area.write()

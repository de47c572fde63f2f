"""inception.json: torchvision's GoogLeNet and Inception-v3, for InceptionNetworkTests.cs."""

import warnings

import torch
import torchvision

from recording import record, write

warnings.simplefilter("ignore")
torch.manual_seed(0)


def cross_entropy(outputs, labels):
    """The papers' sum over all classifiers."""
    losses = [torch.nn.functional.cross_entropy(output, labels) for output in outputs]
    return losses[0] + 0.3 * sum(losses[1:])


def everything(result):
    """Main logits, then the auxiliary ones from the input on: so they come, though GoogLeNetOutputs calls them 2 and 1."""
    return [result] if isinstance(result, torch.Tensor) else list(result)


def without_dropout(model):
    for module in model.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = 0.0
    return model


def googlenet(**options):
    return without_dropout(torchvision.models.googlenet(weights=None, init_weights=False, **options))


def inception_v3(**options):
    return without_dropout(torchvision.models.inception_v3(weights=None, init_weights=False, **options))


write("inception.json", [
    record("googlenet", googlenet(), seed=1, shape=[2, 3, 96, 80], train_shape=[3, 3, 64, 64],
           outputs_of=everything, loss_of=cross_entropy, full_state=True),
    record("googlenet, bare", googlenet(aux_logits=False, transform_input=True), seed=2, shape=[2, 3, 15, 15]),
    record("inception_v3", inception_v3(), seed=3, shape=[1, 3, 299, 299], full_state=True),
    record("inception_v3, bare", inception_v3(aux_logits=False, transform_input=True), seed=4, shape=[2, 3, 75, 96]),
])

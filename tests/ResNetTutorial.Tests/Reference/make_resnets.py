"""resnets.json: torchvision's five residual networks, for ImageNetResNetTests.cs."""

import torchvision

from recording import record, write

write("resnets.json", [
    record(
        f"resnet{depth}",
        getattr(torchvision.models, f"resnet{depth}")(weights=None),
        seed=depth,
        gain=0.7,
        shape=[2, 3, 64, 64],
        train_shape=[4, 3, 64, 64] if depth in (18, 50) else None,
        full_state=depth in (18, 50),
    )
    for depth in (18, 34, 50, 101, 152)
])

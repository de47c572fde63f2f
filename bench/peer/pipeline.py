"""torchvision's usual input pipeline for CIFAR-10: images cropped, flipped and normalised one by one, on the way to a batch."""

import numpy
import torch
from PIL import Image
from torchvision import transforms


class Images(torch.utils.data.Dataset):
    """As torchvision.datasets.CIFAR10: an array of pixels, an image made of each when it is asked for."""

    def __init__(self, count, transform):
        generator = numpy.random.default_rng(1)
        self.pixels = generator.integers(0, 256, (count, 32, 32, 3), dtype=numpy.uint8)
        self.labels = generator.integers(0, 10, count).tolist()
        self.transform = transform

    def __len__(self):
        return len(self.pixels)

    def __getitem__(self, index):
        return self.transform(Image.fromarray(self.pixels[index])), self.labels[index]


class Pipeline:
    def __init__(self, request):
        transform = transforms.Compose(
            [
                transforms.RandomCrop(32, padding=4),
                transforms.RandomHorizontalFlip(),
                transforms.ToTensor(),
                transforms.Normalize((0.4914, 0.4822, 0.4465), (0.2470, 0.2435, 0.2616)),
            ]
        )
        self.loader = torch.utils.data.DataLoader(
            Images(request["count"], transform),
            batch_size=request["batch"],
            shuffle=True,
            num_workers=request["workers"],
        )

    def run(self, steps):
        """A step is an epoch."""
        for _ in range(steps):
            for images, labels in self.loader:
                pass
        return None

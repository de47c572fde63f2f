using ResNetTutorial.Networks;
using static TorchSharp.torch;

namespace ResNetTutorial.Bench;

internal enum NetworkKind
{
    Cifar,
    ImageNet,
    Highway,
}

/// <summary>What is trained: a network of a depth and width, on square images, in batches, at a learning rate.</summary>
/// <remarks>The rates are low, so that rounding does not grow in the steps after which the two sides' losses are compared.</remarks>
internal sealed record Network(NetworkKind Kind, int Depth, int Width, int Size, int Batch, double Rate)
{
    public int Channels => Kind == NetworkKind.Highway ? 1 : 3;

    public int Classes => Kind == NetworkKind.ImageNet ? 1000 : 10;

    public static Network Cifar(int depth, int width, int size, int batch = 128) =>
        new(NetworkKind.Cifar, depth, width, size, batch, Rate: 1e-4);

    public static Network ImageNet(int depth, int batch) =>
        new(NetworkKind.ImageNet, depth, Width: 64, Size: 224, batch, Rate: 1e-5);

    public static Network Highway(int depth) =>
        new(NetworkKind.Highway, depth, Width: 50, Size: 16, Batch: 32, Rate: 0.001);

    public nn.Module<Tensor, Tensor> Create() =>
        Kind switch
        {
            NetworkKind.Cifar => CifarResNet.Create(Depth, width: Width),
            NetworkKind.ImageNet => ImageNetResNet.Create(Depth),
            _ => HighwayNet.Create(Depth, Width, inputs: Size * Size),
        };

    public override string ToString() =>
        Kind switch
        {
            NetworkKind.Cifar => $"ResNet-{Depth}, width {Width}, {Size}x{Size}, batch {Batch}",
            NetworkKind.ImageNet => $"ResNet-{Depth}, ImageNet, {Size}x{Size}, batch {Batch}",
            _ => $"Highway-{Depth}, width {Width}, digits {Size}x{Size}, batch {Batch}",
        };
}

using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Reference;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Networks;

public sealed class ImageNetResNetTests
{
    private static readonly Dictionary<string, NetworkReference> torchvision = NetworkReference.ReadAll("resnets.json");

    [Theory]
    [InlineData(18, 11_689_512)]
    [InlineData(34, 21_797_672)]
    [InlineData(50, 25_557_032)]
    [InlineData(101, 44_549_160)]
    [InlineData(152, 60_192_808)]
    public void Is_torchvisions_in_names_and_outputs(int depth, long parameters)
    {
        using var network = ImageNetResNet.Create(depth);
        var reference = torchvision[$"resnet{depth}"];

        Assert.Equal(parameters, network.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal(parameters, reference.Parameters);
        reference.CheckState(network);
        // A float32 network differs from PyTorch's float64 by 1e-6 here; the issue asks for 1e-4.
        reference.CheckEval(network, output => [output], tolerance: 1e-5);
    }

    /// <summary>
    /// In float64, where rounding cannot push a number across the kink of a ReLU: with 50 layers float32 gradients are 1 %
    /// off in PyTorch itself.
    /// </summary>
    [Theory]
    [InlineData(18)]
    [InlineData(50)]
    public void Has_torchvisions_gradients(int depth)
    {
        using var network = ImageNetResNet.Create(depth).@double();

        torchvision[$"resnet{depth}"].CheckTrain(network, output => [output], Loss, tolerance: 1e-7);
    }

    [Fact]
    public void Has_torchvisions_gradients_in_float32_too()
    {
        using var network = ImageNetResNet.Create(18);

        torchvision["resnet18"].CheckTrain(network, output => [output], Loss, tolerance: 1e-4);
    }

    private static Tensor Loss(Tensor[] outputs, Tensor labels) => nn.functional.cross_entropy(outputs[0], labels);
}

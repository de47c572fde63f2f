using ResNetTutorial.Layers;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Layers;

public sealed class InitialisationTests
{
    [Theory]
    [InlineData(Initialisation.He, 0.1)] // √(2 / 200)
    [InlineData(Initialisation.Xavier, 0.06324555)] // √(2 / 500)
    [InlineData(Initialisation.LeCun, 0.07071068)] // √(1 / 200)
    [InlineData(Initialisation.SmallGaussian, 0.01)]
    public void Draws_weights_of_the_right_size(Initialisation initialisation, double std)
    {
        using var weight = zeros(300, 200);

        initialisation.Fill(weight);

        Assert.Equal(std, initialisation.Std(fanIn: 200, fanOut: 300), tolerance: 1e-7);
        // 60,000 numbers: the standard error of their mean is std / 245, that of their deviation std / 346.
        Assert.Equal(0, weight.mean().item<float>(), tolerance: 5 * std / 245);
        Assert.Equal(std, weight.std().item<float>(), tolerance: 5 * std / 346);
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(3, 2)]
    public void Convolutions_start_with_variance_2_over_fan_out(long kernel, long stride)
    {
        using var unit = new PlainUnit(32, 64, stride);

        var weight = Check.State(unit)["conv1.weight"];

        Assert.Equal([64, 32, kernel, kernel], weight.shape);
        var std = Math.Sqrt(2.0 / (64 * kernel * kernel));
        Assert.Equal(std, weight.std().item<float>(), tolerance: 5 * std / Math.Sqrt(2.0 * 64 * 32 * kernel * kernel));
    }
}

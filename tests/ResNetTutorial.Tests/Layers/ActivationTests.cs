using ResNetTutorial.Layers;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Layers;

public sealed class ActivationTests
{
    public static TheoryData<Activation> All => [.. Enum.GetValues<Activation>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Computes_its_formula(Activation activation)
    {
        using var scope = NewDisposeScope();
        double[] numbers = [-3, -1.5, -0.2, 0, 0.3, 1, 4];

        var result = activation.Of(tensor(numbers)).data<double>().ToArray();

        for (var i = 0; i < numbers.Length; i++)
            Assert.Equal(Formula(activation, numbers[i]), result[i], tolerance: 1e-6);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Gives_a_tensor_of_its_own(Activation activation)
    {
        using var x = ones(3);

        activation.Of(x).Dispose();

        Assert.Equal([1, 1, 1], x.data<float>().ToArray());
    }

    private static double Formula(Activation activation, double x) =>
        activation switch
        {
            Activation.ReLU => Math.Max(x, 0),
            Activation.Sigmoid => 1 / (1 + Math.Exp(-x)),
            Activation.Tanh => (Math.Exp(x) - Math.Exp(-x)) / (Math.Exp(x) + Math.Exp(-x)),
            Activation.LeakyReLU => x > 0 ? x : x / 100,
            Activation.ELU => x > 0 ? x : Math.Exp(x) - 1,
            Activation.SELU => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (Math.Exp(x) - 1)),
            Activation.GELU => x * NormalDistribution(x),
            _ => x,
        };

    /// <summary>Φ(x) = 1/2 + the integral of the normal density from 0 to x, by Simpson's rule.</summary>
    private static double NormalDistribution(double x)
    {
        const int Steps = 1000;
        var sum = 0.0;
        for (var i = 0; i <= Steps; i++)
        {
            var t = x * i / Steps;
            sum +=
                Math.Exp(-t * t / 2)
                * (
                    i is 0 or Steps ? 1
                    : i % 2 == 1 ? 4
                    : 2
                );
        }
        return 0.5 + (sum * x / Steps / 3 / Math.Sqrt(2 * Math.PI));
    }
}

using ResNetTutorial.Networks;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Reference;

public sealed class SeededWeightsTests
{
    private sealed record Case(string Name, long Seed, long[] Shape, double Gain, string[] Bits);

    [Fact]
    public void Are_bit_for_bit_those_of_Python()
    {
        var cases = ReferenceFile.Read<Case[]>("seeded.json");
        Assert.NotEmpty(cases);
        foreach (var made in cases)
        {
            using var scope = NewDisposeScope();
            var values =
                made.Name == "input"
                    ? SeededWeights.Input(made.Seed, made.Shape).data<float>().ToArray()
                    : SeededWeights.Values(made.Seed, made.Name, made.Shape, made.Gain);

            Assert.Equal(made.Bits, values.Select(value => $"{BitConverter.SingleToUInt32Bits(value):x8}"));
        }
    }

    [Fact]
    public void Fill_the_whole_state_of_a_network_and_depend_on_the_seed()
    {
        using var network = CifarResNet.Create(8, width: 4);
        SeededWeights.Fill(network, 1);
        var first = network.state_dict().ToDictionary(pair => pair.Key, pair => pair.Value.clone());
        SeededWeights.Fill(network, 2);
        var second = network.state_dict();

        foreach (var (name, tensor) in first)
            Assert.Equal(name.EndsWith("num_batches_tracked"), tensor.Equals(second[name]));
        SeededWeights.Fill(network, 1);
        Assert.All(network.state_dict(), pair => Assert.True(pair.Value.Equals(first[pair.Key]), pair.Key));
        foreach (var tensor in first.Values)
            tensor.Dispose();
    }
}

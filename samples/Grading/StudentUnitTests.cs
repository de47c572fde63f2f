using ResNetTutorial.Data;
using ResNetTutorial.Layers;
using ResNetTutorial.Lessons;
using ResNetTutorial.Training;
using static TorchSharp.torch;

namespace Grading;

/// <summary>Grades a <see cref="StudentUnit"/>: one test, one point. <c>dotnet test samples/Grading</c> counts them.</summary>
public sealed class StudentUnitTests
{
    private const int Channels = 8;

    [Fact]
    public void The_shape_stays()
    {
        using var scope = NewDisposeScope();
        var x = rand(2, Channels, 5, 7);
        Assert.Equal(x.shape, new StudentUnit(Channels).call(x).shape);
    }

    [Fact]
    public void Outputs_and_gradients_are_those_of_the_library()
    {
        // The same numbers go into both; what differs is said in the verdict's line of the output.
        manual_seed(1);
        var verdict = Exercise.Check(
            "the residual unit",
            new StudentUnit(Channels),
            expected: new ResidualUnit(Channels, Channels),
            input: rand(4, Channels, 6, 6)
        );
        Assert.Equal(Verdict.Right, verdict);
    }

    [Fact]
    public void Without_a_residual_the_unit_is_the_identity_on_what_is_not_negative()
    {
        using var scope = NewDisposeScope();
        var unit = new StudentUnit(Channels);
        using (no_grad())
        {
            foreach (var (name, parameter) in unit.named_parameters())
            {
                if (name.StartsWith("bn", StringComparison.Ordinal))
                {
                    parameter.zero_();
                }
            }
        }
        var x = rand(2, Channels, 4, 4);
        Assert.True(unit.call(x).equal(x).all().item<bool>());
    }

    [Fact]
    public void A_network_of_such_units_learns()
    {
        manual_seed(1);
        var (train, test) = (Shapes.Make(1000, seed: 1), Shapes.Make(200, seed: 2));
        var network = nn.Sequential(
            nn.Conv2d(3, Channels, 3, stride: 2, padding: 1),
            new StudentUnit(Channels),
            new StudentUnit(Channels),
            nn.AdaptiveAvgPool2d(1),
            nn.Flatten(),
            nn.Linear(Channels, 10)
        );
        var recipe = new Recipe
        {
            Epochs = 6,
            BatchSize = 32,
            LearningRate = 0.05,
            Seed = 1,
        };
        var run = Trainer.Train("student", network, train, test, recipe);
        // Ten classes guessed cost ln 10.
        Assert.True(run.FinalLoss < Math.Log(10) - 0.3, $"the loss ends at {run.FinalLoss:F2}");
    }
}

using System.Text.Json;
using ResNetTutorial.Training;

namespace ResNetTutorial.Tests.Training;

public sealed class RecipeTests
{
    [Fact]
    public void Cosine_falls_from_the_full_rate_to_nothing()
    {
        var recipe = new Recipe { LearningRate = 0.4, Schedule = Schedule.Cosine };
        for (var step = 0; step < 200; step++)
            Assert.Equal(0.2 * (1 + Math.Cos(Math.PI * step / 200.0)), recipe.RateAt(step, 200), 12);
        Assert.Equal(0.4, recipe.RateAt(0, 200));
        Assert.Equal(0.2, recipe.RateAt(100, 200), 12);
    }

    [Fact]
    public void The_papers_schedule_divides_by_ten_at_32k_and_48k_of_64k_steps()
    {
        var recipe = new Recipe { LearningRate = 0.1, Schedule = Schedule.Paper };
        Assert.Equal(0.1, recipe.RateAt(31_999, 64_000), 12);
        Assert.Equal(0.01, recipe.RateAt(32_000, 64_000), 12);
        Assert.Equal(0.01, recipe.RateAt(47_999, 64_000), 12);
        Assert.Equal(0.001, recipe.RateAt(48_000, 64_000), 12);
    }

    [Fact]
    public void Warm_up_rises_in_a_straight_line_and_ends_at_the_full_rate()
    {
        var recipe = new Recipe
        {
            LearningRate = 0.1,
            Schedule = Schedule.Constant,
            WarmUpSteps = 20,
        };
        Assert.Equal(0.1 / 20, recipe.RateAt(0, 100), 12);
        Assert.Equal(0.05, recipe.RateAt(9, 100), 12);
        Assert.Equal(0.1, recipe.RateAt(19, 100), 12);
        Assert.Equal(0.1, recipe.RateAt(99, 100), 12);
    }

    [Fact]
    public void Warm_up_may_be_at_one_rate_as_that_of_ResNet_110()
    {
        var recipe = new Recipe
        {
            LearningRate = 0.1,
            Schedule = Schedule.Paper,
            WarmUpSteps = 400,
            WarmUpRate = 0.01,
        };
        Assert.Equal(
            [0.01, 0.01, 0.1, 0.1, 0.01],
            new[] { 0, 399, 400, 31_999, 32_000 }.Select(step => Math.Round(recipe.RateAt(step, 64_000), 12))
        );
    }

    [Theory]
    [InlineData("constant")]
    [InlineData("cosine")]
    [InlineData("step 0.1 at 0.5, 0.75")]
    [InlineData("step 0.2 at 0.3")]
    public void A_schedule_is_its_text(string text)
    {
        Assert.Equal(text, Schedule.Parse(text).ToString());
        Assert.Equal(Schedule.Parse(text), Schedule.Parse(text));
        Assert.NotEqual(Schedule.Parse(text), Schedule.Step(0.3, 0.4));
    }

    [Theory]
    [InlineData("linear")]
    [InlineData("step")]
    [InlineData("step 0.1 at 0.9, 0.5")]
    [InlineData("step x at 0.5")]
    public void What_is_no_schedule_is_said_in_one_line(string text)
    {
        var e = Assert.Throws<FormatException>(() => Schedule.Parse(text));
        Assert.Contains(text, e.Message);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void A_recipe_survives_json()
    {
        var recipe = new Recipe
        {
            Epochs = 7,
            LearningRate = 1.0 / 3,
            Schedule = Schedule.Step(0.1, 0.5),
            GradientClip = 1,
            Augment = true,
        };
        Assert.Equal(recipe, JsonSerializer.Deserialize<Recipe>(JsonSerializer.Serialize(recipe)));
        Assert.NotEqual(recipe, recipe with { Schedule = Schedule.Cosine });
    }

    [Fact]
    public void Values_out_of_range_are_named()
    {
        Recipe[] wrong =
        [
            new() { Epochs = 0 },
            new() { BatchSize = 0 },
            new() { LearningRate = -1 },
            new() { Momentum = 1 },
            new() { WeightDecay = double.NaN },
            new() { GradientClip = 0 },
            new() { WarmUpSteps = -1 },
            new() { WarmUpRate = 0 },
        ];
        string[] names =
        [
            "Epochs",
            "BatchSize",
            "LearningRate",
            "Momentum",
            "WeightDecay",
            "GradientClip",
            "WarmUpSteps",
            "WarmUpRate",
        ];
        foreach (var (recipe, name) in wrong.Zip(names))
            Assert.Contains(name, Assert.Throws<ArgumentException>(recipe.Validate).Message);
        new Recipe().Validate();
    }
}

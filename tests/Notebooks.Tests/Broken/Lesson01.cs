namespace ResNetTutorial.Lessons.Tests.Broken;

internal static class Lesson01
{
    public static BrokenLesson Broken { get; } =
        new(
            "01-vanishing-gradient",
            First:
            [
                "setup",
                "parameters",
                "chain",
                "slope-chart",
                "predict-weights",
                "bound-chart",
                "data",
                "flow",
                "race",
                "race-claims",
            ],
            Smaller:
            [
                ("level.Pick(3000,", "level.Pick(640,"),
                ("level.Pick(5,", "level.Pick(3,"),
                ("Glyphs.Make(1000", "Glyphs.Make(100"),
            ],
            new(
                "The derivation and automatic differentiation agree",
                "the derivation forgets a factor of the slope",
                ["chain", "chain-check"],
                ("delta *= a[l] * (1 - a[l]);", "delta *= a[l];")
            ),
            new(
                "Nowhere on the grid is the slope above ¼",
                "the slope is that of tanh",
                ["slope-chart"],
                ("Sigmoid(z) * (1 - Sigmoid(z))", "1 - Math.Tanh(z) * Math.Tanh(z)")
            ),
            new(
                "500 chains with random weights in [-1, 1]: none exceeds the bound",
                "weights go up to 5",
                ["bound-claims"],
                ("2 * random.NextDouble() - 1", "5 * random.NextDouble()")
            ),
            new(
                "Even for that w, twenty layers leave less than a billionth",
                "there are two layers",
                ["bound-claims"],
                ("FirstGradient(20, bestWeight)", "FirstGradient(2, bestWeight)")
            ),
            new(
                "At no layer is ‖δ‖ above ¼‖W‖₂ times the ‖δ‖ of the layer above",
                "the layers have tanh",
                ["flow", "flow-claims"],
                ("activation = Activation.Sigmoid", "activation = Activation.Tanh")
            ),
            new(
                "In 20 layers the signal shrinks, layer by layer, to about a quarter",
                "the layers have tanh",
                ["flow", "flow-claims"],
                ("activation = Activation.Sigmoid", "activation = Activation.Tanh")
            ),
            new(
                "3 layers learn",
                "the learning rate is next to nothing",
                ["race", "race-claims"],
                ("LearningRate = 0.1", "LearningRate = 1e-6")
            ),
            new(
                "12 layers are still guessing",
                "the layers are normalised",
                ["race", "race-claims"],
                ("Deep(12)", "Deep(12, norm: true)")
            ),
            new(
                "The outputs are the same to the last digit",
                "the layers have tanh, which cares about size",
                ["rescale"],
                ("Activation.ReLU", "Activation.Tanh")
            ),
            new(
                "δ₃ is c times smaller",
                "the weights are multiplied by 2 instead of c",
                ["rescale"],
                ("mul_(c)", "mul_(2)"),
                ("div_(c)", "div_(2)")
            ),
            new(
                "∂L/∂W₄ is c times larger",
                "the weights are multiplied by 2 instead of c",
                ["rescale"],
                ("mul_(c)", "mul_(2)"),
                ("div_(c)", "div_(2)")
            ),
            new(
                "Measured against its weights, the first layer's gradient is below a millionth of the last's",
                "the layers are normalised",
                ["relative"],
                ("Deep(20)", "Deep(20, norm: true)")
            ),
            new(
                "{name}: still guessing",
                "the sigmoid network is normalised",
                ["remedies-contestants", "remedies-flow", "prediction", "remedies-race", "remedies-claims"],
                ("(\"sigmoid\", Deep(depth))", "(\"sigmoid\", Deep(depth, norm: true))")
            ),
            new(
                "{name}: the first layer gets a fair share of the gradient",
                "the tanh network has sigmoids",
                ["remedies-contestants", "remedies-flow", "remedies-claims"],
                ("(\"tanh\", Deep(depth, Activation.Tanh))", "(\"tanh\", Deep(depth))")
            ),
            new(
                "{name}: it learns",
                "the learning rate is next to nothing",
                ["race", "remedies-contestants", "remedies-flow", "prediction", "remedies-race", "remedies-claims"],
                ("LearningRate = 0.1", "LearningRate = 1e-6"),
                ("level.Pick(3,", "level.Pick(1,")
            )
        );
}

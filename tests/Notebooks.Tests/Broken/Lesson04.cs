namespace ResNetTutorial.Lessons.Tests.Broken;

internal static class Lesson04
{
    private static readonly string[] Fit = ["stack", "fit", "fit-best", "predict", "fit-race", "fit-claims"];

    private static readonly string[] Careful = ["careful-networks", "careful-flow", "careful-claims"];

    public static BrokenLesson Broken { get; } =
        new(
            "04-deriving-the-shortcut",
            First: ["setup", "parameters", "jacobian", "chain", "chain-chart", "backward", "stack", "fit", "fit-best"],
            Smaller:
            [
                ("level.Pick(64,", "level.Pick(16,"),
                ("level.Pick(2000,", "level.Pick(320,"),
                ("level.Pick(4,", "level.Pick(1,"),
                ("level.Pick(500,", "level.Pick(200,"),
                ("new[] { 0.01, 0.03, 0.06 }", "new[] { 0.03 }"),
            ],
            new(
                "∂H/∂x and ∂F/∂x differ by the identity matrix",
                "the layer is halved",
                ["jacobian"],
                ("batchNorm: false)", "alpha: 0.5, batchNorm: false)")
            ),
            new(
                "The products are what automatic differentiation gives",
                "the derivation forgets a factor of the slope",
                ["chain", "chain-check"],
                ("wl * f * (1 - f)", "wl * f")
            ),
            new(
                "Twenty plain layers: the median slope is below 10⁻¹²",
                "the plain chains get shortcuts",
                ["chain-claims"],
                ("Middle(false, 20)", "Middle(true, 20)")
            ),
            new(
                "Twenty residual layers: the median slope is of the order of 1",
                "the shortcuts are dropped",
                ["chain-claims"],
                ("Middle(true, 20)", "Middle(false, 20)")
            ),
            new(
                "None of the 500 residual chains falls below (¾)²⁰",
                "the shortcuts are dropped",
                ["chain-claims"],
                ("Slope(w, true)", "Slope(w, false)")
            ),
            new(
                "The two terms add up to the gradient of the whole network",
                "the units draw random numbers",
                ["backward", "backward-claims"],
                ("Network(), shapes", "Network(ShortcutKind.Dropout(0.5)), shapes")
            ),
            new(
                "What comes down the shortcuts alone is the same at every unit",
                "the shortcuts are scaled",
                ["backward", "backward-claims"],
                ("Network(), shapes", "Network(ShortcutKind.Scaled(0.9)), shapes")
            ),
            new(
                "The identity: the residual stack ends with less than a fifth of the plain stack's loss",
                "the shortcuts are dropped",
                Fit,
                ("shortcut ? x + f : f", "f")
            ),
            new(
                "To the residual stack it is: less than half the loss",
                "the shortcuts are dropped",
                Fit,
                ("shortcut ? x + f : f", "f")
            ),
            new(
                "But the residual stack is the better one at the rotation, too: less than half the loss",
                "the shortcuts are dropped",
                Fit,
                ("shortcut ? x + f : f", "f")
            ),
            new(
                "To the plain stack the identity is not much easier than a rotation",
                "the plain stack has shortcuts",
                Fit,
                ("shortcut ? x + f : f", "x + f")
            ),
            new(
                "One plain block learns the identity",
                "the learning rate is next to nothing",
                ["fit-one"],
                ("rate: 0.2", "rate: 1e-6")
            ),
            new(
                "Backwards the shortcuts of 18 units hand on λ¹⁸",
                "the shortcuts are not scaled",
                ["lambda", "lambda-claims"],
                ("Network(ShortcutKind.Scaled(λ)), shapes.Images, shapes", "Network(), shapes.Images, shapes")
            ),
            new(
                "… and forwards",
                "the shortcuts are not scaled",
                ["lambda", "lambda-claims"],
                ("Network(ShortcutKind.Scaled(λ)), shapes.Images, 1", "Network(), shapes.Images, 1")
            ),
            new(
                "Plain, weights too small: δ shrinks by more than a hundred thousand on its way down",
                "the weights are He's",
                Careful,
                ("Initialisation.LeCun", "Initialisation.He")
            ),
            new(
                "… and yet relative to its weights the first layer's gradient is not smaller than the last's",
                "the layers have sigmoids",
                Careful,
                ("initialisation: start)", "initialisation: start, activation: Activation.Sigmoid)")
            ),
            new(
                "Plain, He: no layer is forgotten either",
                "the layers have sigmoids",
                Careful,
                ("initialisation: start)", "initialisation: start, activation: Activation.Sigmoid)")
            ),
            new(
                "Plain with batch normalisation: nothing vanishes, the gradient explodes towards the input",
                "the plain network has shortcuts",
                Careful,
                ("Ends(Deep(false, true)", "Ends(Deep(true, true)")
            ),
            new(
                "Residual with batch normalisation: first and last layer get gradients of similar size",
                "the shortcuts are dropped",
                Careful,
                ("Ends(Deep(true, true)", "Ends(Deep(false, true)")
            ),
            new(
                "⟨W, ∂L/∂W⟩ is the same at each of the 51 layers",
                "the layers have sigmoids",
                ["careful-networks", "law"],
                ("initialisation: start)", "initialisation: start, activation: Activation.Sigmoid)")
            ),
            new(
                "The shortcut alone, without normalisation: the loss before training is above a thousand",
                "the network is normalised",
                ["careful-networks", "alone"],
                ("Deep(true, false)", "Deep(true, true)")
            ),
            new(
                "Shortcut and normalisation together end below {other}",
                "the shortcuts are dropped",
                ["careful-networks", "train", "train-claims"],
                ("\"residual, normalised\", Deep(true, true)", "\"residual, normalised\", Deep(false, true)")
            )
        );
}

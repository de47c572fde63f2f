namespace ResNetTutorial.Lessons.Tests.Broken;

internal static class Lesson07
{
    private static readonly string[] Shortcuts =
    [
        "parameters-count",
        "shortcut-race",
        "shortcut-table",
        "shortcut-claims",
    ];

    private static readonly string[] Orders = ["orders", "predict-orders", "order-race", "order-table", "order-claims"];

    /// <summary>The networks with pre-activation get original units.</summary>
    private static readonly (string From, string To) Original = (
        "Net(110, full)",
        "Net(110, ActivationOrder.Original)"
    );

    /// <summary>The networks of original units get pre-activation.</summary>
    private static readonly (string From, string To) PreActivation = (
        "Net(110, ActivationOrder.Original)",
        "Net(110, full)"
    );

    public static BrokenLesson Broken { get; } =
        new(
            "07-identity-mappings",
            First:
            [
                "setup",
                "parameters",
                "data",
                "prediction",
                "deep",
                "forward",
                "backward",
                "products",
                "parameters-count",
                "shortcut-race",
            ],
            Smaller:
            [
                ("level.Pick(2000,", "level.Pick(32,"),
                ("level.Pick(8, 10,", "level.Pick(1, 10,"),
                ("level.Pick(5,", "level.Pick(1,"),
            ],
            new(
                "At 0.05, pre-activation ends below the original",
                "both are original",
                ["deep", "deep-claims"],
                Original
            ),
            new(
                "It is not broken: started gently, it leaves the loss of guessing behind",
                "its rate is next to nothing",
                ["deep", "deep-claims"],
                ("At(0.01", "At(1e-6")
            ),
            new(
                "Pre-activation: x_L = x_l + ΣF holds, to rounding",
                "a ReLU follows each addition",
                ["deep", "forward", "forward-claims"],
                Original
            ),
            new(
                "Original: the two sides differ by more than a third of x_L",
                "nothing follows the addition",
                ["deep", "forward", "forward-claims"],
                PreActivation
            ),
            new(
                "Pre-activation: the two terms add up to the gradient of the whole network",
                "the units draw random numbers",
                ["deep", "backward", "backward-claims"],
                ("Net(110, full)", "Net(110, full, ShortcutKind.Dropout(0.5))")
            ),
            new(
                "Pre-activation: the first unit gets the first term whole",
                "the shortcuts are scaled",
                ["deep", "backward", "backward-claims"],
                ("Net(110, full)", "Net(110, full, ShortcutKind.Scaled(0.9))")
            ),
            new(
                "Original: the ReLUs on the way have not let all of it through",
                "nothing follows the addition",
                ["deep", "backward", "backward-claims"],
                PreActivation
            ),
            new(
                "F(x) = -x: an identity shortcut, and no gradient arrives",
                "F(x) = -x/2",
                ["vanish", "vanish-claims"],
                ("x + -1 * x", "x + -0.5 * x")
            ),
            new(
                "17 trained units: at every image of 32 at least half of it arrives",
                "they take x away again",
                ["vanish", "vanish-claims"],
                ("Arrives(Stage, entering)", "Arrives(Cancelling, entering)")
            ),
            new(
                "Sixteen shortcuts scaled by 0.5 hand on 0.5¹⁶",
                "they are identities",
                ["products", "products-claims"],
                ("ShortcutKind.Scaled(0.5)", "null")
            ),
            new(
                "A gate that starts with bias 0 is a factor 0.5 too",
                "it starts open",
                ["products", "products-claims"],
                ("ShortcutKind.ShortcutGate(0)", "ShortcutKind.ShortcutGate(-6)")
            ),
            new(
                "With bias -6 it is nearly open: (1 - σ(-6))¹⁶",
                "the bias is -3",
                ["products", "products-claims"],
                ("ShortcutKind.ShortcutGate(-6)", "ShortcutKind.ShortcutGate(-3)")
            ),
            new(
                "Highway's gate with bias -3 has half of it left: (1 - σ(-3))¹⁶",
                "the bias is 0",
                ["products", "products-claims"],
                ("ShortcutKind.ExclusiveGate(-3)", "ShortcutKind.ExclusiveGate(0)")
            ),
            new(
                "The identity ends below: {name}",
                "the shortcut is cut",
                Shortcuts,
                ("ShortcutKind.ZeroPad", "ShortcutKind.Scaled(0)")
            ),
            new(
                "The gate has 5 % more parameters than the identity",
                "it is a factor",
                ["shortcut-claims"],
                ("ShortcutKind.ShortcutGate(0)", "ShortcutKind.Scaled(0.5)")
            ),
            new("{bad} ends above {good}", "all have pre-activation", Orders, ("Net(32, order)", "Net(32, full)")),
            new(
                "ReLU before addition: no unit ever takes anything away",
                "the ReLU stands elsewhere",
                ["growth", "growth-claims"],
                ("ActivationOrder.ReluBeforeAddition", "ActivationOrder.ReluOnlyPreActivation")
            ),
            new(
                "Full pre-activation: about half of what units add is negative",
                "F ends in a ReLU",
                ["growth", "growth-claims"],
                ("often = Shrinks(full)", "often = Shrinks(ActivationOrder.ReluBeforeAddition)")
            )
        );
}

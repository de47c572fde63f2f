namespace ResNetTutorial.Lessons.Tests.Broken;

internal static class Lesson03
{
    // A run from the same weights on the same images is the same run: no claim of a difference can hold.
    private static readonly (string, string) Shallow = (
        "var plainDeep = Net(deep, UnitKind.Plain);",
        "manual_seed(seed);\nvar plainDeep = Net(8, UnitKind.Plain);"
    );

    private static readonly (string, string) NoShortcut = (
        "var residualDeep = Net(deep, UnitKind.V1);",
        "Net(8, UnitKind.Plain);\nNet(20, UnitKind.Plain);\nvar residualDeep = Net(deep, UnitKind.Plain);"
    );

    public static BrokenLesson Broken { get; } =
        new(
            "03-degradation",
            First: ["setup", "parameters", "data", "build"],
            Smaller:
            [
                ("level.Pick(4000,", "level.Pick(400,"),
                ("level.Pick(32,", "level.Pick(14,"),
                ("level.Pick(5,", "level.Pick(1,"),
            ],
            new(
                "On its training images, plain-{deep} ends with a higher loss than plain-8",
                "the deep network is shallow",
                ["build", "race-plain", "claim-degradation"],
                Shallow
            ),
            new(
                "On the test images too",
                "the deep network is shallow",
                ["build", "race-plain", "claim-degradation"],
                Shallow
            ),
            new(
                "In plain-{deep}, the first layer's gradient is not smaller than the last convolution's",
                "the networks are sigmoid networks without normalisation",
                ["build", "race-plain", "chart-depth", "gradients", "claim-gradients"],
                (
                    "Net(d, UnitKind.Plain), batch",
                    "Mlp.Create(d, width: 32, inputs: 3 * size * size, activation: Activation.Sigmoid), batch"
                )
            ),
            new(
                "{deep} layers and 8 layers give the same outputs, to the last digit",
                "the deep network has weights of its own",
                ["build", "construct"],
                ("Deepen.WithIdentity(plain8, deep)", "Net(deep, UnitKind.Plain)")
            ),
            new(
                "{deep} layers by construction: a lower training loss than {deep} layers by training",
                "the deep network is shallow",
                ["build", "race-plain", "construct", "gap"],
                Shallow
            ),
            new(
                "… and a lower training error",
                "the deep network is shallow",
                ["build", "race-plain", "construct", "gap"],
                Shallow
            ),
            new(
                "residual-{deep} has exactly as many weights as plain-{deep}",
                "the shortcuts are projections",
                ["build", "race-plain", "claim-degradation", "race-residual", "claim-residual"],
                (
                    "var residualDeep = Net(deep, UnitKind.V1);",
                    "var residualDeep = CifarResNet.Create(deep, width: width, shortcut: ShortcutKind.Projection);"
                )
            ),
            new(
                "residual-{deep} ends with a lower training loss than plain-{deep}",
                "the shortcuts are dropped",
                ["build", "race-plain", "claim-degradation", "race-residual", "claim-residual"],
                NoShortcut
            ),
            new(
                "and with a lower test loss",
                "the shortcuts are dropped",
                ["build", "race-plain", "claim-degradation", "race-residual", "claim-residual"],
                NoShortcut
            )
        );
}

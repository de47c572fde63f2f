namespace ResNetTutorial.Lessons.Tests.Broken;

internal static class Lesson10
{
    private static readonly string[] Lesions = ["prediction", "race", "lesion", "lesion-claims"];
    private static readonly string[] Landscape = ["prediction", "race", "race-deep", "landscape", "landscape-claims"];

    public static BrokenLesson Broken { get; } =
        new(
            "10-inside-a-residual-network",
            First: ["setup", "parameters", "data"],
            Smaller:
            [
                ("level.Pick(4000,", "level.Pick(400,"),
                ("level.Pick(5, 15, 40)", "level.Pick(1, 15, 40)"),
                ("Net(56,", "Net(14,"),
                ("level.Pick(128, 512", "level.Pick(24, 512"),
                ("level.Pick(11,", "level.Pick(5,"),
                ("level.Pick(32, 128", "level.Pick(8, 128"),
                ("level.Pick(12,", "level.Pick(4,"),
                ("level.Pick(2,", "level.Pick(1,"),
                (", 200, 2, 10", ", 60, 2, 10"),
            ],
            new(
                "plain-20 without one unit is near guessing",
                "most of its units are the identity",
                ["data", .. Lesions],
                ("level.Pick(400,", "level.Pick(1600,"),
                ("level.Pick(1, 15, 40)", "level.Pick(8, 15, 40)"),
                ("Net(20, UnitKind.Plain)", "Net(8, UnitKind.Plain)"),
                (".Add(\"residual-20\", residual, At(0.05, epochs))", ""),
                ("EachUnit(\"plain-20\", plain,", "EachUnit(\"plain-20\", Deepen.WithIdentity(plain, 20),")
            ),
            new(
                "residual-20 without one unit does better than that",
                "the shortcuts are dropped",
                Lesions,
                ("Net(20, UnitKind.V1)", "Net(20, UnitKind.Plain)")
            ),
            new(
                "Three deletions hurt the residual network more than one: it fades",
                "the shortcuts are dropped",
                ["prediction", "race", "several", "several-claims"],
                ("Net(20, UnitKind.V1)", "Net(20, UnitKind.Plain)")
            ),
            new(
                "Weighed by their gradient, paths are clearly shorter than the average path",
                "each F is larger than its shortcut",
                ["prediction", "race", "race-deep", "paths", "paths-claims"],
                (
                    "deep.eval();",
                    """
                    deep.eval();
                    foreach (var unit in deep.Layers.Cast<PreActivationUnit>())
                        unit.named_parameters().Single(p => p.name == "conv2.weight").parameter.detach().mul_(10);
                    """
                )
            ),
            new(
                "At a distance of 0.5, plain-56 has risen at least five times as far as residual-56",
                "the plain network has shortcuts",
                Landscape,
                ("Net(14, UnitKind.Plain)", "Net(14, UnitKind.V2)"),
                ("deepPlain, UnitKind.Plain", "deepPlain, UnitKind.V2")
            ),
            new(
                "With each batch's own statistics, the walls around plain-56 are gone",
                "the running statistics are kept",
                [.. Landscape, "landscape-batch", "landscape-batch-claims"],
                ("\"each batch's own\", true", "\"each batch's own\", false")
            ),
            new(
                "24 plain layers: slopes of neighbouring inputs have nothing to do with each other",
                "they are shallow",
                ["shatter", "shatter-claims"],
                ("PlainNet(24, true)", "PlainNet(4, true)")
            ),
            new(
                "5 plain layers: they agree",
                "they are deep",
                ["shatter", "shatter-claims"],
                ("PlainNet(5, true)", "PlainNet(24, true)")
            ),
            new(
                "24 residual layers: they agree",
                "the shortcuts are dropped",
                ["shatter", "shatter-claims"],
                ("ResidualMlp.Create(24, 60, 2, 10))", "PlainNet(24, true))")
            ),
            new("… more so with β = 0.1", "β is 1", ["shatter", "shatter-claims"], ("beta: 0.1", "beta: 1")),
            new(
                "Without batch normalisation, 24 plain layers do not shatter",
                "they have batch normalisation",
                ["shatter", "without-norm"],
                ("PlainNet(24, false)", "PlainNet(24, true)")
            )
        );
}

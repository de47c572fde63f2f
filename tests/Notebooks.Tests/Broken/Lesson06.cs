namespace ResNetTutorial.Lessons.Tests.Broken;

internal static class Lesson06
{
    private static readonly string[] Race = ["networks", "prediction", "race", "reveal", "race-claims"];

    /// <summary>A network without shortcuts in the place of another.</summary>
    private const string Plain = "Net(bottleneckDepth, UnitKind.Plain, true, width), recipe)";

    public static BrokenLesson Broken { get; } =
        new(
            "06-bottleneck-design",
            First: ["setup", "parameters", "count", "units", "units-claims", "resnet50"],
            Smaller: [("level.Pick(3000,", "level.Pick(320,"), ("level.Pick(5,", "level.Pick(1,")],
            new(
                "The bottleneck has the weights counted by hand",
                "its neck is half as wide",
                ["units", "units-claims"],
                ("new BottleneckUnit(256, 64)", "new BottleneckUnit(256, 32)")
            ),
            new(
                "At 256 channels, two 3×3 have 16.94 times the weights of a bottleneck",
                "a projection stands on the shortcut",
                ["units", "units-claims"],
                (
                    "new BottleneckUnit(256, 64)",
                    "new BottleneckUnit(256, 64, shortcut: ShortcutKind.ProjectionEverywhere)"
                )
            ),
            new(
                "… and as many times its multiply-adds",
                "the two 3×3 get smaller maps",
                ["units", "units-claims"],
                ("new ResidualUnit(256, 256), 256, 56, 56", "new ResidualUnit(256, 256), 256, 28, 28")
            ),
            new(
                "The two units of the paper's figure 5 cost about the same: 64 channels beside 256→64→256",
                "the two 3×3 are twice as wide",
                ["units", "similar-claims"],
                ("new ResidualUnit(64, 64), 64", "new ResidualUnit(128, 128), 128")
            ),
            new(
                "What a bottleneck adds lies in 64 directions of 256",
                "it is no bottleneck",
                ["directions", "directions-claims"],
                ("new BottleneckUnit(256, 64)", "new ResidualUnit(256, 256)")
            ),
            new(
                "What two wide 3×3 add needs all of them",
                "they are a bottleneck",
                ["directions", "directions-claims"],
                ("new ResidualUnit(256, 256)", "new BottleneckUnit(256, 64)")
            ),
            new(
                "The 3×3 has about half of the unit's weights",
                "the unit begins at 1024 channels",
                ["units", "where", "where-claims"],
                ("new BottleneckUnit(256, 64), 256", "new BottleneckUnit(1024, 64), 1024")
            ),
            new(
                "… and about half of its multiply-adds",
                "the unit begins at 1024 channels",
                ["units", "where", "where-claims"],
                ("new BottleneckUnit(256, 64), 256", "new BottleneckUnit(1024, 64), 1024")
            ),
            new(
                "The last stage has more than half of the weights",
                "it is the third",
                ["stages", "stages-claims"],
                ("Part(4", "Part(3")
            ),
            new(
                "… and less than a quarter of the multiply-adds",
                "it is the third",
                ["stages", "stages-claims"],
                ("Part(4", "Part(3")
            ),
            new(
                "The one furthest from the paper's table 1 is off by less than 2 %",
                "the networks are thinner",
                ["resnet50", "table", "table-claims"],
                ("Create(depth, form, shortcut)", "Create(depth, form, shortcut, width: 48)"),
                ("Count(101), Count(152)", "net50, net50")
            ),
            new(
                "ResNet-50 has sixteen layers and one projection more than ResNet-34",
                "it stands beside ResNet-18",
                ["table", "table-claims"],
                ("Count(34), Count(101), Count(152)", "Count(18), net50, net50")
            ),
            new(
                "… for less than a tenth more multiply-adds",
                "it stands beside ResNet-18",
                ["table", "table-claims"],
                ("Count(34), Count(101), Count(152)", "Count(18), net50, net50")
            ),
            new(
                "152 layers still cost less than VGG-19",
                "every shortcut is a projection",
                ["table", "table-claims"],
                (
                    "Count(34), Count(101), Count(152)",
                    "net50, net50, Count(152, shortcut: ShortcutKind.ProjectionEverywhere)"
                )
            ),
            new(
                "v1.5 costs what was counted by hand more",
                "it is v1",
                ["dialects", "dialects-claims"],
                ("ResNetForm.V15", "ResNetForm.V1")
            ),
            new("That is 6 %", "it is v1", ["dialects", "dialects-claims"], ("ResNetForm.V15", "ResNetForm.V1")),
            new(
                "It has torchvision's parameters, to the last one",
                "its shortcuts pad with zeros",
                ["dialects", "dialects-claims"],
                ("Count(50, ResNetForm.V15)", "Count(50, ResNetForm.V15, ShortcutKind.ZeroPad)")
            ),
            new(
                "A projection nearly doubles a bottleneck's multiply-adds",
                "the shortcut is an identity",
                ["identity", "identity-claims"],
                ("ShortcutKind.ProjectionEverywhere", "ShortcutKind.Projection")
            ),
            new(
                "Two 3×3 hardly feel it",
                "they are a bottleneck",
                ["identity", "identity-claims"],
                ("Times(narrowProjected.MultiplyAdds, narrow.", "Times(projected.MultiplyAdds, bottleneck.")
            ),
            new(
                "The whole of ResNet-50 would cost more than half as much again",
                "only shapes that change are projected",
                ["identity", "identity-claims"],
                ("ShortcutKind.ProjectionEverywhere", "ShortcutKind.Projection")
            ),
            new(
                "The budgets are the same to a tenth",
                "the bottlenecks are twice as wide",
                ["networks", "budget", "budget-claims"],
                ("Net(bottleneckDepth, UnitKind.V1, true, width)", "Net(bottleneckDepth, UnitKind.V1, true, 2 * width)")
            ),
            new(
                "The bottleneck network has more than 1.4 times as many layers",
                "it has one unit a stage",
                ["networks", "budget", "budget-claims"],
                ("9 * n + 2", "9 * 1 + 2")
            ),
            new(
                "The bottleneck network ends below its plain twin",
                "it has no shortcuts",
                Race,
                ("bottleneckNet, recipe)", Plain)
            ),
            new(
                "So does the basic one, on the same budget",
                "it is the plain twin",
                Race,
                ("basicNet, recipe)", Plain)
            ),
            new(
                "On the same multiply-adds, the bottleneck network puts out more than twice as many numbers",
                "both are of two 3×3",
                ["networks", "budget", "outputs", "outputs-claims"],
                ("Outputs(bottleneckBudget)", "Outputs(basicBudget)")
            ),
            new(
                "164 layers of bottlenecks cost what 110 layers of two 3×3 cost",
                "110 layers of bottlenecks",
                ["paper-cifar", "paper-cifar-claims"],
                ("Create(164", "Create(110")
            )
        );
}

namespace ResNetTutorial.Lessons.Tests.Broken;

internal static class Lesson05
{
    private static readonly string[] Race = ["prediction", "data", "networks", "race", "reveal", "race-claims"];

    private static readonly string[] Depths =
    [
        "prediction",
        "data",
        "networks",
        "race",
        "reveal",
        "shallow",
        "shallow-claims",
    ];

    private static readonly string[] Options = ["options-count", "options-claims"];

    // A run from the same weights on the same images is the same run: no claim of a difference can hold.
    private static readonly (string, string) NoShortcuts = ("UnitKind.V1", "UnitKind.Plain");

    private static readonly (string, string) TooFast = (
        "ShortcutKind.ZeroPad), recipe)",
        "ShortcutKind.ZeroPad), recipe with { LearningRate = 50, GradientClip = null })"
    );

    private static readonly (string, string) Shallow = ("deep = level.Pick(14, 56, 56)", "deep = 8");

    /// <summary>The residual function in the place of the shortcut.</summary>
    private static readonly (string, string) Residual = ("Seen(First(kind).Skip)", "Seen(First(kind).Residual)");

    /// <summary>B and C change places.</summary>
    private static readonly (string, string) Everywhere = (
        "ResNetForm.V1, ShortcutKind.Projection)",
        "ResNetForm.V1, ShortcutKind.ProjectionEverywhere)"
    );

    private static readonly (string, string) NotEverywhere = (Everywhere.Item2, Everywhere.Item1);

    public static BrokenLesson Broken { get; } =
        new(
            "05-residual-networks",
            First: ["setup", "parameters", "identity"],
            Smaller:
            [
                ("[3, 5, 7, 9, 18]", "[3, 5]"),
                ("Create(34, form, kind)", "Create(34, form, kind, classes: 10, width: 16)"),
                ("3, 224, 224", "3, 32, 32"),
                ("level.Pick(3000,", "level.Pick(200,"),
                ("level.Pick(32, 56", "level.Pick(14, 56"),
                ("level.Pick(4,", "level.Pick(1,"),
            ],
            new(
                "With F = 0, what came out of a ReLU passes unchanged",
                "F is not 0",
                ["identity"],
                ("startAtZero: true", "startAtZero: false")
            ),
            new(
                "... and an x with negative numbers does not",
                "it has none",
                ["identity"],
                ("randn(4, 16, 8, 8)", "rand(4, 16, 8, 8)")
            ),
            new(
                "Counted one by one, the layers are 6n + 2",
                "the shortcuts are projections",
                ["depths", "depths-claims"],
                ("Create(6 * n + 2)", "Create(6 * n + 2, shortcut: ShortcutKind.Projection)")
            ),
            new(
                "The one furthest from the paper's table 6 is off by less than 3 % in parameters",
                "the networks are wider",
                ["depths", "depths-claims"],
                ("Create(6 * n + 2)", "Create(6 * n + 2, width: 17)")
            ),
            new(
                "Zero padding looks at one pixel of four",
                "F stands on the shortcut",
                ["match-pixels", "match-pixels-claims"],
                Residual
            ),
            new(
                "... and so does the projection",
                "F stands on the shortcut",
                ["match-pixels", "match-pixels-claims"],
                Residual
            ),
            new(
                "Pooling looks at all of them",
                "it pads with zeros",
                ["match-pixels", "match-pixels-claims"],
                ("Seen(First(kind).Skip)", "Seen(First(default).Skip)")
            ),
            new(
                "... and so does F, whose kernels are three pixels wide",
                "the shortcut stands in its place",
                ["match-pixels", "match-pixels-claims"],
                ("First(default).Residual", "First(default).Skip")
            ),
            new(
                "In the new channels, zero padding leaves a plain unit",
                "a projection fills them",
                ["match-pixels", "match-zeros-claims"],
                ("First(ShortcutKind.ZeroPad)", "First(ShortcutKind.Projection)")
            ),
            new(
                "... and in the old ones it does not",
                "x is 0",
                ["match-pixels", "match-zeros-claims"],
                ("randn(4, 16, 16, 16)", "zeros(4, 16, 16, 16)")
            ),
            new(
                "ResNet-34 with option A has the parameters of its plain twin",
                "it projects",
                Options,
                ("ResNetForm.V1, ShortcutKind.ZeroPad)", "ResNetForm.V1, ShortcutKind.Projection)")
            ),
            new(
                "... and its multiply-adds",
                "it projects",
                Options,
                ("ResNetForm.V1, ShortcutKind.ZeroPad)", "ResNetForm.V1, ShortcutKind.Projection)")
            ),
            new("Option B has projections in 3 of the 16 units", "it is C", Options, Everywhere),
            new("... and option C in all of them", "it is B", Options, NotEverywhere),
            new("Option B has less than 1 % more parameters than A", "it is C", Options, Everywhere),
            new("... and option C about 5 % more", "it is B", Options, NotEverywhere),
            new("A, pooling and B all end below the plain twin", "the shortcuts are dropped", Race, NoShortcuts),
            new(
                "A and pooling, which have no weights, differ by less than either gains",
                "the shortcuts are dropped",
                Race,
                NoShortcuts
            ),
            new(
                "Weights on the shortcut are not what does it: A ends at most 0.1 above B",
                "A's learning rate is a hundred times too large",
                Race,
                TooFast
            ),
            new(
                "C, with most of them, ends above each of the three",
                "it projects no more than B",
                Race,
                ("ShortcutKind.ProjectionEverywhere", "ShortcutKind.Projection")
            ),
            new(
                "Through {stage.Count} projections, one direction of x keeps less than a hundredth of another",
                "they are identities",
                ["data", "networks", "chain"],
                ("weights.reshape(width, width)", "eye(width)")
            ),
            new(
                "With 8 layers, plain and residual end about equal",
                "the learning rate of one is a hundred times too large",
                Depths,
                (
                    "Net(8, UnitKind.V1), recipe)",
                    "Net(8, UnitKind.V1), recipe with { LearningRate = 50, GradientClip = null })"
                )
            ),
            new("The deep plain network ends above the shallow one", "the deep network is shallow", Depths, Shallow),
            new(
                "The deep residual network does not: it ends at most 0.1 above",
                "its learning rate is a hundred times too large",
                Depths,
                TooFast
            )
        );
}

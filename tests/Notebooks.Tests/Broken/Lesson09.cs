namespace ResNetTutorial.Lessons.Tests.Broken;

internal static class Lesson09
{
    private static readonly string[] Operators = ["operators-table", "operators-claims"];
    private static readonly string[] Unit = ["unit-claims"];
    private static readonly string[] Hill = ["hill", "hill-claims"];
    private static readonly string[] Segments = ["segments", "segments-claims"];
    private static readonly string[] Same = ["same", "same-claims"];
    private static readonly string[] Depth = ["prediction", "depth", "depth-claims"];

    public static BrokenLesson Broken { get; } =
        new(
            "09-memory",
            First: ["setup", "parameters", "step", "step-exact", "operators", "unit", "hill"],
            Smaller:
            [
                ("[1, 2, 3, 6, 9, 14, 18, 27, 54]", "[1, 14, 54]"),
                ("Shapes.Make(16,", "Shapes.Make(4,"),
                ("(16 * 8 * 16 * 16", "(4 * 8 * 16 * 16"),
                ("16 * Activations", "4 * Activations"),
                ("randn(16, 16, 16, 16)", "randn(4, 16, 16, 16)"),
                ("randn(16, 8, 16, 16)", "randn(2, 8, 16, 16)"),
                ("[20, 56, 110, 218]", "[56, 110]"),
                // Looking at each unit, and not at each layer in it, is enough for what is claimed.
                ("net, batch.Images, batch.Labels);", "net, batch.Images, batch.Labels, AtUnits);"),
                (
                    "MemoryProfile Step(",
                    "bool AtUnits(string layer) => !layer.Contains(\"conv\") && !layer.Contains(\"bn\") && !layer.Contains(\"relu\");\nMemoryProfile Step("
                ),
                ("start, y => y.square().mean());", "start, y => y.square().mean(), AtUnits);"),
                ("net110, batch.Images);", "net110, batch.Images, AtUnits);"),
                ("Of(net110), batch.Images);", "Of(net110), batch.Images, AtUnits);"),
                ("level.Pick(1500,", "level.Pick(320,"),
                ("level.Pick(4,", "level.Pick(2,"),
            ],
            // The first ones look at the memory most often, which takes the longer the more has come and gone before.
            new(
                "In evaluation, let go unit by unit, 110 layers need a tenth of what training keeps",
                "one scope holds all units",
                ["evaluation"],
                ("Recomputed.Of(net110)", "net110")
            ),
            new(
                "Kept: memory grows with depth to the power of 1",
                "the layers are recomputed",
                Depth,
                ("Step($\"{d}, kept\", Net(d))", "Step($\"{d}, kept\", Recomputed.Of(Net(d)))")
            ),
            new(
                "Recomputed: with depth to the power of about one half",
                "nothing is recomputed",
                Depth,
                ("Recomputed.Of(Net(d))", "Net(d)")
            ),
            new(
                "218 layers recomputed need less than 56 layers kept",
                "there is one segment",
                Depth,
                ("[56, 110]", "[56, 110, 218]"),
                ("Recomputed.Of(Net(d))", "Recomputed.Of(Net(d), 1)")
            ),
            new(
                "110 layers keep more than five times the memory of their weights for the backward pass",
                "the layers are recomputed",
                ["step", "step-exact"],
                ("Shapes.Make(4,", "Shapes.Make(16,"),
                ("Step(\"110 layers\", net110)", "Step(\"110 layers\", Recomputed.Of(net110))")
            ),
            new(
                "A convolution keeps one map",
                "it is two convolutions",
                Operators,
                ("Maps(Convolution)", "Maps(() => Sequential(Convolution(), Convolution()))")
            ),
            new(
                "So does batch normalisation",
                "a convolution follows",
                Operators,
                ("Maps(() => BatchNorm2d(16))", "Maps(() => Sequential(BatchNorm2d(16), Convolution()))")
            ),
            new(
                "… and ReLU, whose output is the next one's input",
                "a sigmoid follows",
                Operators,
                ("Maps(() => ReLU())", "Maps(() => Sequential(ReLU(), Sigmoid()))")
            ),
            new(
                "BN, ReLU and convolution keep two maps, not three",
                "dropout is in the place of ReLU",
                ["operators", .. Operators],
                ("ReLU(inplace: inPlace), Convolution()", "Dropout(0.5), Convolution()")
            ),
            new(
                "There, ReLU in place saves nothing",
                "what lies between stays in a scope, as in a unit",
                Operators,
                ("Maps(() => Threesome(false))", "Maps(() => new PreActivationUnit(16, 16))")
            ),
            new(
                "For the backward pass a unit keeps four maps",
                "it has no scope of its own",
                Unit,
                ("new Scoped(new PreActivationUnit(16, 16))", "new PreActivationUnit(16, 16)")
            ),
            new(
                "While its handles live it holds a fifth",
                "they are let go",
                Unit,
                (
                    "asItIs = Maps(() => new PreActivationUnit(16, 16))",
                    "asItIs = Maps(() => new Scoped(new PreActivationUnit(16, 16)))"
                )
            ),
            new(
                "With handles let go, half of the memory is free half of the way back",
                "they are kept",
                Hill,
                ("u => new Scoped(u)", "u => u")
            ),
            new(
                "With one scope nothing is free before the end",
                "each unit has one",
                Hill,
                ("step\", Sequential(units))", "step\", Sequential([.. units.Select(u => new Scoped(u))]))")
            ),
            new(
                "110 layers hold what was counted by hand",
                "there are 56 layers",
                ["step", "line"],
                ("Net(110)", "Net(56)")
            ),
            new(
                "One segment saves next to nothing: the whole chain comes back",
                "it is fourteen segments",
                Segments,
                ("new Recompute(units, k)", "new Recompute(units, Math.Max(k, 14))")
            ),
            new(
                "A segment a unit is not the best either",
                "a segment is four units",
                Segments,
                ("new Recompute(units, k)", "new Recompute(units, Math.Min(k, 14))")
            ),
            new(
                "14 segments need less than a fifth of the memory",
                "they are one",
                Segments,
                ("new Recompute(units, k)", "new Recompute(units, 1)")
            ),
            new(
                "The law, measured at 14 segments",
                "nothing is recomputed",
                Segments,
                ("new Recompute(units, k)", "Sequential(units)")
            ),
            new(
                "Gradients with and without recomputation: the largest difference is nought",
                "the twin sees another batch",
                Same,
                ("twin, batch.Images)", "twin, batch.Images + 1)")
            ),
            new(
                "The running statistics took the batch in, once",
                "they take it in twice",
                Same,
                (
                    "After(usual, usual, batch.Images);",
                    "After(usual, usual, batch.Images);\nAfter(twin, twin, batch.Images);"
                )
            ),
            new(
                "… and did take it in",
                "the twin is in evaluation mode",
                Same,
                ("var expected =", "twin.eval();\nvar expected =")
            ),
            new(
                "Dropout dropped the same units in both runs",
                "the second run draws anew",
                Same,
                ("manual_seed(seed);               // the same units dropped", "")
            ),
            new(
                "Every unit ran twice, those of the last segment once",
                "nothing is recomputed",
                ["cost"],
                ("Once(recomputed56);    // the second", "Once(net56);    // the second")
            ),
            new(
                "In every step both had the same loss, to the last digit",
                "one has more layers",
                ["race", "race-claims"],
                ("(Net(32), Net(32))", "(Net(32), Net(38))")
            ),
            new(
                "And they did learn",
                "the learning rate is next to nothing",
                ["race", "race-claims"],
                ("LearningRate = 0.1", "LearningRate = 1e-6")
            ),
            new(
                "The count and the measurement agree for 110 layers",
                "the sums are not counted",
                ["resnet50"],
                ("\n    + Size(s.To(depthOfUnits).Layers.Where(row => row.Kind.Contains(\"Unit\")))", "")
            ),
            new(
                "One image in ResNet-50 takes about as much as all of its weights",
                "the image is small",
                ["resnet50"],
                ("3, 224, 224", "3, 64, 64")
            )
        );
}

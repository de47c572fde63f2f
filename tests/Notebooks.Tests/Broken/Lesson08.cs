namespace ResNetTutorial.Lessons.Tests.Broken;

internal static class Lesson08
{
    private static readonly string[] Race = ["networks", "prediction", "race", "reveal", "race-claims"];

    private const string Naive = "new NaiveInception(channels, 64, 128, 32)";
    private const string Reduced = "new ReducedInception(channels, row3a)";

    public static BrokenLesson Broken { get; } =
        new(
            "08-inception",
            First:
            [
                "setup",
                "parameters",
                "lenet",
                "alexnet",
                "vgg",
                "history",
                "depth",
                "history-claims",
                "count",
                "whole",
                "twin",
            ],
            Smaller:
            [
                ("3, 299, 299", "3, 75, 75"),
                ("level.Pick(2000,", "level.Pick(64,"),
                ("Epochs = level.Pick(5,", "Epochs = level.Pick(1,"),
            ],
            new(
                "GoogLeNet is 22 layers deep",
                "its modules are one layer deep",
                ["depth", "history-claims"],
                ("ReducedInception => 2", "ReducedInception => 1")
            ),
            new(
                "... and has more than twice as many layers",
                "it is VGG-19, where they stand in a row",
                ["history-claims"],
                ("googlenet.LayersWithWeights", "vgg.LayersWithWeights")
            ),
            new(
                "VGG-19 costs more than twelve times the multiply-adds of GoogLeNet",
                "it is ResNet-152",
                ["history-claims"],
                ("Times(vgg.MultiplyAdds", "Times(resnet.MultiplyAdds")
            ),
            new(
                "AlexNet costs less than half of them",
                "it is VGG-19",
                ["history-claims"],
                ("Times(alexnet.MultiplyAdds", "Times(vgg.MultiplyAdds")
            ),
            new(
                "AlexNet has 8.7 times GoogLeNet's parameters",
                "it stands beside ResNet-152",
                ["history-claims"],
                (", googlenet.Parameters", ", resnet.Parameters")
            ),
            new(
                "The naive module has the weights counted by hand",
                "its 5×5 makes more channels",
                ["count", "count-claims"],
                ("new NaiveInception(192, 64, 128, 32)", "new NaiveInception(192, 64, 128, 48)")
            ),
            new(
                "So has v1",
                "its largest kernel is 3×3, as in torchvision",
                ["count", "count-claims"],
                ("new ReducedInception(192, row3a)", "new ReducedInception(192, row3a, largest: 3)")
            ),
            new(
                "The reductions bring the multiply-adds of the row 3a below a half",
                "they do not reduce",
                ["count", "count-claims"],
                ("ThreeReduce: 96", "ThreeReduce: 192")
            ),
            new(
                "The ninth naive module costs more than ten times the first",
                "it has reductions",
                ["stack", "stack-claims"],
                (Naive, Reduced)
            ),
            new(
                "With reductions, the ninth costs what the second costs",
                "there are none",
                ["stack", "stack-claims"],
                (Reduced, Naive)
            ),
            new(
                "Nine naive modules cost more than twelve times as much as nine with reductions",
                "they have reductions, too",
                ["stack", "stack-claims"],
                (Naive, Reduced)
            ),
            new(
                "A 1×1 convolution is one matrix for all pixels",
                "its kernel is 3×3",
                ["one"],
                (
                    "(oneByOne.call(x) - byMatrix)",
                    "(nn.functional.conv2d(x, oneByOne.weight!.expand(3, 8, 3, 3), padding: [1, 1]) - byMatrix)"
                )
            ),
            new(
                "Two 1×1 with a ReLU compute |a − b|",
                "the first gives a − b twice",
                ["difference"],
                ("1, -1, -1, 1", "1, -1, 1, -1")
            ),
            new(
                "Without the ReLU they do not",
                "the ReLU is there",
                ["difference"],
                (", Off(down.call(up.call(pair))))", ", Off(down.call(up.call(pair).relu())))")
            ),
            new(
                "Two 3×3 see as many rows as one 5×5",
                "there is only one",
                ["factor", "factor-claims"],
                ("(3, 3), (3, 3))", "(3, 3))")
            ),
            new(
                "... with 28 % fewer weights",
                "there are three",
                ["factor", "factor-claims"],
                ("(3, 3), (3, 3))", "(3, 3), (3, 3), (3, 3))")
            ),
            new(
                "1×7 and 7×1 see as many rows as one 7×7",
                "both are rows",
                ["factor", "factor-claims"],
                ("(1, 7), (7, 1))", "(1, 7), (1, 7))")
            ),
            new(
                "... with less than a third of the weights",
                "the second is square",
                ["factor", "factor-claims"],
                ("(1, 7), (7, 1))", "(1, 7), (7, 7))")
            ),
            new(
                "1×7 behind 7×1, on one channel, is a kernel of rank 1",
                "it is a free 7×7",
                ["rank"],
                ("Rank((1, 7), (7, 1))", "Rank((7, 7))")
            ),
            new("A free 7×7 is not", "it is factorised", ["rank"], (", Rank((7, 7)))", ", Rank((7, 1), (1, 7)))")),
            new(
                "The nearest two 3×3 miss a random 5×5 kernel by more than a tenth of its size",
                "the kernel is made of two 3×3",
                ["fit-step", "fit", "fit-claims"],
                ("(Miss(randn(1, 1, 5, 5))", "(Miss(Compose(randn(1, 1, 3, 3), randn(1, 1, 3, 3)))")
            ),
            new(
                "A kernel that is made of two 3×3 is found",
                "it is a random 5×5",
                ["fit-step", "fit", "fit-claims"],
                ("Miss(Compose(randn(1, 1, 3, 3), randn(1, 1, 3, 3)))", "Miss(randn(1, 1, 5, 5))")
            ),
            new(
                "Of the three pairs, the residual module is always the cheaper one",
                "one of them is v4's",
                ["modules", "modules-claims"],
                ("new InceptionResNetB()", "new InceptionV4B()")
            ),
            new(
                "GoogLeNet has torchvision's parameters, to the last one",
                "it has the paper's form",
                ["whole-claims"],
                ("torchvision.Parameters", "googlenet.Parameters")
            ),
            new(
                "So has Inception-v3",
                "it is Inception-v4",
                ["whole-claims"],
                ("inceptionV3.Parameters", "inceptionV4.Parameters")
            ),
            new(
                "Inception-v4 has timm's",
                "it is Inception-v3",
                ["whole-claims"],
                ("inceptionV4.Parameters", "inceptionV3.Parameters")
            ),
            new(
                "So has Inception-ResNet-v2",
                "it is Inception-v4",
                ["whole-claims"],
                ("inceptionResNet.Parameters", "inceptionV4.Parameters")
            ),
            new(
                "Inception-ResNet-v2 costs about what Inception-v4 costs",
                "it stands beside Inception-v3",
                ["whole-claims"],
                (", inceptionV4.MultiplyAdds", ", inceptionV3.MultiplyAdds")
            ),
            new(
                "Without heads, the first convolution gets more than ten times the gradient of the last ten",
                "it is the last one",
                ["heads", "heads-claims"],
                ("without[0] / without[^10..]", "without[^1] / without[^10..]")
            ),
            new(
                "The heads change it by less than 30 %",
                "their loss counts a hundred times as much",
                ["heads", "heads-claims"],
                ("Relative(0.3)", "Relative(30)")
            ),
            new(
                "No network costs a tenth more than another",
                "Inception-ResNet is wider",
                ["networks", "budget", "budget-claims"],
                ("level.Pick((0.83, 0.905)", "level.Pick((0.83, 1.1)")
            ),
            new(
                "With reductions, the budget pays for half as many layers again",
                "there are none",
                ["networks", "budget", "budget-claims"],
                ("Net(InceptionKind.V1)", "Net(InceptionKind.Naive)")
            ),
            new(
                "With reductions, the same budget ends lower",
                "there are none",
                Race,
                ("v1Net, recipe)", "Net(InceptionKind.Naive), recipe)")
            ),
            new(
                "Inception-ResNet ends below Inception-v4",
                "it is Inception-v4",
                Race,
                ("residualNet, recipe)", "Net(InceptionKind.V4, v4Width), recipe)")
            ),
            new(
                "The shortcuts do it: without them the same modules end higher",
                "the control has them",
                Race,
                ("twinNet, recipe)", "Net(InceptionKind.ResNet, residualWidth), recipe)")
            )
        );
}

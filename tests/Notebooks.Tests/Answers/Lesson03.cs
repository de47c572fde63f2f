namespace ResNetTutorial.Lessons.Tests.Answers;

internal static class Lesson03
{
    private const string Kernel = """
        Tensor? identityKernel = zeros(4, 4, 3, 3);
        for (var k = 0; k < 4; k++)
            identityKernel[k, k, 1, 1] = 1;
        """;

    private const string Diagnosis = """
            deepTrain > shallowTrain ? "degradation"
            : deepTest > shallowTest ? "overfitting"
            : "nothing";
        """;

    public static WrongAnswers[] WrongAnswers { get; } =
    [
        new(
            "3.1 Layers",
            ["answer-1"],
            "unitsPerStage = 18;",
            "unitsPerStage = 36;",
            "unitsPerStage = 54;",
            "unitsPerStage = 110 / 6 + 1;"
        ),
        new(
            "3.2 The identity kernel",
            ["answer-2"],
            Kernel,
            "Tensor? identityKernel = ones(4, 4, 3, 3);",
            Kernel.Replace("[k, k, 1, 1]", "[k, k, 0, 0]"),
            "Tensor? identityKernel = eye(4);",
            Kernel.Replace("[k, k, 1, 1]", "[0, k, 1, 1]")
        ),
        new(
            "3.3 Diagnose",
            ["answer-3", "answer-3-check"],
            Diagnosis,
            Diagnosis.Replace("deepTrain > shallowTrain", "deepTest > shallowTest"),
            "\"degradation\";",
            "deepTest > deepTrain ? \"overfitting\" : \"nothing\";",
            "throw new Exception(\"no idea\");"
        ),
        new(
            "3.4 An experiment",
            ["answer-4-network", "answer-4"],
            "Trainer.Train(\"plain-14\", Net(14, UnitKind.Plain), train, test, recipe);",
            "plain[0];",
            "Trainer.Train(\"plain-14\", Net(14, UnitKind.Plain), train, test, recipe with { Epochs = 1 });",
            "Trainer.Train(\"plain-20\", Net(20, UnitKind.Plain), train, test, recipe with { Epochs = 1 });"
        ),
    ];
}

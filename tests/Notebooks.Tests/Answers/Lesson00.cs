namespace ResNetTutorial.Lessons.Tests.Answers;

internal static class Lesson00
{
    public static WrongAnswers[] WrongAnswers { get; } =
    [
        new(
            "0.1 Shapes",
            ["answer-1"],
            "int numbers = 64 * 3 * 32 * 32;",
            Numbers("64 * 32 * 32"),
            Numbers("3 * 32 * 32"),
            Numbers("0")
        ),
        new(
            "0.2 A derivative",
            ["answer-2"],
            "slopeOfF = v => (1 - v) * Math.Exp(-v);",
            Slope("v => Math.Exp(-v)"),
            Slope("v => -v * Math.Exp(-v)"),
            Slope("v => (1 + v) * Math.Exp(-v)"),
            Slope("v => throw new Exception(\"no idea\")")
        ),
        new(
            "0.3 ReLU without ReLU",
            ["answer-3"],
            "myRelu = v => v.clamp(min: 0);",
            Relu("v => v.abs()"),
            Relu("v => v.clamp(max: 0)"),
            Relu("v => v.detach().clamp(min: 0)"),
            Relu("v => v.sum()")
        ),
        new(
            "0.4 An experiment",
            ["answer-4-network", "answer-4"],
            "recipe with { LearningRate = 1e-5 }",
            "recipe with { Epochs = 12 }",
            "recipe with { Epochs = 12, LearningRate = 0.05 }",
            "recipe with { Epochs = 12, LearningRate = 0.2 }"
        ),
    ];

    private static string Numbers(string answer) => $"int numbers = {answer};";

    private static string Slope(string answer) => $"slopeOfF = {answer};";

    private static string Relu(string answer) => $"myRelu = {answer};";
}

namespace ResNetTutorial.Lessons.Tests.Answers;

internal static class Lesson02
{
    public static WrongAnswers[] WrongAnswers { get; } =
    [
        new(
            "2.1 How much is carried?",
            ["answer-1"],
            "double carried = Math.Pow(1 - 0.1, 10);",
            "double carried = Math.Pow(0.1, 10);",
            "double carried = 1 - 10 * 0.1;",
            "double carried = 0.9;"
        ),
        new(
            "2.2 A bias for the depth",
            ["answer-2"],
            "biasFor = n => Math.Log(Math.Pow(2, 1 / n) - 1);",
            "biasFor = n => Math.Log(0.5) / n;",
            "biasFor = n => 1 - Math.Pow(0.5, 1 / n);",
            "biasFor = n => -Math.Log(Math.Pow(2, 1 / n) - 1);"
        ),
        new(
            "2.3 Write the layer",
            ["answer-3-given", "answer-3"],
            "highway = v => h * z.sigmoid() + v * (1 - z.sigmoid());",
            "highway = v => v * z.sigmoid() + h * (1 - z.sigmoid());",
            "highway = v => h * z.sigmoid() + v;",
            "highway = v => h * z + v * (1 - z);"
        ),
        new(
            "2.4 An experiment",
            ["answer-4-network", "answer-4"],
            "Highway(30, gateBias: 4), train, test, At(0.05)",
            "Highway(30), train, test, At(0.05)",
            "Highway(50), train, test, At(0.05)",
            "Highway(10, gateBias: -3), train, test, At(0.05)"
        ),
    ];
}

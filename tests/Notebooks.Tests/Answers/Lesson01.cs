namespace ResNetTutorial.Lessons.Tests.Answers;

internal static class Lesson01
{
    public static WrongAnswers[] WrongAnswers { get; } =
    [
        new(
            "1.1 The slope of tanh",
            ["answer-1"],
            "tanhSlope = z => 1 - Math.Tanh(z) * Math.Tanh(z);",
            "tanhSlope = z => Math.Tanh(z) * (1 - Math.Tanh(z));",
            "tanhSlope = z => 1 - Math.Tanh(z);",
            "tanhSlope = z => 1 + Math.Tanh(z) * Math.Tanh(z);"
        ),
        new(
            "1.2 How deep?",
            ["answer-2"],
            "int layers = (int)Math.Ceiling(6 * Math.Log(10) / Math.Log(4));",
            "int layers = 9;",
            "int layers = 6;",
            "int layers = 24;"
        ),
        new(
            "1.3 Weights that keep the size",
            ["answer-3"],
            "weightStd = n => Math.Sqrt(2 / n);",
            "weightStd = n => 2 / n;",
            "weightStd = n => Math.Sqrt(1 / n);",
            "weightStd = n => 0.01;"
        ),
        new(
            "1.4 A tuned chain",
            ["answer-4-sigmoid", "answer-4"],
            "(double w, double b) tuned = (4, -2);",
            "(double w, double b) tuned = (4, 0);",
            "(double w, double b) tuned = (1, 0);",
            "(double w, double b) tuned = (100, -10);"
        ),
    ];
}

namespace ResNetTutorial.Lessons.Tests.Answers;

internal static class Lesson09
{
    public static WrongAnswers[] WrongAnswers { get; } =
    [
        new(
            "9.1 A hundred layers",
            ["answer-1"],
            "double least = 2 * Math.Sqrt(100);",
            "double least = 10;",
            "double least = 100;",
            "double least = 50;"
        ),
        new(
            "9.2 The law as a function",
            ["answer-2"],
            "k + a * Math.Ceiling((double)n / k)",
            "k + a * n / k",
            "k + Math.Ceiling((double)n / k)",
            "2 * Math.Sqrt(a * n)"
        ),
        new(
            "9.3 A segment by hand",
            ["answer-3-given", "answer-3"],
            "return autograd.grad([segment.call(start)], [start], [g])[0];",
            "return autograd.grad([segment.call(start).sum()], [start])[0];",
            "return segment.call(start);",
            "return g;"
        ),
        new(
            "9.4 An experiment",
            ["answer-4-network", "answer-4"],
            "Recomputed.Of(Net(224))",
            "Recomputed.Of(Net(224), segments: 1)",
            "Recomputed.Of(Net(56))",
            "Recomputed.Of(Net(218))"
        ),
    ];
}

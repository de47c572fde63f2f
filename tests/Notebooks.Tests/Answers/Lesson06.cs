namespace ResNetTutorial.Lessons.Tests.Answers;

internal static class Lesson06
{
    public static WrongAnswers[] WrongAnswers { get; } =
    [
        new(
            "6.1 One size up",
            ["given", "answer-1"],
            "long weights512 = 512 * 128 + 9 * 128 * 128 + 128 * 512;",
            "long weights512 = 2 * 69_632;",
            "long weights512 = 512 * 128 + 128 * 128 + 128 * 512;",
            "long weights512 = 2 * 9 * 512 * 512;"
        ),
        new(
            "6.2 The expansion",
            ["answer-2"],
            "e => 131072 / e + 589824 / (e * e);",
            "e => 69_632 * 4 / e;",
            "e => 131072 / e + 589824 / e;",
            "e => 65536 / e + 589824 / (e * e);"
        ),
        new(
            "6.3 The same price",
            ["answer-3"],
            "double neck = 64 * Math.Sqrt(18.0 / 17);",
            "double neck = 64;",
            "double neck = 64 * Math.Sqrt(17.0 / 18);",
            "double neck = 64 * 18.0 / 17;"
        ),
        new(
            "6.4 Write F",
            ["answer-4"],
            """
                Conv2d(64, 16, 1, bias: false), BatchNorm2d(16), ReLU(),
                Conv2d(16, 16, 3, padding: 1, bias: false), BatchNorm2d(16), ReLU(),
                Conv2d(16, 64, 1, bias: false), BatchNorm2d(64));
            """,
            """
                Conv2d(64, 16, 1), BatchNorm2d(16), ReLU(),
                Conv2d(16, 16, 3, padding: 1), BatchNorm2d(16), ReLU(),
                Conv2d(16, 64, 1), BatchNorm2d(64));
            """,
            """
                Conv2d(64, 16, 1, bias: false), BatchNorm2d(16),
                Conv2d(16, 16, 3, padding: 1, bias: false), BatchNorm2d(16),
                Conv2d(16, 64, 1, bias: false), BatchNorm2d(64));
            """,
            """
                Conv2d(64, 16, 1, bias: false), BatchNorm2d(16), ReLU(),
                Conv2d(16, 16, 3, bias: false), BatchNorm2d(16), ReLU(),
                Conv2d(16, 64, 1, bias: false), BatchNorm2d(64));
            """,
            """
                Conv2d(64, 64, 3, padding: 1, bias: false), BatchNorm2d(64), ReLU(),
                Conv2d(64, 64, 3, padding: 1, bias: false), BatchNorm2d(64));
            """
        ),
        new(
            "6.5 An experiment",
            ["given", "answer-5-given", "answer-5"],
            "Net(20, UnitKind.V1, true, width: 10);",
            "Net(20, UnitKind.V1, true, width: 16);",
            "Net(29, UnitKind.V1, true, width: 8);",
            "Net(20, UnitKind.V1, false, width: 8);"
        ),
    ];
}

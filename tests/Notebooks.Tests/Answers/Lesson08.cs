namespace ResNetTutorial.Lessons.Tests.Answers;

internal static class Lesson08
{
    private const string Module = """
        new("one", InceptionModule.Conv(1, 1, 16)),
            new("three", InceptionModule.Conv(1, 1, 16), InceptionModule.Conv(3, 3, 32)),
            new("five", InceptionModule.Conv(1, 1, 8), InceptionModule.Conv(3, 3, 16), InceptionModule.Conv(3, 3, 16))
        """;

    public static WrongAnswers[] WrongAnswers { get; } =
    [
        new(
            "8.1 The next row",
            ["given", "answer-1"],
            "256 * (128 + 128 + 32 + 64) + 9 * 128 * 192 + 25 * 32 * 96;",
            "256 * 128 + 9 * 256 * 192 + 25 * 256 * 96;",
            "256 * (128 + 128 + 32) + 9 * 128 * 192 + 25 * 32 * 96;",
            "256 * (128 + 128 + 32 + 64) + 9 * 128 * 192 + 9 * 32 * 96;"
        ),
        new(
            "8.2 When a reduction pays",
            ["answer-2"],
            "c => 800 * c / (c + 800);",
            "c => 16;",
            "c => 800 * c / (c - 800);",
            "c => 25 * c / (c + 25);"
        ),
        new(
            "8.3 Write the forward pass",
            ["given-3", "answer-3"],
            "one1.call(x), three3.call(reduce3.call(x)), five5.call(reduce5.call(x)), project.call(pool.call(x)),",
            "one1.call(x), five5.call(reduce5.call(x)), three3.call(reduce3.call(x)), project.call(pool.call(x)),",
            "one1.call(x), three3.call(reduce3.call(x)), five5.call(reduce5.call(x)), pool.call(x),",
            "one1.call(x), three3.call(reduce3.call(x)), five5.call(reduce5.call(x)), pool.call(project.call(x)),",
            "one1.call(x), three3.call(x), five5.call(x), project.call(pool.call(x)),"
        ),
        new(
            "8.4 Factorise",
            ["answer-4"],
            "Conv2d(8, 8, (1, 9), padding: (0, 4), bias: false), Conv2d(8, 8, (9, 1), padding: (4, 0), bias: false)",
            "Conv2d(8, 8, (1, 9), padding: (0, 4), bias: false), Conv2d(8, 8, (1, 9), padding: (0, 4), bias: false)",
            "Conv2d(8, 8, (1, 9), bias: false), Conv2d(8, 8, (9, 1), bias: false)",
            "Conv2d(8, 8, (1, 9), padding: (0, 4)), Conv2d(8, 8, (9, 1), padding: (4, 0))",
            "Conv2d(8, 8, 3, padding: 1, bias: false), Conv2d(8, 8, 3, padding: 1, bias: false)",
            "Conv2d(8, 8, 9, padding: 4, bias: false)"
        ),
        new(
            "8.5 A module of your own",
            ["answer-5-given", "given-5", "answer-5"],
            Module,
            """new("one", InceptionModule.Conv(1, 1, 32)), new("three", InceptionModule.Conv(3, 3, 32))""",
            """new("five", InceptionModule.Conv(5, 5, 64))""",
            """new("five", InceptionModule.Conv(3, 3, 32), InceptionModule.Conv(3, 3, 64))"""
        ),
    ];
}

namespace ResNetTutorial.Lessons.Tests.Answers;

internal static class Lesson05
{
    private const string Small = "var small = x.slice(2, 0, x.size(2), 2).slice(3, 0, x.size(3), 2);\n";

    public static WrongAnswers[] WrongAnswers { get; } =
    [
        new(
            "5.1 Counting",
            ["answer-1"],
            "units => 2 * units.Sum() + 2;",
            "units => 2 * units.Sum();",
            "units => units.Sum() + 2;",
            "units => 2 * units.Length + 2;",
            "units => 6 * units[0] + 2;"
        ),
        new(
            "5.2 The price",
            ["answer-2"],
            "padded = 0, projected = 256 * 512 + 2 * 512;",
            "padded = 0, projected = 256 * 512;",
            "padded = 0, projected = 9 * 256 * 512 + 2 * 512;",
            "padded = 256, projected = 256 * 512 + 2 * 512;"
        ),
        new(
            "5.3 Zero padding",
            ["answer-3"],
            Small + "    return cat([small, zeros_like(small)], 1);",
            Small + "    return cat([zeros_like(small), small], 1);",
            Small + "    return cat([small, small], 1);",
            Small + "    return cat([small.detach(), zeros_like(small)], 1);",
            "var small = nn.functional.avg_pool2d(x, 2, stride: 2, ceil_mode: true);\n    return cat([small, zeros_like(small)], 1);",
            "return cat([x, zeros_like(x)], 1);"
        ),
        new(
            "5.4 The unit",
            ["answer-4", "answer-4-check"],
            "return (f + normalise.call(project.call(x))).relu();",
            "return f + normalise.call(project.call(x));",
            "return f.relu() + normalise.call(project.call(x)).relu();",
            "return (f + project.call(x)).relu();",
            "return f.relu();"
        ),
        new(
            "5.5 An experiment",
            ["answer-5-given", "answer-5"],
            "CifarResNet.Create(deep, UnitKind.V1, width: 5, channels: 1);",
            "CifarResNet.Create(deep, UnitKind.V1, width: 8, channels: 1);",
            "CifarResNet.Create(14, UnitKind.V1, width: 8, channels: 1);",
            "CifarResNet.Create(deep, UnitKind.Plain, width: 5, channels: 1);"
        ),
    ];
}

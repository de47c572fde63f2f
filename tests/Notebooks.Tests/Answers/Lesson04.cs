namespace ResNetTutorial.Lessons.Tests.Answers;

internal static class Lesson04
{
    private const string Start = "w => { for (var i = 1; i < w.Length; i += 2) w[i].zero_(); };";

    public static WrongAnswers[] WrongAnswers { get; } =
    [
        new(
            "4.1 The derivative",
            ["answer-1"],
            "derivative = v => 1.5 - Math.Tanh(v) * Math.Tanh(v);",
            "derivative = v => 1 - Math.Tanh(v) * Math.Tanh(v);",
            "derivative = v => 0.5 * (1 - Math.Tanh(v) * Math.Tanh(v));",
            "derivative = v => 0.5 * v + Math.Tanh(v);"
        ),
        new(
            "4.2 Paths",
            ["answer-2"],
            "paths = 20 * 19 * 18 / (3 * 2 * 1);",
            "paths = 20 * 19 * 18;",
            "paths = 20 * 20 * 20;",
            "paths = 60;",
            "paths = 1 << 3;"
        ),
        new(
            "4.3 Write the block",
            ["answer-3-given", "answer-3"],
            "block = v => v + v.matmul(w1).relu().matmul(w2);",
            "block = v => v.matmul(w1).relu().matmul(w2);",
            "block = v => v + v.matmul(w1).matmul(w2);",
            "block = v => (v + v.matmul(w1).relu().matmul(w2)).relu();",
            "block = v => v.detach() + v.matmul(w1).relu().matmul(w2);"
        ),
        new(
            "4.4 An experiment",
            ["answer-4-stack", "answer-4-fit", "answer-4"],
            Start,
            "w => { };",
            "w => { foreach (var p in w) p.zero_(); };",
            Start.Replace("var i = 1", "var i = 0").Replace("zero_()", "mul_(0.5)"),
            "w => { w[1].zero_(); };"
        ),
    ];
}

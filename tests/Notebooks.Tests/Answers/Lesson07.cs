namespace ResNetTutorial.Lessons.Tests.Answers;

internal static class Lesson07
{
    public static WrongAnswers[] WrongAnswers { get; } =
    [
        new(
            "7.1 How deep?",
            ["answer-1"],
            "unitsToAHundredth = (int)Math.Ceiling(Math.Log(0.01) / Math.Log(0.9));",
            "unitsToAHundredth = 43;",
            "unitsToAHundredth = 45;",
            "unitsToAHundredth = 100;",
            "unitsToAHundredth = (int)(1 / (0.9 * 0.01));"
        ),
        new(
            "7.2 Write the unit",
            ["answer-2"],
            "v => v + conv2.call(bn2.call(conv1.call(bn1.call(v).relu())).relu());",
            "v => (v + bn2.call(conv2.call(bn1.call(conv1.call(v)).relu()))).relu();",
            "v => conv2.call(bn2.call(conv1.call(bn1.call(v).relu())).relu());",
            "v => bn1.call(v).relu() + conv2.call(bn2.call(conv1.call(bn1.call(v).relu())).relu());",
            "v => v + conv2.call(bn2.call(conv1.call(bn1.call(v).relu())).relu()).relu();",
            "v => v + conv2.call(bn2.call(conv1.call(bn1.call(v))));"
        ),
        new(
            "7.3 Which unit is it?",
            ["given", "answer-3-networks", "answer-3"],
            """
            (f, b) =>
                f.Error > 0.01 ? "original"
                : Math.Abs(b.Units[0].Identity / b.Units[^1].Identity - 1) < 0.01 ? "identity" : "scaled";
            """,
            """(f, b) => "identity";""",
            """(f, b) => f.Error > 0.01 ? "original" : "identity";""",
            """(f, b) => f.Error > 0.01 ? "scaled" : "identity";""",
            """(f, b) => f.Error > 0.01 ? "original" : b.Error > 0.01 ? "scaled" : "identity";""",
            """(f, b) => b.Units[0].Identity < 0.99 * b.Units[^1].Identity ? "scaled" : "identity";""",
            """(f, b) => null!;"""
        ),
        new(
            "7.4 An experiment",
            ["given", "answer-4-given", "answer-4"],
            "mine = ShortcutKind.ShortcutGate(-6);",
            "mine = ShortcutKind.ZeroPad;",
            "mine = ShortcutKind.Scaled(1);",
            "mine = ShortcutKind.Scaled(0.9);",
            "mine = ShortcutKind.ShortcutGate(0);",
            "mine = ShortcutKind.Dropout(0.5);"
        ),
    ];
}

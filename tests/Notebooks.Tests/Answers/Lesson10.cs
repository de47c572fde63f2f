namespace ResNetTutorial.Lessons.Tests.Answers;

internal static class Lesson10
{
    public static WrongAnswers[] WrongAnswers { get; } =
    [
        new(
            "10.1 What is left?",
            ["answer-1"],
            "double left = Math.Pow(0.5, 3);",
            "double left = 51.0 / 54;",
            "double left = 1 - Math.Pow(0.5, 3);",
            "double left = 0.5;"
        ),
        new(
            "10.2 Three quarters and a half",
            ["answer-2"],
            "asDeep = l => l * Math.Log(2) / Math.Log(4.0 / 3);",
            "asDeep = l => 1.5 * l;",
            "asDeep = l => l * Math.Log(0.75) / Math.Log(0.5);",
            "asDeep = l => Math.Pow(0.75, l) / Math.Pow(0.5, l);"
        ),
        new(
            "10.3 Write the filter normalisation",
            ["answer-3-given", "answer-3"],
            "normalise = d => d / LengthOf(d) * LengthOf(theta);",
            "normalise = d => d / LengthOf(d);",
            "normalise = d => d * LengthOf(theta);",
            "normalise = d => d * (theta.square().sum() / d.square().sum()).sqrt();"
        ),
        new(
            "10.4 An experiment",
            ["answer-4-network", "answer-4"],
            "[0, 1, 2, 3, 4, 5, 6, 8, 7]",
            "[0, 1, 2, 3, 4, 5, 6, 7, 8]",
            "[6, 1, 2, 3, 4, 5, 0, 7, 8]",
            "[0, 1, 2, 3, 4, 5, 6, 8, 8]"
        ),
    ];
}

namespace ResNetTutorial.Lessons.Tests.Answers;

internal static class Lesson11
{
    public static WrongAnswers[] WrongAnswers { get; } =
    [
        new(
            "11.1 How many images?",
            ["answer-1"],
            "0.065 * (1 - 0.065) / (0.001 * 0.001);",
            "0.065 / (0.001 * 0.001);",
            "Math.Sqrt(0.065 * (1 - 0.065)) / 0.001;",
            "0.065 * (1 - 0.065) / (0.1 * 0.1);",
            "10_000;"
        ),
        new(
            "11.2 The paper's learning rate",
            ["answer-2"],
            "t => t < 400 ? 0.01 : t < 32_000 ? 0.1 : t < 48_000 ? 0.01 : 0.001;",
            "t => t < 32_000 ? 0.1 : t < 48_000 ? 0.01 : 0.001;",
            "t => t <= 400 ? 0.01 : t <= 32_000 ? 0.1 : t <= 48_000 ? 0.01 : 0.001;",
            "t => t < 400 ? 0.01 : t < 32_000 ? 0.1 : t < 48_000 ? 0.01 : 0.01 / 100;",
            "t => t < 400 ? 0.01 : 0.05 * (1 + Math.Cos(Math.PI * t / 64_000));"
        ),
        new(
            "11.3 Crop and mirror",
            ["answer-3", "answer-3-given", "answer-3-check", "answer-3-verdict"],
            """
                    var picture = padded[i].narrow(1, top[i], h).narrow(2, left[i], w);
                    return mirror[i] ? picture.flip(2) : picture;
            """,
            """
                    var picture = padded[i].narrow(1, left[i], h).narrow(2, top[i], w);
                    return mirror[i] ? picture.flip(2) : picture;
            """,
            """
                    var picture = mirror[i] ? padded[i].flip(2) : padded[i];
                    return picture.narrow(1, top[i], h).narrow(2, left[i], w);
            """,
            """
                    var picture = padded[i].narrow(1, top[i], h).narrow(2, left[i], w);
                    return mirror[i] ? picture.flip(1) : picture;
            """,
            """
                    return padded[i].narrow(1, top[i], h).narrow(2, left[i], w);
            """,
            """
                    var picture = padded[i].narrow(1, top[0], h).narrow(2, left[0], w);
                    return mirror[i] ? picture.flip(2) : picture;
            """
        ),
        new(
            "11.4 An experiment",
            ["answer-4-given", "answer-4"],
            """
            Trainer.Train("mine", Net(8), train, validation,
                recipe with { LearningRate = 0.05, Schedule = Schedule.Cosine, BatchSize = 16, Augment = false });
            """,
            """runs["resnet-20"];""",
            """Trainer.Train("mine", Net(8), train.Take(100), validation, recipe with { Epochs = 4 });""",
            """Trainer.Train("mine", Net(8), train.Take(100), null, recipe with { Epochs = 1 });""",
            """Trainer.Train("mine", Net(8), train.Take(100), validation, recipe with { LearningRate = 1e-6 });"""
        ),
    ];
}

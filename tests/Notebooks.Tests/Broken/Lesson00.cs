namespace ResNetTutorial.Lessons.Tests.Broken;

internal static class Lesson00
{
    public static BrokenLesson Broken { get; } =
        new(
            "00-welcome",
            First: ["setup", "parameters"],
            Smaller: [("level.Pick(4000,", "level.Pick(400,"), ("level.Pick(6,", "level.Pick(1,")],
            new(
                "Both ways the whole is the same",
                "one sum leaves a row out",
                ["t1", "t3"],
                ("dim: 1).sum()", "dim: 1)[0]")
            ),
            new(
                "The same seed, the same thousand numbers",
                "the seed is not set again",
                ["t5"],
                ("manual_seed(seed);\nvar second", "var second")
            ),
            new(
                "Without setting it again, other numbers",
                "the seed is set again",
                ["t5"],
                ("Claim.That(\"Without", "manual_seed(seed);\nClaim.That(\"Without")
            ),
            new(
                "Automatic differentiation gives what the rule gives",
                "the function is another",
                ["t6"],
                ("x.sin()).backward", "x.cos()).backward")
            ),
            new(
                "… and what a small step gives",
                "the function is another",
                ["t6"],
                ("x.sin()).backward", "x.cos()).backward")
            ),
            new("A linear layer is xWᵀ + b", "the bias is left out", ["t1", "t5", "t7"], (" + linear.bias!", "")),
            new("Guessing among ten costs ln 10", "there are nine classes", ["t8"], ("zeros(1, 10)", "zeros(1, 9)")),
            new(
                "The slope behind the points is 2",
                "learning stops after two steps",
                ["t9", "t9-claims"],
                ("step < 200", "step < 2")
            ),
            new("The offset is -1", "learning stops after two steps", ["t9", "t9-claims"], ("step < 200", "step < 2")),
            new(
                "It has learned: its loss on unseen images is below that of guessing",
                "the learning rate is next to nothing",
                ["t4", "t8", "prediction", "t10", "t10-reveal"],
                ("LearningRate = 0.1", "LearningRate = 1e-6")
            ),
            new(
                "A claim that does not hold is refused",
                "the claim holds",
                ["claim-fails"],
                ("run.FinalTestError, Is.Below, 0", "-1.0, Is.Below, 0")
            )
        );
}

namespace ResNetTutorial.Lessons.Tests.Broken;

internal static class Lesson02
{
    private static readonly string[] Lesion = ["networks", "prediction", "race", "gates", "lesion", "lesion-claims"];

    public static BrokenLesson Broken { get; } =
        new(
            "02-highway-networks",
            First: ["setup", "parameters", "ends", "networks"],
            Smaller:
            [
                ("level.Pick(3000,", "level.Pick(320,"),
                ("Glyphs.Make(1000,", "Glyphs.Make(100,"),
                ("level.Pick(5,", "level.Pick(1,"),
                (".Add(\"plain-20\", Plain(20), At(0.02)).Add(\"highway-20\", Highway(20), At(0.05))", ""),
                (".Add(\"plain-50, slow\", Plain(50), At(0.005)).Add(\"plain-50, fast\", Plain(50), At(0.05))", ""),
            ],
            new(
                "T = 0: the layer hands its input on, to the last digit",
                "the gate is only nearly closed",
                ["ends-claims"],
                ("WithGate(-1000)", "WithGate(-4)")
            ),
            new(
                "T = 1: it is the plain layer ReLU(W x + b)",
                "the gate is half open",
                ["ends-claims"],
                ("WithGate(1000)", "WithGate(0)")
            ),
            new(
                "T = 1 does not copy the input",
                "the gate is closed",
                ["ends-claims"],
                ("WithGate(1000)", "WithGate(-1000)")
            ),
            new(
                "The Jacobian of a closed layer is the identity",
                "the gate is half open",
                ["jacobian"],
                ("Jacobian(-1000)", "Jacobian(0)")
            ),
            new(
                "That of an open layer takes at least one direction away",
                "the gate is closed",
                ["jacobian"],
                ("Jacobian(1000)", "Jacobian(-1000)")
            ),
            new(
                "Of the last highway layer's gradient, the first gets at least what the carry path alone hands on",
                "the gates are open",
                ["networks", "start-flow", "start-claims"],
                ("Highway(50)", "Highway(50, gateBias: 4)")
            ),
            new(
                "The plain network's gradient does not vanish either",
                "the plain network has sigmoids",
                ["networks", "start-flow", "start-claims"],
                ("Mlp.Create(depth, width: 71)", "Mlp.Create(depth, width: 71, activation: Activation.Sigmoid)")
            ),
            new(
                "Plain: 50 layers, at the best of three learning rates, end above 10 layers",
                "the deep networks are shallow",
                ["networks", "prediction", "race", "race-claims"],
                ("Plain(50)", "Plain(10)")
            ),
            new(
                "Highway: 50 layers end where 10 layers end",
                "the gates of the deep one start open",
                ["networks", "prediction", "race", "race-claims"],
                ("Highway(50)", "Highway(50, gateBias: 6)"),
                ("level.Pick(1,", "level.Pick(12,"),
                ("\"plain-50\", Plain(50)", "\"plain-50\", Plain(2)")
            ),
            new(
                "50 highway layers end below 50 plain ones",
                "the fifty highway layers are plain ones",
                ["networks", "prediction", "race", "race-claims"],
                (".Add(\"highway-50\", fifty,", ".Add(\"highway-50\", Plain(50),")
            ),
            new(
                "After training most gates are closed: T below 0.1",
                "the gates start open",
                ["networks", "prediction", "race", "gates", "gates-claims"],
                ("Highway(50)", "Highway(50, gateBias: 4)")
            ),
            new(
                "Of 49 layers, most can be closed one at a time for less than two points of error",
                "a layer is opened instead of closed",
                Lesion,
                ("bias.fill_(-1000)", "bias.fill_(1000)"),
                ("level.Pick(1,", "level.Pick(6,"),
                ("\"plain-50\", Plain(50)", "\"plain-50\", Plain(2)")
            ),
            new(
                "With T = C = 1 a highway layer is H(x) + x",
                "the carry gate is closed",
                ["residual"],
                ("CarryBias!.fill_(1000)", "CarryBias!.fill_(-1000)")
            )
        );
}

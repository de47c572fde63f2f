using System.Collections.Concurrent;
using System.Text;
using static TorchSharp.torch;

namespace ResNetTutorial.Lessons;

/// <summary>
/// Checks a learner's answer and says how it stands: a tick, what differs, or "not attempted yet". Nothing that an answer
/// does makes a check throw. Each wrong try reveals one hint more, up to three. What was solved is recorded, for
/// <c>./lessons progress</c>.
/// </summary>
/// <example>
/// <code>
/// double bound = Exercise.Blank; // your answer
/// Exercise.Check("1.1 The bound", bound, expected: Math.Pow(0.25, 9), hints: ["σ' is at most 1/4.", "Ten layers, nine factors."]);
/// </code>
/// </example>
public static class Exercise
{
    private static readonly ConcurrentDictionary<string, (Verdict Verdict, int WrongTries)> Tries = new();

    /// <summary>What stands where an answer will go.</summary>
    public static Blank Blank => default;

    /// <summary>How each exercise checked so far stands, by name.</summary>
    public static IReadOnlyDictionary<string, Verdict> Verdicts => Tries.ToDictionary(t => t.Key, t => t.Value.Verdict);

    /// <summary>Checks a number.</summary>
    /// <param name="name">The exercise, such as <c>1.2 The gate</c>.</param>
    /// <param name="answer">The learner's; NaN for none.</param>
    /// <param name="expected">The right number.</param>
    /// <param name="tolerance">How far off is still right: |answer − expected| ≤ tolerance · |expected|, or ≤ tolerance where 0 is expected.</param>
    /// <param name="hints">Up to three, from a nudge to nearly the answer.</param>
    public static Verdict Check(
        string name,
        double answer,
        double expected,
        double tolerance = 1e-3,
        string[]? hints = null
    ) =>
        Check(
            name,
            () =>
                double.IsNaN(answer) ? Finding.NotAttempted
                : Math.Abs(answer - expected) <= tolerance * (expected == 0 ? 1 : Math.Abs(expected)) ? Finding.Right
                : Finding.Wrong(
                    $"{Html.Number(answer)} is too {(answer < expected ? "small" : "large")}{Factor(answer, expected)}"
                ),
            hints
        );

    /// <summary>Checks a whole number, which has to be right to the last digit.</summary>
    /// <param name="name">The exercise.</param>
    /// <param name="answer">The learner's; the smallest whole number for none.</param>
    /// <param name="expected">The right number.</param>
    /// <param name="hints">Up to three.</param>
    public static Verdict Check(string name, long answer, long expected, string[]? hints = null) =>
        Check(
            name,
            () =>
                answer is long.MinValue or int.MinValue ? Finding.NotAttempted
                : answer == expected ? Finding.Right
                : Finding.Wrong(
                    $"{Html.Number(answer)} is too {(answer < expected ? "small" : "large")}{Factor(answer, expected)}"
                ),
            hints
        );

    /// <summary>Checks a choice or a word; the case does not matter.</summary>
    /// <param name="name">The exercise.</param>
    /// <param name="answer">The learner's; null or empty for none.</param>
    /// <param name="expected">The right word.</param>
    /// <param name="hints">Up to three.</param>
    public static Verdict Check(string name, string? answer, string expected, string[]? hints = null) =>
        Check(
            name,
            () =>
                string.IsNullOrWhiteSpace(answer) ? Finding.NotAttempted
                : string.Equals(answer.Trim(), expected, StringComparison.OrdinalIgnoreCase) ? Finding.Right
                : Finding.Wrong($"it is not {answer.Trim()}"),
            hints
        );

    /// <summary>Checks a tensor: its shape, then its values.</summary>
    /// <param name="name">The exercise.</param>
    /// <param name="answer">The learner's; null for none.</param>
    /// <param name="expected">The right tensor.</param>
    /// <param name="tolerance">How far off is still right: |answer − expected| ≤ tolerance · (1 + |expected|), value by value.</param>
    /// <param name="hints">Up to three.</param>
    public static Verdict Check(
        string name,
        Tensor? answer,
        Tensor expected,
        double tolerance = 1e-4,
        string[]? hints = null
    ) =>
        Check(
            name,
            () =>
                answer is null
                    ? Finding.NotAttempted
                    : ToFinding(TensorComparison.Difference("your tensor", answer, expected, tolerance)),
            hints
        );

    /// <summary>Checks a function of a number at several points.</summary>
    /// <param name="name">The exercise.</param>
    /// <param name="answer">The learner's; null for none, or a function that returns NaN everywhere.</param>
    /// <param name="expected">The right function.</param>
    /// <param name="at">Where to compare them.</param>
    /// <param name="tolerance">How far off is still right: |answer − expected| ≤ tolerance · (1 + |expected|).</param>
    /// <param name="hints">Up to three.</param>
    public static Verdict Check(
        string name,
        Func<double, double>? answer,
        Func<double, double> expected,
        double[] at,
        double tolerance = 1e-6,
        string[]? hints = null
    ) =>
        Check(
            name,
            () =>
            {
                var values = answer is null ? [] : at.Select(answer).ToArray();
                if (values.All(double.IsNaN))
                    return Finding.NotAttempted;
                foreach (var (x, value) in at.Zip(values))
                    if (!(Math.Abs(value - expected(x)) <= tolerance * (1 + Math.Abs(expected(x)))))
                        return Finding.Wrong($"at {Html.Number(x)} your function gives {Html.Number(value)}");
                return Finding.Right;
            },
            hints
        );

    /// <summary>Checks a function of a tensor: the shape and the values it gives, then the gradient that flows back through it.</summary>
    /// <param name="name">The exercise.</param>
    /// <param name="answer">The learner's; null, or a function that returns null, for none.</param>
    /// <param name="expected">The right function.</param>
    /// <param name="input">What both are given, each a copy of its own.</param>
    /// <param name="tolerance">How far off is still right: |answer − expected| ≤ tolerance · (1 + |expected|), value by value.</param>
    /// <param name="hints">Up to three.</param>
    public static Verdict Check(
        string name,
        Func<Tensor, Tensor>? answer,
        Func<Tensor, Tensor> expected,
        Tensor input,
        double tolerance = 1e-4,
        string[]? hints = null
    ) =>
        Check(
            name,
            () =>
            {
                if (answer is null)
                    return Finding.NotAttempted;
                using var scope = NewDisposeScope();
                using var _ = enable_grad();
                return Compare(answer, [], expected, [], input, tolerance);
            },
            hints
        );

    /// <summary>
    /// Checks a module against one that is right: the shapes of the parameters, then, with the same numbers in both, the
    /// output and the gradients of the input and of every parameter.
    /// </summary>
    /// <param name="name">The exercise.</param>
    /// <param name="answer">The learner's; null for none.</param>
    /// <param name="expected">The right module; its parameters are overwritten by the learner's.</param>
    /// <param name="input">What both are given, each a copy of its own.</param>
    /// <param name="tolerance">How far off is still right: |answer − expected| ≤ tolerance · (1 + |expected|), value by value.</param>
    /// <param name="hints">Up to three.</param>
    public static Verdict Check(
        string name,
        nn.Module<Tensor, Tensor>? answer,
        nn.Module<Tensor, Tensor> expected,
        Tensor input,
        double tolerance = 1e-4,
        string[]? hints = null
    ) =>
        Check(
            name,
            () =>
            {
                if (answer is null)
                    return Finding.NotAttempted;
                using var scope = NewDisposeScope();
                using var _ = enable_grad();
                Tensor[] mine = [.. answer.parameters()];
                Tensor[] right = [.. expected.parameters()];
                if (!mine.Select(TensorComparison.Shape).SequenceEqual(right.Select(TensorComparison.Shape)))
                    return Finding.Wrong($"its parameters are {Shapes(mine)}, and should be {Shapes(right)}");
                using (no_grad())
                    foreach (var (from, to) in mine.Zip(right))
                        to.copy_(from);
                return Compare(answer.call, mine, expected.call, right, input, tolerance);
            },
            hints
        );

    /// <summary>Checks an answer by an inspection of its own; an exception in it counts as a wrong answer.</summary>
    /// <param name="name">The exercise.</param>
    /// <param name="inspect">Says what it finds.</param>
    /// <param name="hints">Up to three.</param>
    public static Verdict Check(string name, Func<Finding> inspect, string[]? hints = null)
    {
        Finding finding;
        try
        {
            finding = inspect();
        }
        // A stopped cell is no answer; everything else that goes wrong in one is.
        catch (Exception e) when (e is not (OperationCanceledException or ThreadInterruptedException))
        {
            finding = Finding.Wrong($"it throws {e.GetType().Name}: {e.Message.Split('\n')[0].Trim()}");
        }
        var (verdict, wrongTries) = Tries.AddOrUpdate(
            name,
            _ => (finding.Verdict, finding.Verdict == Verdict.Wrong ? 1 : 0),
            (_, before) => (finding.Verdict, before.WrongTries + (finding.Verdict == Verdict.Wrong ? 1 : 0))
        );
        Report(name, finding, hints ?? [], wrongTries);
        Progress.Record(name, verdict);
        return verdict;
    }

    /// <summary>Forgets all tries, so that hints start again.</summary>
    internal static void Reset() => Tries.Clear();

    private static Finding Compare(
        Func<Tensor, Tensor> answer,
        Tensor[] mine,
        Func<Tensor, Tensor> expected,
        Tensor[] right,
        Tensor input,
        double tolerance
    )
    {
        var (myInput, rightInput) = (Leaf(input), Leaf(input));
        var myOutput = answer(myInput);
        if (myOutput is null)
            return Finding.NotAttempted;
        var rightOutput = expected(rightInput);
        if (TensorComparison.Difference("your output", myOutput, rightOutput, tolerance) is { } difference)
            return Finding.Wrong(difference);
        if (!rightOutput.requires_grad)
            return Finding.Right;
        if (!myOutput.requires_grad)
            return Finding.Wrong("your output is right, but no gradient flows back through it");
        var myGradients = Gradients(myOutput, [myInput, .. mine]);
        var rightGradients = Gradients(rightOutput, [rightInput, .. right]);
        for (var i = 0; i < rightGradients.Count; i++)
        {
            var of = i == 0 ? "the gradient of the input" : $"the gradient of parameter {i}";
            if (TensorComparison.Difference(of, myGradients[i], rightGradients[i], tolerance) is { } off)
                return Finding.Wrong($"your output is right, but {off}");
        }
        return Finding.Right;
    }

    /// <summary>The gradient of a sum in which every output has another weight, so that none can stand in for another.</summary>
    private static IList<Tensor> Gradients(Tensor output, Tensor[] inputs)
    {
        var weights = linspace(-1, 1.5, output.numel(), output.dtype, output.device).reshape(output.shape);
        return autograd.grad([(output * weights).sum()], inputs);
    }

    private static Tensor Leaf(Tensor input) => input.detach().clone().requires_grad_(is_floating_point(input.dtype));

    private static Finding ToFinding(string? difference) =>
        difference is null ? Finding.Right : Finding.Wrong(difference);

    private static string Shapes(Tensor[] parameters) =>
        parameters.Length == 0 ? "none" : string.Join(" and ", parameters.Select(TensorComparison.Shape));

    private static string Factor(double answer, double expected)
    {
        var factor = Math.Max(Math.Abs(answer / expected), Math.Abs(expected / answer));
        return expected == 0 ? ""
            : Math.Sign(answer) != Math.Sign(expected) ? ", and has the wrong sign"
            : factor is >= 10 and < double.PositiveInfinity
                ? $", by a factor of about {Html.Number(Math.Round(factor))}"
            : "";
    }

    private static void Report(string name, Finding finding, string[] hints, int wrongTries)
    {
        var shown = finding.Verdict == Verdict.Wrong ? hints.Take(Math.Min(wrongTries, 3)).ToArray() : [];
        var (colour, mark, note) = finding.Verdict switch
        {
            Verdict.Right => (Html.Good, "✓", "right"),
            Verdict.NotAttempted => (Html.Neutral, "○", "not attempted yet"),
            _ => (Html.Bad, "✗", finding.Note),
        };
        var html = new StringBuilder($"<b>{mark} {Html.Text(name)}</b>: {Html.Text(note)}");
        var text = new StringBuilder($"{mark} {name}: {note}");
        for (var i = 0; i < shown.Length; i++)
        {
            html.Append($"<br>Hint {i + 1}: {Html.Text(shown[i])}");
            text.Append($"\n  Hint {i + 1}: {shown[i]}");
        }
        var left = finding.Verdict == Verdict.Wrong ? Math.Min(hints.Length, 3) - shown.Length : 0;
        if (left > 0)
            html.Append("<br><span style=\"opacity:.7\">Try again for another hint.</span>");
        Show.Value(new Fragment(Html.Card(colour, html.ToString()), text.ToString()));
    }
}

namespace ResNetTutorial.Lessons;

/// <summary>
/// A sentence of the lesson and the measurement that must bear it out. A claim that holds shows a tick with the numbers;
/// one that does not throws, so that a lesson never says what its own run contradicts.
/// </summary>
public static class Claim
{
    /// <summary>
    /// Claims that a measured number stands as said to another:
    /// <c>Claim.That("A plain net of 32 layers trains worse than one of 8", plain32.FinalLoss, Is.Above, plain8.FinalLoss, margin: 0.2)</c>.
    /// A number that is not a number (a diverged loss) bears out no claim.
    /// </summary>
    /// <param name="sentence">The claim, as a sentence of the lesson.</param>
    /// <param name="measured">The number measured.</param>
    /// <param name="relation">How it must stand to <paramref name="reference"/>.</param>
    /// <param name="reference">The number to compare with.</param>
    /// <param name="margin">By how much, in the unit of the numbers; see <see cref="Is"/>. Not negative.</param>
    /// <exception cref="ClaimFailedException">The claim does not hold.</exception>
    public static void That(string sentence, double measured, Is relation, double reference, double margin = 0)
    {
        if (!(margin >= 0))
            throw new ArgumentOutOfRangeException(nameof(margin), $"margin {margin}: must not be negative.");
        var holds = relation switch
        {
            Is.Above => measured - reference > margin,
            Is.Below => reference - measured > margin,
            _ => measured == reference || Math.Abs(measured - reference) <= margin,
        };
        var (m, r) = (Html.Number(measured), Html.Number(reference));
        var by = margin == 0 ? "" : $" by more than {Html.Number(margin)}";
        var numbers = relation switch
        {
            Is.Above => holds ? $"{m} > {r}{by}" : $"measured {m}, which is not above {r}{by}",
            Is.Below => holds ? $"{m} < {r}{by}" : $"measured {m}, which is not below {r}{by}",
            _ when margin == 0 => holds ? $"{m} = {r}" : $"measured {m}, which is not {r}",
            _ => holds
                ? $"{m}, within {Html.Number(margin)} of {r}"
                : $"measured {m}, which is not within {Html.Number(margin)} of {r}",
        };
        Report(sentence, holds, numbers);
    }

    /// <summary>Claims that a condition holds; <paramref name="measured"/> says what was measured, tick or not.</summary>
    /// <exception cref="ClaimFailedException">The condition does not hold.</exception>
    public static void That(string sentence, bool holds, string measured) => Report(sentence, holds, measured);

    private static void Report(string sentence, bool holds, string measured)
    {
        if (!holds)
            throw new ClaimFailedException(sentence, measured);
        Show.Value(
            new Fragment(
                Html.Card(
                    Html.Good,
                    $"<b>✓</b> {Html.Text(sentence)} <span style=\"opacity:.7\">({Html.Text(measured)})</span>"
                ),
                $"✓ {sentence} ({measured})"
            )
        );
    }
}

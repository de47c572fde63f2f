namespace ResNetTutorial.Lessons;

/// <summary>
/// A guess that the learner commits to before the run and sees beside the outcome after it. A wrong guess fails nothing:
/// being surprised is the point.
/// </summary>
/// <example>
/// <code>
/// var guess = Prediction.Commit("Which net ends with the lower training error?", "plain-32", "plain-8", "plain-32");
/// …
/// guess.Reveal("plain-8", "1.46 against 2.29 after five epochs");
/// </code>
/// </example>
public sealed class Prediction
{
    private Prediction(string question, string guess, string[] choices) =>
        (Question, Guess, Choices) = (question, guess, choices);

    /// <summary>What is asked.</summary>
    public string Question { get; }

    /// <summary>The learner's guess; empty when none was made.</summary>
    public string Guess { get; }

    /// <summary>The answers to choose from; empty for a free answer.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>Asks, and holds the learner to the guess.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="guess">The learner's guess; null or empty for none.</param>
    /// <param name="choices">The answers to choose from; none for a free answer.</param>
    public static Prediction Commit(string question, string? guess, params string[] choices)
    {
        var prediction = new Prediction(question, guess?.Trim() ?? "", choices);
        var known = prediction.Guess == "" || choices.Length == 0 || choices.Any(prediction.IsGuess);
        var note =
            prediction.Guess == "" ? "no guess yet: write yours in the cell and run it again"
            : known ? $"your guess: {prediction.Guess}"
            : $"your guess: {prediction.Guess}, which is none of {string.Join(", ", choices)}";
        ShowCard(question, note);
        return prediction;
    }

    /// <summary>Asks for a number.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="guess">The learner's guess; NaN (<see cref="Exercise.Blank"/>) for none.</param>
    public static Prediction Commit(string question, double guess) =>
        Commit(question, double.IsNaN(guess) ? null : Html.Number(guess));

    /// <summary>Shows the outcome beside the guess.</summary>
    /// <param name="outcome">The right answer.</param>
    /// <param name="because">The measurement behind it, if a few words say it.</param>
    public void Reveal(string outcome, string? because = null)
    {
        var verdict =
            Guess == "" ? ""
            : string.Equals(Guess, outcome.Trim(), StringComparison.OrdinalIgnoreCase) ? " — as you said"
            : $" — you said {Guess}";
        ShowCard(Question, $"it is {outcome}{(because is null ? "" : $" ({because})")}{verdict}");
    }

    /// <summary>Shows a number as the outcome beside the guess.</summary>
    public void Reveal(double outcome, string? because = null) => Reveal(Html.Number(outcome), because);

    private bool IsGuess(string choice) => string.Equals(choice, Guess, StringComparison.OrdinalIgnoreCase);

    private static void ShowCard(string question, string note) =>
        Show.Value(
            new Fragment(
                Html.Card("#0072b2", $"{Html.Text(question)}<br><b>→</b> {Html.Text(note)}"),
                $"? {question}\n  → {note}"
            )
        );
}

namespace ResNetTutorial.Lessons;

/// <summary>What the inspection of an answer found; made by its three factories.</summary>
public sealed record Finding
{
    private Finding(Verdict verdict, string note) => (Verdict, Note) = (verdict, note);

    /// <summary>Right, wrong or not attempted.</summary>
    public Verdict Verdict { get; }

    /// <summary>What differs, for a wrong answer.</summary>
    public string Note { get; }

    /// <summary>The answer is right.</summary>
    public static Finding Right { get; } = new(Verdict.Right, "");

    /// <summary>There is no answer yet.</summary>
    public static Finding NotAttempted { get; } = new(Verdict.NotAttempted, "");

    /// <summary>The answer is wrong.</summary>
    /// <param name="note">What differs, without giving the answer away.</param>
    public static Finding Wrong(string note) => new(Verdict.Wrong, note);
}

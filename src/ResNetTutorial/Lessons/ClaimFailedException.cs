namespace ResNetTutorial.Lessons;

/// <summary>A claim of a lesson did not hold; the message says the sentence, the numbers and the margin in one line.</summary>
public sealed class ClaimFailedException : Exception
{
    /// <summary>A claim that failed.</summary>
    /// <param name="sentence">The claim.</param>
    /// <param name="measured">What was measured and what it should have been.</param>
    public ClaimFailedException(string sentence, string measured)
        : base($"Claim failed: {sentence} ({measured})")
    {
        Sentence = sentence;
        Measured = measured;
    }

    /// <summary>The claim.</summary>
    public string Sentence { get; }

    /// <summary>What was measured and what it should have been.</summary>
    public string Measured { get; }
}

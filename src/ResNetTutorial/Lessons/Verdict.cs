namespace ResNetTutorial.Lessons;

/// <summary>How an answer to an <c>Exercise</c> stands.</summary>
public enum Verdict
{
    /// <summary>There is no answer yet.</summary>
    NotAttempted,

    /// <summary>The answer is wrong, or throws.</summary>
    Wrong,

    /// <summary>The answer is right.</summary>
    Right,
}

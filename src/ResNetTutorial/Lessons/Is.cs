namespace ResNetTutorial.Lessons;

/// <summary>How a measured number must stand to the one it is compared with; see <see cref="Claim"/>.</summary>
public enum Is
{
    /// <summary>Greater by more than the margin: measured − reference &gt; margin.</summary>
    Above,

    /// <summary>Smaller by more than the margin: reference − measured &gt; margin.</summary>
    Below,

    /// <summary>No further apart than the margin: |measured − reference| ≤ margin. With margin 0: equal to the last digit.</summary>
    Near,
}

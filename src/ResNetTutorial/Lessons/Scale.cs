namespace ResNetTutorial.Lessons;

/// <summary>
/// How much a lesson computes: <see cref="Quick"/> to follow along on a laptop, <see cref="Standard"/> for clear curves,
/// <see cref="Paper"/> for the setting of the paper.
/// </summary>
public sealed record Scale
{
    private Scale(string name, int index) => (Name, _index) = (name, index);

    private readonly int _index;

    /// <summary>Minutes on two CPU cores for the whole course.</summary>
    public static Scale Quick { get; } = new("quick", 0);

    /// <summary>Smoother curves and deeper networks; a longer coffee a lesson.</summary>
    public static Scale Standard { get; } = new("standard", 1);

    /// <summary>The setting of the paper; wants a GPU and patience.</summary>
    public static Scale Paper { get; } = new("paper", 2);

    /// <summary>The name, as it stands in a lesson's parameters cell.</summary>
    public string Name { get; }

    /// <summary>The scale of a name; the case does not matter.</summary>
    /// <exception cref="ArgumentException">The name is not a scale.</exception>
    public static Scale Parse(string name) =>
        name?.Trim().ToLowerInvariant() switch
        {
            "quick" => Quick,
            "standard" => Standard,
            "paper" => Paper,
            _ => throw new ArgumentException($"scale \"{name}\": not a scale; say quick, standard or paper."),
        };

    /// <summary>The value for this scale: <c>scale.Pick(quick: 5, standard: 20, paper: 164)</c>.</summary>
    public T Pick<T>(T quick, T standard, T paper) =>
        _index switch
        {
            0 => quick,
            1 => standard,
            _ => paper,
        };

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

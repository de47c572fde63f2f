using System.Collections;

namespace ResNetTutorial.Training;

/// <summary>The histories of a race, in the order of entry and by name.</summary>
public sealed class RaceResults : IReadOnlyList<TrainingHistory>
{
    private readonly IReadOnlyList<TrainingHistory> _histories;

    internal RaceResults(IReadOnlyList<TrainingHistory> histories) => _histories = histories;

    /// <inheritdoc/>
    public int Count => _histories.Count;

    /// <inheritdoc/>
    public TrainingHistory this[int index] => _histories[index];

    /// <summary>The history of the network of this name.</summary>
    /// <exception cref="KeyNotFoundException">No network of this name ran.</exception>
    public TrainingHistory this[string name] =>
        _histories.FirstOrDefault(h => h.Name == name)
        ?? throw new KeyNotFoundException(
            $"race: no network called {name} ran; there were {string.Join(", ", _histories.Select(h => h.Name))}."
        );

    /// <inheritdoc/>
    public IEnumerator<TrainingHistory> GetEnumerator() => _histories.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One line a network.</summary>
    public override string ToString() => string.Join('\n', _histories);
}

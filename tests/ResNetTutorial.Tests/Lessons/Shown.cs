namespace ResNetTutorial.Tests.Lessons;

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ShowCollection
{
    public const string Name = "Show: there is one display in a process";
}

/// <summary>Stands in for a notebook: catches what is shown, and what replaces it.</summary>
internal sealed class Shown : IDisposable
{
    public Shown() =>
        Show.With(value =>
        {
            var states = new List<object> { value };
            Outputs.Add(states);
            return states.Add;
        });

    /// <summary>The outputs in order, each with all its states.</summary>
    public List<List<object>> Outputs { get; } = [];

    /// <summary>The newest fragment.</summary>
    public Fragment Last => (Fragment)Outputs[^1][^1];

    public void Dispose() => Show.WithConsole();
}

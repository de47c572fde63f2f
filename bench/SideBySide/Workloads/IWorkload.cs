namespace ResNetTutorial.Bench.Workloads;

/// <summary>Something both sides can do, step by step.</summary>
internal interface IWorkload : IDisposable
{
    /// <summary>What a peer has to know to do the same; what is too big for a line goes into files.</summary>
    /// <param name="folder">For those files.</param>
    Dictionary<string, object?> Request(string folder);

    /// <summary>Does some steps here.</summary>
    /// <returns>The last loss; null where there is nothing to compare.</returns>
    double? Run(int steps);
}

namespace TorchSharp.Tests;

/// <summary>For tests of what a whole process shares: no other test runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

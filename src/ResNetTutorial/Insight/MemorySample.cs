namespace ResNetTutorial.Insight;

/// <summary>What was in memory at one moment of a training step.</summary>
/// <param name="Phase">Which part of the step.</param>
/// <param name="Layer">The module's full name in the network; empty at the beginning and at the end of the step.</param>
/// <param name="Bytes">Bytes allocated since the step began and not freed yet.</param>
public sealed record MemorySample(MemoryPhase Phase, string Layer, long Bytes);

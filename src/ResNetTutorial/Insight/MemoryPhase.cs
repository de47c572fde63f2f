namespace ResNetTutorial.Insight;

/// <summary>Which part of a training step a <see cref="MemorySample"/> belongs to.</summary>
public enum MemoryPhase
{
    /// <summary>A module has just put out its result.</summary>
    Forward,

    /// <summary>The same once more, during the backward pass: <see cref="Layers.Recompute"/>.</summary>
    Recomputation,

    /// <summary>The gradient of a module's output is there: the backward pass is about to enter the module.</summary>
    Backward,
}

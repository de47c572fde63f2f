namespace ResNetTutorial.Networks;

/// <summary>What a <see cref="CifarResNet"/> is made of.</summary>
public enum UnitKind
{
    /// <summary>No shortcuts: <see cref="Layers.PlainUnit"/>, <see cref="Layers.PlainBottleneckUnit"/>.</summary>
    Plain,

    /// <summary>The original residual units: <see cref="Layers.ResidualUnit"/>, <see cref="Layers.BottleneckUnit"/>.</summary>
    V1,

    /// <summary>Units with full pre-activation: <see cref="Layers.PreActivationUnit"/>, <see cref="Layers.PreActivationBottleneckUnit"/>.</summary>
    V2,
}

namespace ResNetTutorial.Networks;

/// <summary>What a <see cref="CifarResNet"/> is made of.</summary>
public enum UnitKind
{
    /// <summary>No shortcuts: <see cref="Layers.PlainUnit"/>.</summary>
    Plain,

    /// <summary>The original residual units: <see cref="Layers.ResidualUnit"/>.</summary>
    V1,

    /// <summary>Units with full pre-activation: <see cref="Layers.PreActivationUnit"/>.</summary>
    V2,
}

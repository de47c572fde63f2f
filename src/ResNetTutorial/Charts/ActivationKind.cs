namespace ResNetTutorial.Charts;

/// <summary>Which number of a layer's activations to draw; see <see cref="Insight.LayerActivation"/>.</summary>
public enum ActivationKind
{
    /// <summary>The standard deviation: the size of the signal.</summary>
    Std,

    /// <summary>The mean.</summary>
    Mean,

    /// <summary>The share of dead units, in percent.</summary>
    Dead,

    /// <summary>The share of saturated outputs, in percent.</summary>
    Saturated,
}

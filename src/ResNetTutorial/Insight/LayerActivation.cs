namespace ResNetTutorial.Insight;

/// <summary>What one layer puts out.</summary>
/// <param name="Depth">Which layer, counted from 1 at the input, in the order in which the layers run.</param>
/// <param name="Name">The layer's full name in the network.</param>
/// <param name="Kind">The kind of module, such as PlainLayer.</param>
/// <param name="Mean">Mean over all units and images.</param>
/// <param name="Std">Standard deviation over all units and images.</param>
/// <param name="Dead">Share of the units (channels, or features of a linear layer) that put out 0 for every image and place.</param>
/// <param name="Saturated">Share of the outputs at which the layer's sigmoid or tanh has less than a tenth of its steepest slope; 0 for other modules.</param>
public sealed record LayerActivation(
    int Depth,
    string Name,
    string Kind,
    double Mean,
    double Std,
    double Dead,
    double Saturated
);

using System.Collections.Immutable;

namespace ResNetTutorial.Insight;

/// <summary>One layer of a <see cref="Summary"/>, or several in one row.</summary>
/// <param name="Name">Its name in the network, as in the state dict.</param>
/// <param name="Kind">What it is, in a few words.</param>
/// <param name="Output">The shape of its output for one image: channels, height, width; or features.</param>
/// <param name="Parameters">Numbers that training changes; 0 where the layer runs a second time.</param>
/// <param name="Weights">Those of them that multiply: kernels and matrices, without biases and normalisations.</param>
/// <param name="MultiplyAdds">Multiplications with an addition, in convolutions and linear layers, for one image.</param>
/// <param name="Field">What an output sees of the image; null where that is not known, or the input is no image.</param>
public sealed record LayerSummary(
    string Name,
    string Kind,
    ImmutableArray<long> Output,
    long Parameters,
    long Weights,
    long MultiplyAdds,
    ReceptiveField? Field
);

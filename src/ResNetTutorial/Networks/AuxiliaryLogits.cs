using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>What a network with auxiliary classifiers puts out.</summary>
/// <param name="Logits">Of the classifier at its end: N×classes.</param>
/// <param name="Auxiliary">Of those half-way, from the input on: N×classes each.</param>
public sealed record AuxiliaryLogits(Tensor Logits, IReadOnlyList<Tensor> Auxiliary);

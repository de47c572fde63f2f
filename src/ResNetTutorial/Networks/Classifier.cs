using ResNetTutorial.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>The last layer of a classifier.</summary>
internal static class Classifier
{
    /// <summary>N×features to N×classes logits: variance 2 / (features + classes), biases 0.</summary>
    internal static Linear Of(long features, long classes)
    {
        var classifier = nn.Linear(features, classes);
        Initialisation.Xavier.Fill(classifier.weight);
        nn.init.zeros_(classifier.bias!);
        return classifier;
    }
}

using ResNetTutorial.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// An auxiliary classifier of GoogLeNet: average pooling to 4×4, a 1×1 convolution to 128 channels, a layer of 1024
/// units with ReLU, dropout, and a linear layer. N×inputs×H×W to N×classes logits.
/// </summary>
/// <remarks>
/// Szegedy et al. 2014, arXiv 1409.4842, section 5. Half-way through the network, it brings a gradient to the layers
/// below it while training, and is left out afterwards. The paper pools 5×5 with stride 3, from 14×14 to 4×4;
/// torchvision pools adaptively, so that images of any size will do.
/// </remarks>
public sealed class GoogLeNetHead : nn.Module<Tensor, Tensor>
{
    private readonly nn.Module<Tensor, Tensor> pool;
    private readonly ConvUnit conv;
    private readonly Linear fc1;
    private readonly Dropout dropout;
    private readonly Linear fc2;
    private readonly long _inputs;

    /// <summary>A classifier with new weights.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="classes">Classes.</param>
    /// <param name="asInThePaper">Whether it pools 5×5 and has no batch normalisation.</param>
    public GoogLeNetHead(long inputs, long classes, bool asInThePaper = false)
        : base($"GoogLeNetHead {inputs}→{classes}")
    {
        Expect.Positive(GetName(), (nameof(inputs), inputs), (nameof(classes), classes));
        _inputs = inputs;
        pool = asInThePaper ? nn.AvgPool2d(5, stride: 3L) : nn.AdaptiveAvgPool2d(4);
        conv = new ConvUnit(inputs, 128, 1, 1, batchNorm: !asInThePaper);
        fc1 = nn.Linear(128 * 4 * 4, 1024);
        Initialisation.He.Fill(fc1.weight);
        nn.init.zeros_(fc1.bias!);
        dropout = nn.Dropout(0.7);
        fc2 = Classifier.Of(1024, classes);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        Expect.Channels(this, x, _inputs);
        var map = conv.call(pool.call(x));
        if (map.size(2) != 4 || map.size(3) != 4)
            throw Expect.Mismatch(this, x, $"N×{_inputs}×H×W with H and W from 14 to 16");
        return fc2.call(dropout.call(fc1.call(map.flatten(1)).relu_()));
    }
}

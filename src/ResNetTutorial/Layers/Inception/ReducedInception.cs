namespace ResNetTutorial.Layers;

/// <summary>
/// The Inception module of GoogLeNet ("v1"), y = [W₁ * x, W₃ * R₃ * x, W₅ * R₅ * x, P * max x]: 1×1 convolutions R
/// reduce the channels before the dear kernels read them, and P those of the pooling (each convolution with BN and
/// ReLU). N×inputs×H×W to N×(one + three + five + pool)×H×W.
/// </summary>
/// <remarks>
/// Szegedy et al. 2014, arXiv 1409.4842, section 4 and figure 2 (b). Where 5×5 kernels read r reduced channels rather
/// than all the inputs, they have 25·r weights for each of their outputs rather than 25·inputs, and the reduction adds
/// inputs·r in all.
/// </remarks>
/// <param name="inputs">Channels in.</param>
/// <param name="widths">Channels of the boxes.</param>
/// <param name="largest">Size of the largest kernel: 5 in the paper, 3 in torchvision.</param>
/// <param name="width">Multiplies all the channels.</param>
/// <param name="batchNorm">Whether there is batch normalisation; the paper is older.</param>
public sealed class ReducedInception(
    long inputs,
    InceptionWidths widths,
    long largest = 5,
    double width = 1,
    bool batchNorm = true
)
    : InceptionModule(
        "ReducedInception",
        inputs,
        [
            new("branch1", Conv(1, 1, widths.One)),
            new("branch2", Conv(1, 1, widths.ThreeReduce), Conv(3, 3, widths.Three)),
            new("branch3", Conv(1, 1, widths.FiveReduce), Conv(largest, largest, widths.Five)),
            new("branch4", MaxPool(3), Conv(1, 1, widths.Pool)),
        ],
        width,
        batchNorm
    );

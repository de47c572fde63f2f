namespace ResNetTutorial.Layers;

/// <summary>
/// The first idea of an Inception module: y = [W₁ * x, W₃ * x, W₅ * x, max x], kernels of 1×1, 3×3 and 5×5 and a
/// pooling side by side (each W with BN and ReLU). N×inputs×H×W to N×(one + three + five + inputs)×H×W.
/// </summary>
/// <remarks>
/// Szegedy et al. 2014, arXiv 1409.4842, section 4 and figure 2 (a). Each pair of channels costs 1, 9 or 25 weights,
/// and every 5×5 kernel reads all the channels. The pooling keeps all of them too, so that the outputs always outnumber
/// the inputs and each module makes the next one dearer: what <see cref="ReducedInception"/> mends.
/// </remarks>
/// <param name="inputs">Channels in.</param>
/// <param name="one">Channels of the 1×1 branch.</param>
/// <param name="three">Channels of the 3×3 branch.</param>
/// <param name="five">Channels of the 5×5 branch.</param>
/// <param name="width">Multiplies the channels of the convolutions.</param>
public sealed class NaiveInception(long inputs, long one, long three, long five, double width = 1)
    : InceptionModule(
        "NaiveInception",
        inputs,
        [
            new("branch1", Conv(1, 1, one)),
            new("branch2", Conv(3, 3, three)),
            new("branch3", Conv(5, 5, five)),
            new("branch4", MaxPool(3)),
        ],
        width
    );

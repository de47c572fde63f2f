using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>How the weights of a fully connected layer start: normally distributed, mean 0. Biases start at 0.</summary>
public enum Initialisation
{
    /// <summary>
    /// Variance 2 / fan_in: keeps the size of the signal through layers of ReLU, which lose half of it (He et al. 2015,
    /// arXiv 1502.01852, section 2.2).
    /// </summary>
    He,

    /// <summary>
    /// Variance 2 / (fan_in + fan_out): a compromise between the forward and the backward signal for activations of
    /// slope 1 at 0 (Glorot and Bengio 2010, section 4.2.1).
    /// </summary>
    Xavier,

    /// <summary>Variance 1 / fan_in: keeps the size of the forward signal (LeCun et al. 1998, Efficient BackProp, section 4.6).</summary>
    LeCun,

    /// <summary>Standard deviation 0.01, whatever the width: what was common before depth made it a problem.</summary>
    SmallGaussian,
}

/// <summary>What an <see cref="Initialisation"/> does.</summary>
public static class InitialisationRules
{
    /// <summary>Draws new weights from torch's generator, in place.</summary>
    /// <param name="initialisation">How.</param>
    /// <param name="weight">fan_out×fan_in.</param>
    public static void Fill(this Initialisation initialisation, Tensor weight)
    {
        var std = initialisation.Std(fanIn: weight.size(1), fanOut: weight.size(0));
        nn.init.normal_(weight, 0, std);
    }

    /// <summary>The standard deviation of the weights.</summary>
    /// <param name="initialisation">Which rule.</param>
    /// <param name="fanIn">Inputs of a unit.</param>
    /// <param name="fanOut">Units fed by an input.</param>
    /// <returns>The standard deviation.</returns>
    public static double Std(this Initialisation initialisation, long fanIn, long fanOut) =>
        initialisation switch
        {
            Initialisation.He => Math.Sqrt(2.0 / fanIn),
            Initialisation.Xavier => Math.Sqrt(2.0 / (fanIn + fanOut)),
            Initialisation.LeCun => Math.Sqrt(1.0 / fanIn),
            Initialisation.SmallGaussian => 0.01,
            _ => throw new ArgumentOutOfRangeException(
                nameof(initialisation),
                $"No such initialisation: {initialisation}."
            ),
        };
}

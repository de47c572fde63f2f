namespace ResNetTutorial.Data;

/// <summary>
/// How pixels become network input: z = (pixel / 255 - mean) / std, channel by channel, with the mean and the standard
/// deviation of the training images, for training and test images alike.
/// </summary>
/// <param name="Mean">The mean of each channel, on a scale of 0 to 1.</param>
/// <param name="Std">The standard deviation of each channel, on the same scale.</param>
public sealed record Normalisation(IReadOnlyList<double> Mean, IReadOnlyList<double> Std);

namespace ResNetTutorial.Training;

/// <summary>How one epoch went.</summary>
/// <param name="Epoch">Which, counted from 1.</param>
/// <param name="TrainLoss">Mean cross entropy in nats over the epoch's training images, each as it was trained on.</param>
/// <param name="TrainError">Share of those images classified wrongly, from 0 to 1.</param>
/// <param name="TestLoss">Mean cross entropy on the test set after the epoch; NaN without a test set.</param>
/// <param name="TestError">Share of the test set classified wrongly after the epoch, from 0 to 1; NaN without a test set.</param>
/// <param name="Seconds">Seconds the epoch's training steps took.</param>
/// <param name="ImagesPerSecond">Training images a second.</param>
public sealed record EpochResult(
    int Epoch,
    double TrainLoss,
    double TrainError,
    double TestLoss,
    double TestError,
    double Seconds,
    double ImagesPerSecond
);

namespace ResNetTutorial.Training;

/// <summary>How well a network does on a set of images.</summary>
/// <param name="Loss">Mean cross entropy in nats.</param>
/// <param name="Error">Share of the images classified wrongly, from 0 to 1.</param>
public sealed record Evaluation(double Loss, double Error);

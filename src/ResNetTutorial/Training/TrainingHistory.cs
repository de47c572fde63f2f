using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResNetTutorial.Training;

/// <summary>What happened during a training run, so far or to its end. Immutable: a trainer hands out a new one as it goes.</summary>
public sealed record TrainingHistory
{
    private static readonly JsonSerializerOptions Json = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>The network's name in charts and tables.</summary>
    public required string Name { get; init; }

    /// <summary>Steps in one epoch.</summary>
    public int StepsPerEpoch { get; init; }

    /// <summary>Steps in the whole run.</summary>
    public int TotalSteps { get; init; }

    /// <summary>The loss of every step: mean cross entropy in nats over the step's batch.</summary>
    public ImmutableArray<float> StepLosses { get; init; } = [];

    /// <summary>The epochs finished.</summary>
    public ImmutableArray<EpochResult> Epochs { get; init; } = [];

    /// <summary>Mean training loss of the last epoch in nats; NaN before the first is finished.</summary>
    [JsonIgnore]
    public double FinalLoss => Epochs.IsEmpty ? double.NaN : Epochs[^1].TrainLoss;

    /// <summary>Training error of the last epoch, from 0 to 1; NaN before the first is finished.</summary>
    [JsonIgnore]
    public double FinalError => Epochs.IsEmpty ? double.NaN : Epochs[^1].TrainError;

    /// <summary>Test loss after the last epoch in nats; NaN without one.</summary>
    [JsonIgnore]
    public double FinalTestLoss => Epochs.IsEmpty ? double.NaN : Epochs[^1].TestLoss;

    /// <summary>Test error after the last epoch, from 0 to 1; NaN without one.</summary>
    [JsonIgnore]
    public double FinalTestError => Epochs.IsEmpty ? double.NaN : Epochs[^1].TestError;

    /// <summary>Seconds of training, without evaluation.</summary>
    [JsonIgnore]
    public double Seconds => Epochs.Sum(e => e.Seconds);

    /// <summary>Training images a second, over the whole run; NaN before the first epoch is finished.</summary>
    [JsonIgnore]
    public double ImagesPerSecond => Epochs.Sum(e => e.Seconds * e.ImagesPerSecond) / Seconds;

    /// <summary>
    /// The loss of every step, smoothed: an exponential moving average whose weights halve every
    /// <paramref name="halfLife"/> steps, with its start corrected for having seen nothing yet.
    /// </summary>
    /// <param name="halfLife">In steps, over 0.</param>
    public double[] SmoothedLosses(double halfLife = 10)
    {
        var keep = Math.Pow(0.5, 1 / halfLife);
        var smoothed = new double[StepLosses.Length];
        double sum = 0,
            weight = 0;
        for (var i = 0; i < smoothed.Length; i++)
        {
            sum = keep * sum + (1 - keep) * StepLosses[i];
            weight = keep * weight + (1 - keep);
            smoothed[i] = sum / weight;
        }
        return smoothed;
    }

    /// <summary>The history as one line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The history of a JSON text that <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no history.</exception>
    public static TrainingHistory FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<TrainingHistory>(json, Json)
                ?? throw new FormatException("training history: the JSON is null.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"training history: not the JSON that ToJson writes ({e.Message})");
        }
    }

    /// <summary>Where the run stands, in one line.</summary>
    public override string ToString()
    {
        if (Epochs.IsEmpty)
            return $"{Name}: step {StepLosses.Length} of {TotalSteps}";
        var last = Epochs[^1];
        var test = double.IsNaN(last.TestError) ? "" : $", test error {last.TestError:P1}";
        return $"{Name}: epoch {last.Epoch}, loss {last.TrainLoss:0.000}, error {last.TrainError:P1}{test}, {last.ImagesPerSecond:0} images/s";
    }
}

namespace ResNetTutorial.Training;

/// <summary>
/// Everything that decides how a network is trained: with the same recipe, data and initial weights, training on the CPU
/// ends in the same weights, bit for bit.
/// </summary>
/// <example><code>var recipe = new Recipe { Epochs = 5, LearningRate = 0.05, WarmUpSteps = 20 };</code></example>
public sealed record Recipe
{
    /// <summary>Passes over the training set.</summary>
    public int Epochs { get; init; } = 5;

    /// <summary>Images a step.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>The highest learning rate of the run.</summary>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>How the learning rate falls over the run.</summary>
    public Schedule Schedule { get; init; } = Schedule.Cosine;

    /// <summary>Steps over which the learning rate rises in a straight line from near 0 to its full size.</summary>
    public int WarmUpSteps { get; init; }

    /// <summary>
    /// One learning rate for all warm-up steps, in the place of the line: ResNet-110 begins with 0.01 for about 400 steps and goes on
    /// with 0.1 (He et al. 2015, section 4.2). Null: the line.
    /// </summary>
    public double? WarmUpRate { get; init; }

    /// <summary>Momentum of SGD: v ← momentum·v + g, w ← w − rate·v.</summary>
    public double Momentum { get; init; } = 0.9;

    /// <summary>Weight decay λ: every gradient gets λ·w added.</summary>
    public double WeightDecay { get; init; } = 1e-4;

    /// <summary>The largest norm that the gradient of all weights together may have; a longer one is scaled down to it. Null: no limit.</summary>
    public double? GradientClip { get; init; }

    /// <summary>Whether training images are shifted and flipped at random (He et al. 2015, section 4.2).</summary>
    public bool Augment { get; init; }

    /// <summary>Decides the order of the images, their augmentation, and what dropout drops.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// The learning rate of a step, counted from 0: LearningRate · min(1, (step + 1) / WarmUpSteps) · Schedule(step / totalSteps),
    /// or WarmUpRate in its WarmUpSteps, if there is one.
    /// </summary>
    public double RateAt(int step, int totalSteps)
    {
        if (WarmUpRate is { } rate && step < WarmUpSteps)
            return rate;
        var warmth = WarmUpSteps <= 0 ? 1 : Math.Min(1, (step + 1.0) / WarmUpSteps);
        return LearningRate * warmth * Schedule.At((double)step / totalSteps);
    }

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message names it.</exception>
    public void Validate()
    {
        Require(Epochs >= 1, nameof(Epochs), Epochs, "must be at least 1");
        Require(BatchSize >= 1, nameof(BatchSize), BatchSize, "must be at least 1");
        Require(
            LearningRate > 0 && double.IsFinite(LearningRate),
            nameof(LearningRate),
            LearningRate,
            "must be over 0"
        );
        Require(WarmUpSteps >= 0, nameof(WarmUpSteps), WarmUpSteps, "must not be negative");
        Require(
            WarmUpRate is null || (WarmUpRate > 0 && double.IsFinite(WarmUpRate.Value)),
            nameof(WarmUpRate),
            WarmUpRate ?? 0,
            "must be over 0, or null for a line"
        );
        Require(Momentum is >= 0 and < 1, nameof(Momentum), Momentum, "must be at least 0 and below 1");
        Require(
            WeightDecay >= 0 && double.IsFinite(WeightDecay),
            nameof(WeightDecay),
            WeightDecay,
            "must not be negative"
        );
        Require(
            GradientClip is null or > 0,
            nameof(GradientClip),
            GradientClip ?? 0,
            "must be over 0, or null for none"
        );
    }

    private static void Require(bool condition, string name, double value, string rule)
    {
        if (!condition)
            throw new ArgumentException($"recipe {name} {Html.Number(value)}: {rule}.");
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResNetTutorial.Training;

/// <summary>
/// How the learning rate falls over a run: a factor between 0 and 1 for each point of the run, where the run goes from 0
/// to 1. Points are fractions of the run rather than step numbers, so that one recipe suits every scale.
/// </summary>
[JsonConverter(typeof(AsText))]
public sealed class Schedule : IEquatable<Schedule>
{
    private readonly Func<double, double> _factor;
    private readonly string _text;

    private Schedule(string text, Func<double, double> factor) => (_text, _factor) = (text, factor);

    /// <summary>The same rate throughout: 1.</summary>
    public static Schedule Constant { get; } = new("constant", _ => 1);

    /// <summary>Half a cosine, from 1 down to 0: (1 + cos(π·t)) / 2 at the fraction t of the run (Loshchilov and Hutter 2016, section 3, without restarts).</summary>
    public static Schedule Cosine { get; } = new("cosine", t => (1 + Math.Cos(Math.PI * t)) / 2);

    /// <summary>The schedule of the ResNet paper: a tenth after half of the run, a hundredth after three quarters (He et al. 2015, section 4.2: 32k and 48k of 64k).</summary>
    public static Schedule Paper { get; } = Step(0.1, 0.5, 0.75);

    /// <summary>Times <paramref name="factor"/> at each milestone: factor^k, where k milestones have been reached.</summary>
    /// <param name="factor">What the rate is multiplied by, over 0 and at most 1.</param>
    /// <param name="milestones">When, as rising fractions of the run between 0 and 1.</param>
    /// <exception cref="ArgumentException">The factor or the milestones are out of their range.</exception>
    public static Schedule Step(double factor, params double[] milestones)
    {
        if (!(factor is > 0 and <= 1))
            throw new ArgumentException($"schedule factor {Number(factor)}: must be over 0 and at most 1.");
        var rising = milestones.Zip(milestones.Skip(1), (a, b) => a < b).All(x => x);
        if (milestones.Length == 0 || !milestones.All(m => m is > 0 and < 1) || !rising)
            throw new ArgumentException(
                $"schedule milestones {string.Join(", ", milestones.Select(Number))}: give rising fractions of the run, such as 0.5, 0.75."
            );
        double[] at = [.. milestones];
        return new(
            $"step {Number(factor)} at {string.Join(", ", at.Select(Number))}",
            t => Math.Pow(factor, at.Count(m => t >= m))
        );
    }

    /// <summary>The schedule of a text that <see cref="ToString"/> made.</summary>
    /// <exception cref="FormatException">The text is no schedule.</exception>
    public static Schedule Parse(string text)
    {
        if (text == Constant._text)
            return Constant;
        if (text == Cosine._text)
            return Cosine;
        try
        {
            var parts = text["step ".Length..].Split(" at ");
            return Step(ToDouble(parts[0]), [.. parts[1].Split(", ").Select(ToDouble)]);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or IndexOutOfRangeException)
        {
            throw new FormatException(
                $"schedule \"{text}\": not a schedule; say constant, cosine or such as step 0.1 at 0.5, 0.75."
            );
        }
    }

    /// <summary>The factor at a point of the run, 0 being its start and 1 its end.</summary>
    public double At(double progress) => _factor(Math.Clamp(progress, 0, 1));

    /// <inheritdoc/>
    public bool Equals(Schedule? other) => other is not null && other._text == _text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Schedule);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The schedule in words, such as <c>step 0.1 at 0.5, 0.75</c>.</summary>
    public override string ToString() => _text;

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static double ToDouble(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed class AsText : JsonConverter<Schedule>
    {
        public override Schedule Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, Schedule value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}

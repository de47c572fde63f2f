using System.Text.RegularExpressions;

namespace ResNetTutorial.Lessons.Tests.Broken;

/// <summary>One way to break an experiment, and the claim that then must fail: a claim that cannot fail says nothing.</summary>
/// <param name="Claim">The claim's sentence, as it stands in the lesson's code.</param>
/// <param name="How">What is broken, in a few words.</param>
/// <param name="Run">The cells to run, by id, after the lesson's first ones; the claim is in the last.</param>
/// <param name="Changes">What to write instead of what; each must be found in those cells.</param>
public sealed record Break(string Claim, string How, string[] Run, params (string From, string To)[] Changes)
{
    /// <summary>What a failing claim must say.</summary>
    public Regex Message =>
        new(
            "^Claim failed: " + Regex.Replace(Regex.Escape(Claim), @"\\\{.*?}", ".*?") + @" \(",
            RegexOptions.Singleline
        );

    /// <summary>Whether another break runs the same cells with the same changes, for another claim.</summary>
    public bool BreaksAs(Break other) => Run.SequenceEqual(other.Run) && Changes.SequenceEqual(other.Changes);
}

/// <summary>How the claims of one lesson are broken.</summary>
/// <param name="Lesson">The notebook's name.</param>
/// <param name="First">The cells that all breaks need, by id: set-up, parameters, data.</param>
/// <param name="Smaller">Changes for all cells that make the experiments as small as a broken one may be.</param>
/// <param name="Breaks">At least one for each claim.</param>
public sealed record BrokenLesson(
    string Lesson,
    string[] First,
    (string From, string To)[] Smaller,
    params Break[] Breaks
);

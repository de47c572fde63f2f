using ResNetTutorial.Lessons;

namespace ResNetTutorial.Tests.Lessons;

[Collection(ShowCollection.Name)]
public sealed class PredictionTests
{
    [Fact]
    public void The_outcome_stands_beside_the_guess()
    {
        using var shown = new Shown();
        var guess = Prediction.Commit("Which ends lower?", "plain-32", "plain-8", "plain-32");
        Assert.Contains("your guess: plain-32", shown.Last.Text);
        guess.Reveal("plain-8", "1.46 against 2.29");
        Assert.Contains("it is plain-8 (1.46 against 2.29) — you said plain-32", shown.Last.Text);
        Prediction.Commit("Which ends lower?", "PLAIN-8").Reveal("plain-8");
        Assert.Contains("it is plain-8 — as you said", shown.Last.Text);
    }

    [Fact]
    public void No_guess_a_strange_guess_and_a_number_are_all_fine()
    {
        using var shown = new Shown();
        Prediction.Commit("Which?", (string?)null).Reveal("a");
        Assert.Contains("it is a", shown.Last.Text);
        Assert.DoesNotContain("said", shown.Last.Text);
        Prediction.Commit("Which?", "c", "a", "b");
        Assert.Contains("none of a, b", shown.Last.Text);
        double number = Exercise.Blank;
        Prediction.Commit("How many?", number);
        Assert.Contains("no guess yet", shown.Last.Text);
        Prediction.Commit("How small?", 0.25).Reveal(3.8e-6);
        Assert.Contains("it is 3.8e-6 — you said 0.25", shown.Last.Text);
    }
}

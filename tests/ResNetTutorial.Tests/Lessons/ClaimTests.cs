using ResNetTutorial.Lessons;

namespace ResNetTutorial.Tests.Lessons;

[Collection(ShowCollection.Name)]
public sealed class ClaimTests
{
    [Theory]
    [InlineData(2.29, Is.Above, 1.46, 0.2, true)]
    [InlineData(1.66, Is.Above, 1.46, 0.2, false)]
    [InlineData(1.5, Is.Above, 1.5, 0, false)]
    [InlineData(1.0, Is.Below, 1.5, 0.4, true)]
    [InlineData(1.2, Is.Below, 1.5, 0.4, false)]
    [InlineData(1.0, Is.Near, 1.1, 0.2, true)]
    [InlineData(1.0, Is.Near, 1.3, 0.2, false)]
    [InlineData(1.0, Is.Near, 1.0, 0, true)]
    [InlineData(double.NaN, Is.Above, 1, 0, false)]
    [InlineData(double.NaN, Is.Below, 1, 0, false)]
    [InlineData(double.NaN, Is.Near, double.NaN, 1, false)]
    [InlineData(double.PositiveInfinity, Is.Above, 1, 0.5, true)]
    public void It_shows_a_tick_or_throws(double measured, Is relation, double reference, double margin, bool holds)
    {
        using var shown = new Shown();
        var e = Record.Exception(() => Claim.That("Depth hurts", measured, relation, reference, margin));
        if (holds)
        {
            Assert.Null(e);
            Assert.StartsWith("✓ Depth hurts (", shown.Last.Text);
            Assert.Contains("✓", shown.Last.Html);
        }
        else
        {
            Assert.Empty(shown.Outputs);
            var failed = Assert.IsType<ClaimFailedException>(e);
            Assert.StartsWith("Claim failed: Depth hurts (", failed.Message);
            Assert.DoesNotContain('\n', failed.Message);
        }
    }

    [Fact]
    public void The_message_has_the_sentence_the_numbers_and_the_margin()
    {
        var e = Assert.Throws<ClaimFailedException>(() => Claim.That("Depth hurts", 1.5, Is.Above, 1.46, 0.2));
        Assert.Equal("Claim failed: Depth hurts (measured 1.5, which is not above 1.46 by more than 0.2)", e.Message);
    }

    [Fact]
    public void A_condition_can_be_claimed_with_what_was_measured()
    {
        using var shown = new Shown();
        Claim.That("All finish", true, "5 of 5 <done>");
        Assert.Equal("✓ All finish (5 of 5 <done>)", shown.Last.Text);
        Assert.Contains("5 of 5 &lt;done&gt;", shown.Last.Html);
        Assert.Throws<ClaimFailedException>(() => Claim.That("All finish", false, "4 of 5"));
    }

    [Fact]
    public void A_negative_margin_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Claim.That("x", 1, Is.Above, 0, -1));
}

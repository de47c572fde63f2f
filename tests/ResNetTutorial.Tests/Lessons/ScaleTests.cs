using ResNetTutorial.Lessons;

namespace ResNetTutorial.Tests.Lessons;

public sealed class ScaleTests
{
    [Theory]
    [InlineData("quick", 5)]
    [InlineData("Standard", 20)]
    [InlineData(" PAPER ", 164)]
    public void A_lesson_picks_by_the_name(string name, int epochs) =>
        Assert.Equal(epochs, Scale.Parse(name).Pick(quick: 5, standard: 20, paper: 164));

    [Fact]
    public void Another_name_is_refused_with_the_choice()
    {
        var e = Assert.Throws<ArgumentException>(() => Scale.Parse("huge"));
        Assert.Equal("scale \"huge\": not a scale; say quick, standard or paper.", e.Message);
    }
}

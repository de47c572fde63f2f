using ResNetTutorial.Lessons;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Lessons;

[Collection(ShowCollection.Name)]
public sealed class ExerciseTests : IDisposable
{
    private static readonly string[] Hints = ["first", "second", "third", "fourth"];
    private readonly Shown _shown = new();

    public ExerciseTests() => Exercise.Reset();

    public void Dispose() => _shown.Dispose();

    [Fact]
    public void A_starter_is_not_attempted_rather_than_wrong()
    {
        double number = Exercise.Blank;
        int whole = Exercise.Blank;
        string? word = Exercise.Blank;
        Tensor? made = Exercise.Blank;
        Func<double, double>? curve = Exercise.Blank;
        Func<Tensor, Tensor>? function = Exercise.Blank;
        nn.Module<Tensor, Tensor>? module = Exercise.Blank;
        var x = rand(2, 3);
        Verdict[] verdicts =
        [
            Exercise.Check("a", number, 0.25, hints: Hints),
            Exercise.Check("b", whole, 3, Hints),
            Exercise.Check("c", word, "yes", Hints),
            Exercise.Check("d", made, x, hints: Hints),
            Exercise.Check("e", curve, y => y, [1, 2], hints: Hints),
            Exercise.Check("f", function, y => y * 2, x, hints: Hints),
            Exercise.Check("g", module, nn.Linear(3, 3), x, hints: Hints),
            // A starter with a body that is still to be written.
            Exercise.Check("h", _ => Exercise.Blank, y => y, [1, 2], hints: Hints),
            Exercise.Check("i", Unwritten, y => y * 2, x, hints: Hints),
        ];
        Assert.All(verdicts, v => Assert.Equal(Verdict.NotAttempted, v));
        Assert.All(_shown.Outputs, o => Assert.EndsWith("not attempted yet", ((Fragment)o[0]).Text));
        Assert.All(Exercise.Verdicts.Values, v => Assert.Equal(Verdict.NotAttempted, v));

        static Tensor Unwritten(Tensor input) => Exercise.Blank!;
    }

    [Fact]
    public void Each_wrong_try_reveals_one_hint_more_up_to_three()
    {
        for (var tries = 1; tries <= 5; tries++)
        {
            Assert.Equal(Verdict.Wrong, Exercise.Check("1.1", 1.0, 0.25, hints: Hints));
            for (var hint = 0; hint < 4; hint++)
                Assert.Equal(hint < Math.Min(tries, 3), _shown.Last.Text.Contains(Hints[hint]));
        }
        Assert.Equal(Verdict.Right, Exercise.Check("1.1", 0.25, 0.25, hints: Hints));
        Assert.Equal("✓ 1.1: right", _shown.Last.Text);
        Assert.Equal(Verdict.Right, Exercise.Verdicts["1.1"]);
    }

    [Fact]
    public void Numbers_and_words()
    {
        Assert.Equal(Verdict.Right, Exercise.Check("a", Math.Pow(0.25, 9) * 1.0005, Math.Pow(0.25, 9)));
        Assert.Equal(Verdict.Wrong, Exercise.Check("a", Math.Pow(0.25, 10), Math.Pow(0.25, 9)));
        Assert.Contains("too small", _shown.Last.Text);
        Assert.Equal(Verdict.Wrong, Exercise.Check("a", 1e-3, 1.0));
        Assert.Contains("by a factor of about 1,000", _shown.Last.Text);
        Assert.Equal(Verdict.Wrong, Exercise.Check("a", double.PositiveInfinity, 1.0));
        Assert.Equal(Verdict.Right, Exercise.Check("a", 1e-9, 0.0));
        Assert.Equal(Verdict.Wrong, Exercise.Check("a", 0.5, 0.0));
        Assert.EndsWith("0.5 is too large", _shown.Last.Text);
        Assert.Equal(Verdict.Wrong, Exercise.Check("b", 71, 70));
        Assert.Equal(Verdict.Right, Exercise.Check("b", 70, 70));
        Assert.Equal(Verdict.Right, Exercise.Check("c", " Highway ", "highway"));
        Assert.Equal(Verdict.Wrong, Exercise.Check("c", "plain", "highway"));
    }

    [Fact]
    public void A_tensors_shape_comes_first_then_its_values()
    {
        var right = arange(6, ScalarType.Float32).reshape(2, 3);
        Assert.Equal(Verdict.Right, Exercise.Check("t", right.clone(), right));
        Assert.Equal(Verdict.Wrong, Exercise.Check("t", right.t(), right));
        Assert.Contains("the shape of your tensor is [3, 2], and should be [2, 3]", _shown.Last.Text);
        var off = right.clone();
        off.narrow(0, 1, 1).narrow(1, 2, 1).fill_(7);
        Assert.Equal(Verdict.Wrong, Exercise.Check("t", off, right));
        Assert.Contains("in 1 of 6 places: off by 2 at [1, 2], where yours is 7", _shown.Last.Text);
        off.narrow(0, 1, 1).narrow(1, 2, 1).fill_(float.NaN);
        Assert.Equal(Verdict.Wrong, Exercise.Check("t", off, right));
        Assert.Contains("not a number at [1, 2]", _shown.Last.Text);
    }

    [Fact]
    public void A_functions_gradient_counts()
    {
        var x = randn(4, 3);
        Func<Tensor, Tensor> right = y => y.relu();
        Assert.Equal(Verdict.Right, Exercise.Check("f", y => (y + y.abs()) / 2, right, x));
        Assert.Equal(Verdict.Wrong, Exercise.Check("f", y => y.detach().relu(), right, x));
        Assert.Contains("no gradient flows back", _shown.Last.Text);
        Assert.Equal(Verdict.Wrong, Exercise.Check("f", y => y.relu() + y - y.detach(), right, x));
        Assert.Contains("the gradient of the input differs", _shown.Last.Text);
        Assert.Equal(Verdict.Wrong, Exercise.Check("f", y => y.tanh(), right, x));
        Assert.Contains("your output differs", _shown.Last.Text);
    }

    [Fact]
    public void A_module_is_compared_with_the_same_weights()
    {
        var x = randn(5, 3);
        Assert.Equal(Verdict.Right, Exercise.Check("m", nn.Linear(3, 2), nn.Linear(3, 2), x));
        Assert.Equal(Verdict.Wrong, Exercise.Check("m", nn.Linear(3, 2, hasBias: false), nn.Linear(3, 2), x));
        Assert.Contains("its parameters are [2, 3], and should be [2, 3] and [2]", _shown.Last.Text);
        var twice = nn.Sequential(("a", nn.Linear(3, 3)), ("r", nn.ReLU()));
        var right = nn.Sequential(("a", nn.Linear(3, 3)), ("s", nn.Sigmoid()));
        Assert.Equal(Verdict.Wrong, Exercise.Check("m", twice, right, x));
        Assert.Contains("your output differs", _shown.Last.Text);
    }

    [Fact]
    public void An_answer_that_crashes_is_a_wrong_answer()
    {
        Func<Tensor, Tensor> crashes = _ => throw new IndexOutOfRangeException("too far\nmuch too far");
        Assert.Equal(Verdict.Wrong, Exercise.Check("x", crashes, y => y, ones(2), hints: Hints));
        Assert.Equal("✗ x: it throws IndexOutOfRangeException: too far\n  Hint 1: first", _shown.Last.Text);
        Func<Tensor, Tensor> disposes = y =>
        {
            y.Dispose();
            return y;
        };
        Assert.Equal(Verdict.Wrong, Exercise.Check("x", disposes, y => y * 1, ones(2)));
        Assert.Equal(Verdict.Wrong, Exercise.Check("x", y => y.reshape(7), y => y, ones(2)));
        Assert.Equal(Verdict.Wrong, Exercise.Check("x", () => throw new StackGuardException()));
    }

    [Fact]
    public void Stopping_a_cell_stops_it()
    {
        Assert.Throws<OperationCanceledException>(() =>
            Exercise.Check("x", () => throw new OperationCanceledException())
        );
    }

    private sealed class StackGuardException : Exception;
}

using ResNetTutorial.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Training;

[Collection(Alone.Name)]
public sealed class RaceThreadsTests
{
    [Fact]
    public void It_leaves_the_number_of_threads_as_it_was()
    {
        var before = get_num_threads();
        var seen = new List<int>();
        var spy = nn.Sequential(("flatten", nn.Flatten()), ("spy", new ThreadSpy(seen)), ("out", nn.Linear(16, 3)));
        new Race(Toy.Set(16)).Add("spy", spy, new Recipe { Epochs = 1, BatchSize = 8 }).Run();
        Assert.All(seen, threads => Assert.Equal(1, threads));
        Assert.NotEmpty(seen);
        Assert.Equal(before, get_num_threads());
        // A new thread starts with what was last set anywhere.
        var fresh = 0;
        var thread = new Thread(() => fresh = get_num_threads());
        thread.Start();
        thread.Join();
        Assert.Equal(before, fresh);
    }

    private sealed class ThreadSpy(List<int> seen) : nn.Module<Tensor, Tensor>("spy")
    {
        public override Tensor forward(Tensor input)
        {
            seen.Add(get_num_threads());
            return input.alias();
        }
    }
}

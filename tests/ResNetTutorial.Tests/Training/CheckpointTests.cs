using ResNetTutorial.Training;

namespace ResNetTutorial.Tests.Training;

// Dropout draws from the generator of the process, which tests that make networks draw from too.
[Collection(Alone.Name)]
public sealed class CheckpointTests : IDisposable
{
    private static readonly Recipe Recipe = new()
    {
        Epochs = 4,
        BatchSize = 16,
        Augment = true,
        WarmUpSteps = 3,
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("rt-checkpoint-").FullName;

    private string File => Path.Combine(_folder, "run.safetensors");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(5)] // the end of an epoch
    [InlineData(13)]
    public void A_run_saved_and_resumed_ends_as_one_never_interrupted_bit_for_bit(int steps)
    {
        var (train, test) = (Toy.Set(70, 1), Toy.Set(30, 2));
        var straight = Toy.Convolutional(1);
        var straightHistory = Trainer.Train("toy", straight, train, test, Recipe);

        using (var first = new Trainer("toy", Toy.Convolutional(1), train, test, Recipe))
        {
            first.Advance(steps);
            Checkpoint.Save(File, first);
        }
        // Other weights and other images of the same making, as in another process.
        var resumed = Toy.Convolutional(77);
        using var second = new Trainer("toy", resumed, Toy.Set(70, 1), Toy.Set(30, 2), Recipe);
        Checkpoint.Load(File, second);
        Assert.Equal(steps, second.Step);
        var resumedHistory = second.Run();

        Assert.Equal(0, Toy.Difference(Toy.State(straight), Toy.State(resumed)));
        Assert.Equal(straightHistory.StepLosses.ToArray(), resumedHistory.StepLosses.ToArray());
        Assert.Equal(
            straightHistory.Epochs.Select(e => e with { Seconds = 0, ImagesPerSecond = 0 }),
            resumedHistory.Epochs.Select(e => e with { Seconds = 0, ImagesPerSecond = 0 })
        );
    }

    [Fact]
    public void The_momentum_matters_and_is_saved()
    {
        // The same resumption with the momentum forgotten must differ, or the test above would prove little.
        var set = Toy.Set(70);
        var (straight, network) = (Toy.Mlp(1), Toy.Mlp(1));
        Trainer.Train("toy", straight, set, null, Recipe);
        using (var first = new Trainer("toy", network, set, null, Recipe))
            first.Advance(7);
        using var second = new Trainer("toy", network, set, null, Recipe);
        second.State = (7, default, second.History);
        second.Run();
        Assert.NotEqual(0, Toy.Difference(Toy.State(straight), Toy.State(network)));
    }

    [Fact]
    public void A_run_that_is_stopped_and_called_again_goes_on_from_its_last_epoch_and_ends_the_same()
    {
        var set = Toy.Set(70);
        var straight = Toy.Convolutional(1);
        var history = Trainer.Train("toy", straight, set, null, Recipe);

        using (var stop = new CancellationTokenSource())
        using (var first = new Trainer("toy", Toy.Convolutional(1), set, null, Recipe))
        {
            // In the third epoch of four, since what is watched is told of every epoch's end.
            Assert.ThrowsAny<OperationCanceledException>(() =>
                Checkpoint.Run(
                    File,
                    first,
                    now =>
                    {
                        if (now.Epochs.Length == 2)
                            stop.Cancel();
                    },
                    stop.Token
                )
            );
        }
        var network = Toy.Convolutional(77);
        using (var second = new Trainer("toy", network, set, null, Recipe))
        {
            var told = new List<int>();
            var resumed = Checkpoint.Run(File, second, now => told.Add(now.Epochs.Length));
            Assert.Equal([3, 4], told.Distinct().Where(epochs => epochs > 2));
            Assert.DoesNotContain(1, told);
            Assert.Equal(history.StepLosses.ToArray(), resumed.StepLosses.ToArray());
        }
        Assert.Equal(0, Toy.Difference(Toy.State(straight), Toy.State(network)));

        // Once more: it is over, and only loads.
        var again = Toy.Convolutional(5);
        using var third = new Trainer("toy", again, set, null, Recipe);
        Assert.Equal(4, Checkpoint.Run(File, third).Epochs.Length);
        Assert.Equal(0, Toy.Difference(Toy.State(straight), Toy.State(again)));
    }

    [Fact]
    public void Every_way_of_cutting_a_file_short_is_said_in_one_line()
    {
        var whole = SaveOne();
        foreach (var length in new[] { 0, 7, 8, 100, whole.Length / 2, whole.Length - 1 })
            AssertRefused(whole[..length]);
    }

    [Fact]
    public void A_changed_byte_anywhere_is_noticed()
    {
        var whole = SaveOne();
        for (var i = 0; i < whole.Length; i += Math.Max(1, whole.Length / 200))
        {
            var damaged = (byte[])whole.Clone();
            damaged[i] ^= 0x11;
            AssertRefused(damaged);
        }
    }

    [Fact]
    public void Files_of_other_runs_are_refused_with_the_reason()
    {
        SaveOne();
        Assert.Contains("recipe", Refused(Toy.Mlp(1), Recipe with { LearningRate = 0.5 }, 70));
        Assert.Contains("5 steps an epoch", Refused(Toy.Mlp(1), Recipe, 200));
        Assert.Contains("hidden.weight is [8, 16] there", Refused(Toy.Mlp(1, hidden: 9), Recipe, 70));
        Assert.Contains("another network", Refused(Toy.Convolutional(1), Recipe, 70));
        System.IO.File.Delete(File);
        using var trainer = new Trainer("toy", Toy.Mlp(1), Toy.Set(70), null, Recipe);
        Assert.Throws<FileNotFoundException>(() => Checkpoint.Load(File, trainer));
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_nothing_behind()
    {
        using var trainer = new Trainer("toy", Toy.Mlp(1), Toy.Set(70), null, Recipe);
        Directory.CreateDirectory(File);
        Assert.Contains(File, Assert.Throws<IOException>(() => Checkpoint.Save(File, trainer)).Message);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    private byte[] SaveOne()
    {
        using var trainer = new Trainer("toy", Toy.Mlp(1), Toy.Set(70), null, Recipe);
        trainer.Advance(3);
        Checkpoint.Save(File, trainer);
        Assert.Single(Directory.GetFiles(_folder));
        return System.IO.File.ReadAllBytes(File);
    }

    private void AssertRefused(byte[] content)
    {
        System.IO.File.WriteAllBytes(File, content);
        using var trainer = new Trainer("toy", Toy.Mlp(1), Toy.Set(70), null, Recipe);
        var e = Assert.Throws<InvalidDataException>(() => Checkpoint.Load(File, trainer));
        Assert.StartsWith(File, e.Message);
        Assert.DoesNotContain('\n', e.Message);
        Assert.Equal(0, trainer.Step);
    }

    private string Refused(
        TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor> network,
        Recipe recipe,
        int count
    )
    {
        using var trainer = new Trainer("toy", network, Toy.Set(count), null, recipe);
        return Assert.Throws<InvalidDataException>(() => Checkpoint.Load(File, trainer)).Message;
    }
}

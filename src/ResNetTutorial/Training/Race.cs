using ResNetTutorial.Data;
using static TorchSharp.torch;

namespace ResNetTutorial.Training;

/// <summary>
/// Several networks trained side by side on the same images. Each is on a thread of its own with one libtorch thread,
/// at most as many at once as the machine has cores, and ends in exactly the weights it would have if trained alone so.
/// </summary>
/// <example>
/// <code>
/// var results = new Race(train, test)
///     .Add("plain-8", plain8, recipe)
///     .Add("plain-32", plain32, recipe)
///     .Run(LiveChart.Of(TrainingChart.Loss));
/// results["plain-32"].FinalLoss
/// </code>
/// </example>
/// <param name="train">The images to train on.</param>
/// <param name="test">The images to test on after each epoch, if any.</param>
public sealed class Race(ImageSet train, ImageSet? test = null)
{
    private readonly List<(string Name, nn.Module<Tensor, Tensor> Network, Recipe Recipe)> _entries = [];

    /// <summary>Enters a network.</summary>
    /// <param name="name">Its name in charts and results; no two may be the same.</param>
    /// <param name="network">Takes images N×C×H×W and returns logits N×classes; shares no weights with another entry.</param>
    /// <param name="recipe">How to train it.</param>
    /// <exception cref="ArgumentException">The name is taken, or the recipe has a value out of its range.</exception>
    public Race Add(string name, nn.Module<Tensor, Tensor> network, Recipe recipe)
    {
        if (_entries.Any(e => e.Name == name))
            throw new ArgumentException($"race: two networks are called {name}; give each its own name.");
        recipe.Validate();
        _entries.Add((name, network, recipe));
        return this;
    }

    /// <summary>Trains all networks and returns when the last is done.</summary>
    /// <param name="watch">
    /// Told of all histories, in the order of entry, whenever there is news: on the caller's thread, since a notebook
    /// knows its cells by their threads.
    /// </param>
    /// <param name="cancel">Stops all networks between two steps.</param>
    /// <param name="lanes">Networks trained at once; null: one a core.</param>
    /// <param name="checkpoints">
    /// A folder in which each network has a file of its name (<see cref="Checkpoint.Run"/>): a race that was stopped goes on from
    /// the last whole epoch of each. Made if it is not there. Null: nothing is saved.
    /// </param>
    /// <returns>The histories, in the order of entry.</returns>
    /// <exception cref="OperationCanceledException">The race was stopped.</exception>
    /// <exception cref="InvalidOperationException">Training a network failed; the message names it, and the others were stopped.</exception>
    public RaceResults Run(
        Action<IReadOnlyList<TrainingHistory>>? watch = null,
        CancellationToken cancel = default,
        int? lanes = null,
        string? checkpoints = null
    )
    {
        if (_entries.Count == 0)
            throw new InvalidOperationException("race: no network was entered; call Add first.");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var news = new AutoResetEvent(false);
        var threadsBefore = get_num_threads();
        var trainers = new List<Trainer>();
        var threads = new List<Thread>();
        try
        {
            foreach (var (name, network, recipe) in _entries)
                trainers.Add(new Trainer(name, network, train, test, recipe));
            if (checkpoints is not null)
                Directory.CreateDirectory(checkpoints);
            var course = new Course([.. LongestFirst(trainers)], checkpoints, news, stop);
            var count = Math.Min(lanes ?? Environment.ProcessorCount, trainers.Count);
            for (var lane = 0; lane < count; lane++)
            {
                var thread = new Thread(course.Drive) { IsBackground = true, Name = $"race lane {lane + 1}" };
                threads.Add(thread);
                thread.Start();
            }
            Watch(trainers, threads, news, watch);
            threads.ForEach(t => t.Join());
            cancel.ThrowIfCancellationRequested();
            course.ThrowIfFailed();
            return new RaceResults([.. trainers.Select(t => t.History)]);
        }
        finally
        {
            // However this ends, a stopped cell included: no thread may go on using what is disposed next.
            stop.Cancel();
            threads.ForEach(t => t.Join());
            trainers.ForEach(t => t.Dispose());
            // The lanes changed what new threads start with.
            set_num_threads(threadsBefore);
        }
    }

    /// <summary>
    /// The longest runs first, so that no lane is left alone with one at the end. A run is as long as it has layers and
    /// steps, roughly, which is all that an order needs.
    /// </summary>
    private static IEnumerable<Trainer> LongestFirst(List<Trainer> trainers) =>
        trainers.OrderByDescending(t => (long)t.TotalSteps * t.Network.modules().Count());

    private static void Watch(
        List<Trainer> trainers,
        List<Thread> threads,
        AutoResetEvent news,
        Action<IReadOnlyList<TrainingHistory>>? watch
    )
    {
        TrainingHistory[] seen = [];
        while (true)
        {
            var over = threads.TrueForAll(t => !t.IsAlive);
            TrainingHistory[] now = [.. trainers.Select(t => t.History)];
            if (watch is not null && !now.SequenceEqual(seen, ReferenceEqualityComparer.Instance))
                watch(now);
            seen = now;
            if (over)
                return;
            // A wait of its own, beside the news: a lane's end makes none.
            news.WaitOne(50);
        }
    }

    /// <summary>The trainers still to be started, which the lanes take one after the other.</summary>
    private sealed class Course(
        Trainer[] trainers,
        string? checkpoints,
        AutoResetEvent news,
        CancellationTokenSource stop
    )
    {
        private readonly Lock _lock = new();
        private int _next = -1;
        private (string Name, Exception Exception)? _failure;

        public void Drive()
        {
            // OpenMP keeps the number of threads for each thread that asks for work, and libtorch lets a new thread
            // start with the number last set anywhere: so each lane says it for itself. One, because the lanes already
            // fill the cores, and two threads that wait for each other on a busy core are slower than one.
            set_num_threads(1);
            while (Interlocked.Increment(ref _next) is var i && i < trainers.Length && !stop.IsCancellationRequested)
            {
                try
                {
                    Run(trainers[i]);
                }
                catch (OperationCanceledException) when (stop.IsCancellationRequested)
                {
                    return;
                }
                catch (Exception e)
                {
                    lock (_lock)
                        _failure ??= (trainers[i].Name, e);
                    stop.Cancel();
                    return;
                }
            }
        }

        private void Run(Trainer trainer)
        {
            if (checkpoints is null)
                trainer.Run(_ => news.Set(), stop.Token);
            else
                Checkpoint.Run(
                    Path.Combine(checkpoints, $"{trainer.Name}.safetensors"),
                    trainer,
                    _ => news.Set(),
                    stop.Token
                );
        }

        public void ThrowIfFailed()
        {
            if (_failure is var (name, exception))
                throw new InvalidOperationException($"{name}: {exception.Message}", exception);
        }
    }
}

using System.Diagnostics;
using ResNetTutorial.Data;
using static TorchSharp.torch;
using Modules = TorchSharp.Modules;

namespace ResNetTutorial.Training;

/// <summary>
/// Trains one network by its <see cref="Recipe"/>: SGD with momentum on the cross entropy, as in He et al. 2015, section 4.2.
/// </summary>
/// <remarks>
/// One step is one dispose scope, so nothing that a step makes outlives it. Losses stay on the device and are read every
/// <see cref="ReadEvery"/> steps, since a read waits for the device. The order of the images and their augmentation follow
/// from the seed and the epoch, and what dropout drops from the seed and the step, so that a run stopped anywhere resumes
/// as if it had not been (<see cref="Checkpoint"/>).
/// </remarks>
public sealed class Trainer : IDisposable
{
    private const int ReadEvery = 10;

    private readonly nn.Module<Tensor, Tensor> _network;
    private readonly ImageSet _train;
    private readonly ImageSet? _test;
    private readonly Batches _batches;
    private readonly Modules.SGD _optimizer;
    private readonly Modules.SGD.ParamGroup _group;
    private readonly bool _drawsRandomly;
    private readonly List<Tensor> _unread = [];
    private volatile TrainingHistory _history;
    private EpochSums _sums;

    /// <summary>Gets a network ready for training; the weights stay as they are until the first step.</summary>
    /// <param name="name">The network's name in charts and tables.</param>
    /// <param name="network">Takes images N×C×H×W and returns logits N×classes; on the device of the images.</param>
    /// <param name="train">The images to train on.</param>
    /// <param name="test">The images to test on after each epoch, if any.</param>
    /// <param name="recipe">How to train.</param>
    /// <exception cref="ArgumentException">The recipe has a value out of its range.</exception>
    public Trainer(string name, nn.Module<Tensor, Tensor> network, ImageSet train, ImageSet? test, Recipe recipe)
    {
        recipe.Validate();
        Recipe = recipe;
        _network = network;
        _train = train;
        _test = test;
        var batchSize = Math.Min(recipe.BatchSize, train.Count);
        // A last batch of one image has no variance, and batch normalisation has nothing to divide by.
        var lonely = train.Count % batchSize == 1 && batchSize > 1;
        _batches = new Batches(train, batchSize, seed: recipe.Seed, augment: recipe.Augment, dropLast: lonely);
        _group = new Modules.SGD.ParamGroup(
            network.parameters(),
            recipe.LearningRate,
            momentum: recipe.Momentum,
            weight_decay: recipe.WeightDecay
        );
        _optimizer = optim.SGD([_group], recipe.LearningRate);
        _drawsRandomly = Randomness.IsIn(network);
        _history = new TrainingHistory
        {
            Name = name,
            StepsPerEpoch = _batches.Count,
            TotalSteps = _batches.Count * recipe.Epochs,
        };
    }

    /// <summary>The network's name.</summary>
    public string Name => _history.Name;

    /// <summary>How the network is trained.</summary>
    public Recipe Recipe { get; }

    /// <summary>The network in training.</summary>
    public nn.Module<Tensor, Tensor> Network => _network;

    /// <summary>Steps done.</summary>
    public int Step { get; private set; }

    /// <summary>Steps in the whole run.</summary>
    public int TotalSteps => _history.TotalSteps;

    /// <summary>What happened so far; may be read from any thread.</summary>
    public TrainingHistory History => _history;

    internal Modules.SGD Optimizer => _optimizer;

    /// <summary>Trains a network from the first step to the last.</summary>
    /// <param name="name">The network's name in charts and tables.</param>
    /// <param name="network">Takes images N×C×H×W and returns logits N×classes; on the device of the images.</param>
    /// <param name="train">The images to train on.</param>
    /// <param name="test">The images to test on after each epoch, if any.</param>
    /// <param name="recipe">How to train.</param>
    /// <param name="watch">Told of the history every few steps.</param>
    /// <param name="cancel">Stops the training between two steps.</param>
    /// <returns>What happened.</returns>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static TrainingHistory Train(
        string name,
        nn.Module<Tensor, Tensor> network,
        ImageSet train,
        ImageSet? test,
        Recipe recipe,
        Action<TrainingHistory>? watch = null,
        CancellationToken cancel = default
    )
    {
        using var trainer = new Trainer(name, network, train, test, recipe);
        return trainer.Run(watch, cancel);
    }

    /// <summary>Trains to the end of the recipe, from wherever the trainer stands.</summary>
    /// <param name="watch">Told of the history every few steps.</param>
    /// <param name="cancel">Stops the training between two steps.</param>
    /// <returns>What happened.</returns>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public TrainingHistory Run(Action<TrainingHistory>? watch = null, CancellationToken cancel = default) =>
        Advance(TotalSteps, watch, cancel);

    /// <summary>Trains a number of steps further, but not beyond the recipe.</summary>
    /// <param name="steps">How many.</param>
    /// <param name="watch">Told of the history every few steps.</param>
    /// <param name="cancel">Stops the training between two steps.</param>
    /// <returns>What happened so far.</returns>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public TrainingHistory Advance(int steps, Action<TrainingHistory>? watch = null, CancellationToken cancel = default)
    {
        var end = (int)Math.Min((long)Step + steps, TotalSteps);
        while (Step < end)
        {
            TrainEpochUntil(end, watch, cancel);
            if (Step % _batches.Count == 0)
                FinishEpoch(watch);
        }
        return _history;
    }

    /// <summary>Measures a network on a set: in evaluation mode and without gradients; its mode is as before afterwards.</summary>
    /// <param name="network">Takes images N×C×H×W and returns logits N×classes.</param>
    /// <param name="set">The images.</param>
    /// <param name="batchSize">Images at a time.</param>
    public static Evaluation Evaluate(nn.Module<Tensor, Tensor> network, ImageSet set, int batchSize = 256) =>
        InEvaluation(network, () => Evaluate(network.call, set, batchSize));

    /// <summary>The class that a network takes each image for, the one of the largest logit; in evaluation mode and without gradients.</summary>
    /// <param name="network">Takes images N×C×H×W and returns logits N×classes; its mode is as before afterwards.</param>
    /// <param name="set">The images.</param>
    /// <param name="batchSize">Images at a time.</param>
    /// <returns>A class number an image, in the order of the set.</returns>
    public static long[] Predict(nn.Module<Tensor, Tensor> network, ImageSet set, int batchSize = 256) =>
        InEvaluation(
            network,
            () =>
            {
                using var scope = NewDisposeScope();
                using var _ = no_grad();
                var batches = new Batches(set, Math.Min(batchSize, set.Count), shuffle: false).Epoch(0);
                var classes = batches.Select(batch => network.call(batch.images).argmax(1)).ToList();
                return cat(classes).cpu().data<long>().ToArray();
            }
        );

    private static T InEvaluation<T>(nn.Module network, Func<T> measure)
    {
        var training = network.training;
        network.eval();
        try
        {
            return measure();
        }
        finally
        {
            network.train(training);
        }
    }

    /// <summary>Measures anything that turns images into logits on a set, without gradients.</summary>
    internal static Evaluation Evaluate(Func<Tensor, Tensor> logitsOf, ImageSet set, int batchSize = 256)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var sums = zeros(2, ScalarType.Float64, set.Device);
        foreach (var (images, labels) in new Batches(set, Math.Min(batchSize, set.Count), shuffle: false).Epoch(0))
        {
            using var step = NewDisposeScope();
            sums.add_(Sums(logitsOf(images), labels));
        }
        var read = sums.cpu().data<double>().ToArray();
        return new Evaluation(read[0] / set.Count, read[1] / set.Count);
    }

    /// <summary>Two numbers on the device, in float64: the sum of the losses, and how many images are classified wrongly.</summary>
    internal static Tensor Sums(Tensor logits, Tensor labels)
    {
        var loss = nn.functional.cross_entropy(logits, labels, reduction: nn.Reduction.Sum);
        return LossAndWrong(loss, logits, labels).to(ScalarType.Float64);
    }

    /// <summary>Frees the optimizer's memory. The network stays.</summary>
    public void Dispose()
    {
        _unread.ForEach(t => t.Dispose());
        _unread.Clear();
        _optimizer.Dispose();
    }

    private void TrainEpochUntil(int end, Action<TrainingHistory>? watch, CancellationToken cancel)
    {
        var (epoch, done) = Math.DivRem(Step, _batches.Count);
        var clock = Stopwatch.StartNew();
        _network.train();
        try
        {
            foreach (var (images, labels) in _batches.Epoch(epoch).Skip(done))
            {
                // A batch lives until the next is asked for, which is never if the run stops here.
                using (images)
                using (labels)
                {
                    cancel.ThrowIfCancellationRequested();
                    TrainStep(images, labels);
                }
                Step++;
                if (_unread.Count == ReadEvery)
                {
                    Read();
                    watch?.Invoke(_history);
                }
                if (Step == end)
                    break;
            }
        }
        finally
        {
            // Also when stopped in the middle: a checkpoint written then has to know of every step that was done.
            Read();
            _sums.Seconds += clock.Elapsed.TotalSeconds;
        }
    }

    private void TrainStep(Tensor images, Tensor labels)
    {
        using var scope = NewDisposeScope();
        _group.LearningRate = Recipe.RateAt(Step, TotalSteps);
        _optimizer.zero_grad();
        var logits = _drawsRandomly ? Randomness.Forward(_network, images, Recipe.Seed, Step) : _network.call(images);
        var loss = nn.functional.cross_entropy(logits, labels);
        loss.backward();
        if (Recipe.GradientClip is { } limit)
            nn.utils.clip_grad_norm_(_network.parameters(), limit);
        _optimizer.step();
        _unread.Add(LossAndWrong(loss.detach(), logits.detach(), labels).DetachFromDisposeScope());
    }

    /// <summary>Two numbers on the device: the loss, and how many of the images are classified wrongly.</summary>
    private static Tensor LossAndWrong(Tensor loss, Tensor logits, Tensor labels)
    {
        var wrong = logits.argmax(1).ne(labels).sum();
        return stack([loss.to(ScalarType.Float32), wrong.to(ScalarType.Float32)]);
    }

    private void Read()
    {
        if (_unread.Count == 0)
            return;
        using var scope = NewDisposeScope();
        var read = stack(_unread).cpu().data<float>().ToArray();
        var losses = new float[_unread.Count];
        for (var i = 0; i < losses.Length; i++)
        {
            var inEpoch = (Step - losses.Length + i) % _batches.Count;
            var images = Math.Min(_batches.BatchSize, _train.Count - inEpoch * _batches.BatchSize);
            losses[i] = read[2 * i];
            _sums.Images += images;
            _sums.Loss += (double)read[2 * i] * images;
            _sums.Wrong += read[2 * i + 1];
        }
        _unread.ForEach(t => t.Dispose());
        _unread.Clear();
        _history = _history with { StepLosses = _history.StepLosses.AddRange(losses) };
    }

    private void FinishEpoch(Action<TrainingHistory>? watch)
    {
        var test = _test is null ? new Evaluation(double.NaN, double.NaN) : Evaluate(_network, _test);
        var result = new EpochResult(
            Step / _batches.Count,
            _sums.Loss / _sums.Images,
            _sums.Wrong / _sums.Images,
            test.Loss,
            test.Error,
            _sums.Seconds,
            _sums.Images / _sums.Seconds
        );
        _sums = default;
        _history = _history with { Epochs = _history.Epochs.Add(result) };
        watch?.Invoke(_history);
    }

    internal (int Step, EpochSums Sums, TrainingHistory History) State
    {
        get => (Step, _sums, _history);
        set => (Step, _sums, _history) = value;
    }

    /// <summary>What the epoch in progress has added up to.</summary>
    internal record struct EpochSums(double Loss, double Wrong, double Images, double Seconds);
}

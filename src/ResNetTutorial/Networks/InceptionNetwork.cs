using ResNetTutorial.Layers;
using static TorchSharp.torch;

namespace ResNetTutorial.Networks;

/// <summary>
/// What the Inception networks for ImageNet share: a trunk of layers one behind the other, global average pooling,
/// dropout and a linear classifier; and, for training, auxiliary classifiers that hang on the trunk. N×3×H×W to
/// N×classes logits.
/// </summary>
/// <example>
/// <code>
/// var net = GoogLeNet.Create(classes: 10);
/// net.call(images)                                     // logits alone; the auxiliary classifiers do not run
/// var (logits, auxiliary) = net.WithAuxiliary(images); // those of the auxiliary classifiers, too
/// net.Loss(images, labels).backward();                 // all of them, weighted
/// </code>
/// </example>
public abstract class InceptionNetwork : nn.Module<Tensor, Tensor>, ILayeredNetwork
{
    private readonly List<nn.Module<Tensor, Tensor>> _stem = [];
    private readonly List<nn.Module<Tensor, Tensor>> _layers = [];
    private readonly List<nn.Module<Tensor, Tensor>> _end = [];
    private readonly Dictionary<nn.Module, nn.Module<Tensor, Tensor>> _auxiliary = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly bool _transformInput;

    private protected InceptionNetwork(string name, int classes, int smallest, bool transformInput = false)
        : base(name)
    {
        Expect.Positive(name, (nameof(classes), classes));
        (Classes, Smallest, _transformInput) = (classes, smallest, transformInput);
    }

    /// <summary>Classes.</summary>
    public int Classes { get; }

    /// <summary>
    /// The least height and width of an image; of a smaller one the last layers would have nothing to see.
    /// </summary>
    public int Smallest { get; }

    /// <summary>
    /// The trunk from the first Inception module on: modules, and what stands between and behind them.
    /// </summary>
    public IReadOnlyList<nn.Module<Tensor, Tensor>> Layers => _layers;

    /// <summary>How many auxiliary classifiers there are.</summary>
    public int AuxiliaryCount => _auxiliary.Count;

    /// <summary>
    /// The weight of each auxiliary classifier's loss in <see cref="Loss"/>, unless another is given.
    /// </summary>
    /// <remarks>0.3: Szegedy et al. 2014, arXiv 1409.4842, section 5. The authors' Inception-v3 has 0.4.</remarks>
    public virtual double AuxiliaryWeight => 0.3;

    /// <summary>The trunk before the first Inception module.</summary>
    /// <param name="x">N×3×H×W.</param>
    /// <returns>What the first Inception module sees.</returns>
    public Tensor Stem(Tensor x)
    {
        Expect.Channels(this, x, 3, Smallest);
        return Run(_stem, _transformInput ? Renormalise(x) : x);
    }

    /// <summary>What follows the trunk: global average pooling, dropout and the classifier.</summary>
    /// <param name="x">What the trunk puts out.</param>
    /// <returns>N×classes logits.</returns>
    public Tensor Head(Tensor x)
    {
        Expect.Channels(this, x, Channels);
        return Run(_end, x.mean([2, 3]));
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x) => Head(Run(_layers, Stem(x)));

    /// <summary>The logits of all classifiers, for training.</summary>
    /// <param name="x">N×3×H×W.</param>
    public AuxiliaryLogits WithAuxiliary(Tensor x)
    {
        var auxiliary = new List<Tensor>();
        return new AuxiliaryLogits(Head(Run(_layers, Stem(x), auxiliary)), auxiliary);
    }

    /// <summary>
    /// The loss to train with: L + w·ΣLₐ, the cross entropies of the classifier and of the auxiliary ones.
    /// </summary>
    /// <param name="images">N×3×H×W.</param>
    /// <param name="labels">N classes, Int64.</param>
    /// <param name="weight">w; null: <see cref="AuxiliaryWeight"/>.</param>
    public Tensor Loss(Tensor images, Tensor labels, double? weight = null)
    {
        var (logits, auxiliary) = WithAuxiliary(images);
        return auxiliary.Aggregate(
            nn.functional.cross_entropy(logits, labels),
            (sum, more) => sum + ((weight ?? AuxiliaryWeight) * nn.functional.cross_entropy(more, labels))
        );
    }

    /// <summary>The channels that the trunk puts out so far.</summary>
    private protected long Channels { get; private set; } = 3;

    /// <summary>Makes the trunk longer.</summary>
    private protected void Add(string name, nn.Module<Tensor, Tensor> layer)
    {
        register_module(name, layer);
        Append(layer);
    }

    /// <summary>Makes the trunk longer by layers that the state dict numbers.</summary>
    private protected void Add(string name, nn.Module<Tensor, Tensor>[] layers)
    {
        register_module(name, nn.ModuleList(layers));
        foreach (var layer in layers)
            Append(layer);
    }

    /// <summary>So many layers of one kind.</summary>
    private protected static nn.Module<Tensor, Tensor>[] Times(int count, Func<nn.Module<Tensor, Tensor>> layer) =>
        [.. Enumerable.Range(0, count).Select(_ => layer())];

    /// <summary>Hangs an auxiliary classifier on the trunk's end as it is now.</summary>
    private protected void AddAuxiliary(string name, nn.Module<Tensor, Tensor> head)
    {
        register_module(name, head);
        _auxiliary.Add(_layers[^1], head);
    }

    /// <summary>Ends the network.</summary>
    private protected void AddClassifier(string name, double dropout)
    {
        _end.AddRange([nn.Dropout(dropout), Classifier.Of(Channels, Classes)]);
        register_module("dropout", _end[0]);
        register_module(name, _end[1]);
    }

    private void Append(nn.Module<Tensor, Tensor> layer)
    {
        (_layers.Count > 0 || layer is InceptionModule ? _layers : _stem).Add(layer);
        Channels = InceptionModule.ChannelsAfter(layer, Channels);
    }

    private Tensor Run(List<nn.Module<Tensor, Tensor>> layers, Tensor x, List<Tensor>? auxiliary = null)
    {
        foreach (var layer in layers)
        {
            x = layer.call(x);
            if (auxiliary is not null && _auxiliary.TryGetValue(layer, out var head))
                auxiliary.Add(head.call(x));
        }
        return x;
    }

    /// <summary>From (value - mean) / deviation with ImageNet's means and deviations to (value - 0.5) / 0.5.</summary>
    private static Tensor Renormalise(Tensor x)
    {
        var mean = tensor(new[] { 0.485, 0.456, 0.406 }).to(x.dtype).to(x.device).view(1, 3, 1, 1);
        var deviation = tensor(new[] { 0.229, 0.224, 0.225 }).to(x.dtype).to(x.device).view(1, 3, 1, 1);
        return ((x * deviation) + mean - 0.5) / 0.5;
    }
}

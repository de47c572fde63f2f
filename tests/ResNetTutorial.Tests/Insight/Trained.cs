using ResNetTutorial.Data;
using ResNetTutorial.Networks;
using ResNetTutorial.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Insight;

/// <summary>Small networks that have been trained for a moment: far enough that weights and statistics are no longer the first.</summary>
public sealed class Trained : IDisposable
{
    private readonly Dictionary<UnitKind, CifarResNet> _networks = [];

    public ImageSet Set { get; } = Shapes.Make(320, seed: 1, 16);

    public Tensor Images => Set.Images;

    public Tensor Labels => Set.Labels;

    /// <summary>20 layers of width 4, trained once a kind.</summary>
    public CifarResNet this[UnitKind kind]
    {
        get
        {
            if (!_networks.TryGetValue(kind, out var network))
            {
                manual_seed(3);
                _networks.Add(kind, network = CifarResNet.Create(20, kind, width: 4));
                var recipe = new Recipe
                {
                    Epochs = 2,
                    BatchSize = 32,
                    LearningRate = 0.05,
                };
                Trainer.Train("net", network, Set, null, recipe);
            }
            return network;
        }
    }

    public void Dispose()
    {
        foreach (var network in _networks.Values)
            network.Dispose();
        Set.Dispose();
    }
}

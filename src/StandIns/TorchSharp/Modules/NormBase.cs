using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What batch and instance normalisation share: scale, shift, and running statistics.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(bias))]
    private Parameter? heldBias;

    [ComponentName(Name = nameof(weight))]
    private Parameter? heldWeight;

    [ComponentName(Name = nameof(running_mean))]
    private Tensor? heldMean;

    [ComponentName(Name = nameof(running_var))]
    private Tensor? heldVariance;

    [ComponentName(Name = nameof(num_batches_tracked))]
    private Tensor? heldCount;

    public NormBase(
        long num_features,
        double eps,
        double? momentum,
        bool affine,
        bool track_running_stats,
        Device? device,
        ScalarType? dtype,
        string name
    )
        : base(name)
    {
        (this.num_features, this.eps, this.momentum) = (num_features, eps, momentum);
        (this.affine, this.track_running_stats) = (affine, track_running_stats);
        if (affine)
        {
            weight = NewTensor.Parameter(device, dtype, num_features);
            bias = NewTensor.Parameter(device, dtype, num_features);
        }
        if (track_running_stats)
        {
            running_mean = NewTensor.Filled(0, device, dtype, num_features);
            running_var = NewTensor.Filled(1, device, dtype, num_features);
            num_batches_tracked = NewTensor.Filled(0, device, ScalarType.Int64);
        }
        reset_parameters();
    }

    public long num_features { get; }

    public double eps { get; set; }

    public double? momentum { get; set; }

    public bool affine { get; }

    public bool track_running_stats { get; }

    public Parameter weight
    {
        get => heldWeight!;
        set => Hold(nameof(weight), ref heldWeight, value);
    }

    public Parameter? bias
    {
        get => heldBias;
        set => Hold(nameof(bias), ref heldBias, value);
    }

    public Tensor? running_mean
    {
        get => heldMean;
        set => HoldBuffer(nameof(running_mean), ref heldMean, value);
    }

    public Tensor? running_var
    {
        get => heldVariance;
        set => HoldBuffer(nameof(running_var), ref heldVariance, value);
    }

    public Tensor? num_batches_tracked
    {
        get => heldCount;
        set => HoldBuffer(nameof(num_batches_tracked), ref heldCount, value);
    }

    public void reset_running_stats()
    {
        if (!track_running_stats)
            return;
        nn.init.zeros_(heldMean!);
        nn.init.ones_(heldVariance!);
        nn.init.zeros_(heldCount!);
    }

    public void reset_parameters()
    {
        reset_running_stats();
        if (!affine)
            return;
        nn.init.ones_(heldWeight!);
        nn.init.zeros_(heldBias!);
    }

    protected abstract void ValidateInputDimensions(Tensor input);

    private protected static void RequireDimensions(Tensor input, int only)
    {
        if (input.ndim != only)
            throw new ArgumentException($"expected {only}D input, but got {input.ndim}D input.");
    }

    private protected static void RequireDimensions(Tensor input, int first, int second)
    {
        var dimensions = input.ndim;
        if (dimensions != first && dimensions != second)
            throw new ArgumentException($"expected {first}D or {second}D input, but got {dimensions}D input.");
    }
}

using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>How an optimizer's state is laid out, and what it starts from.</summary>
internal sealed record StateLayout(int Tensors, int Numbers, bool Steps, Action<SlotState, OptimizerOptions> Start);

/// <summary>The state that every optimizer here uses: a step count, some tensors and some numbers.</summary>
internal sealed class SlotState(Parameter parameter, StateLayout layout) : OptimizerState(parameter), IDisposable
{
    private static readonly Op zerosLike = new("aten::zeros_like");
    private static readonly Op toDevice = new("aten::to", "device");
    private static readonly Op allClose = new("aten::allclose");
    private readonly Tensor?[] tensors = new Tensor?[layout.Tensors];

    public long Step { get; set; }

    public double[] Numbers { get; } = new double[layout.Numbers];

    public Parameter Parameter => _parameter;

    /// <summary>A tensor of the state; what is put here outlives dispose scopes, and replaces what was there.</summary>
    public Tensor? this[int slot]
    {
        get => tensors[slot];
        set
        {
            var old = tensors[slot];
            tensors[slot] = value?.DetachFromDisposeScope();
            old?.Dispose();
        }
    }

    public Tensor Zeros() => zerosLike.Call(_parameter);

    public override void Initialize(OptimizerOptions options)
    {
        Step = 0;
        layout.Start(this, options);
    }

    public override void SaveStateDict(BinaryWriter writer)
    {
        if (layout.Steps)
            writer.Write(Step);
        foreach (var number in Numbers)
            writer.Write(number);
        foreach (var tensor in tensors)
            SaveConditionalStateTensor(writer, tensor);
    }

    public override void LoadStateDict(BinaryReader reader)
    {
        if (layout.Steps)
            Step = reader.ReadInt64();
        for (var k = 0; k < Numbers.Length; k++)
            Numbers[k] = reader.ReadDouble();
        for (var k = 0; k < tensors.Length; k++)
            LoadConditionalStateTensor(reader, ref tensors[k], _parameter.device);
    }

    public override void LoadStateDict(OptimizerState source)
    {
        if (source is not SlotState other || other.tensors.Length != tensors.Length)
            throw new ArgumentException("Invalid optimizer state -- of another kind of optimizer.");
        Step = other.Step;
        other.Numbers.CopyTo(Numbers, 0);
        for (var k = 0; k < tensors.Length; k++)
            this[k] = CopyOn(_parameter.device, other.tensors[k]);
    }

    public override bool ApproximatelyEquals(OptimizerState other) =>
        other is SlotState same
        && same.Step == Step
        && same.Numbers.SequenceEqual(Numbers)
        && same.tensors.Length == tensors.Length
        && tensors
            .Zip(same.tensors)
            .All(pair =>
                pair.First is null
                    ? pair.Second is null
                    : pair.Second is not null && allClose.CallBool(pair.First, pair.Second)
            );

    public override void to(Device device)
    {
        for (var k = 0; k < tensors.Length; k++)
            this[k] = CopyOn(device, tensors[k]);
    }

    private static Tensor? CopyOn(Device device, Tensor? tensor) =>
        tensor is null ? null : toDevice.Call(tensor, device, tensor.dtype, false, true);

    public void Dispose()
    {
        for (var k = 0; k < tensors.Length; k++)
            this[k] = null;
    }
}

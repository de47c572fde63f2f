using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all the optimizers share: groups, states, and the frame of a step.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    protected OptimizerOptions _defaults = null!;

    protected OrderedDict<IntPtr, OptimizerState> _state = new();

    public OptimizerHelper()
        : base(0) { }

    /// <summary>The states of the optimizers here; null for one from outside, which keeps its own.</summary>
    private protected virtual StateLayout? Layout => null;

    public override IEnumerable<Parameter> parameters() => base.parameters();

    public override void add_param_group(ParamGroup param_group)
    {
        if (Layout is { } layout)
            Take(param_group, layout);
        _parameter_groups.Add(param_group);
    }

    public virtual optim.Optimizer.StateDictionary state_dict()
    {
        var dictionary = new StateDictionary();
        foreach (var group in _parameter_groups)
        {
            dictionary.Options.Add(group.Options);
            var indices = new List<int>();
            foreach (var parameter in group.Parameters)
            {
                indices.Add(dictionary.State.Count);
                dictionary.State.Add(_state[parameter.Handle]);
            }
            dictionary.StateIndexRef.Add(indices);
        }
        return dictionary;
    }

    public virtual void load_state_dict(optim.Optimizer.StateDictionary state_dict)
    {
        var mine = CheckedStates(state_dict.Options.Count, state_dict.State.Count);
        for (var k = 0; k < mine.Options.Count; k++)
        {
            if (mine.Options[k] != state_dict.Options[k])
                mine.Options[k].LoadStateDict(state_dict.Options[k]);
        }
        for (var k = 0; k < mine.State.Count; k++)
        {
            if (mine.State[k] != state_dict.State[k])
                mine.State[k].LoadStateDict(state_dict.State[k]);
        }
    }

    public void save_state_dict(string location)
    {
        using var writer = new BinaryWriter(File.Create(location));
        save_state_dict(writer);
    }

    public void save_state_dict(BinaryWriter writer)
    {
        var mine = state_dict();
        writer.Write(GetType().Name);
        writer.Write7BitEncodedInt64(mine.Options.Count);
        writer.Write7BitEncodedInt64(mine.State.Count);
        foreach (var options in mine.Options)
            options.SaveStateDict(writer);
        foreach (var state in mine.State)
            state.SaveStateDict(writer);
    }

    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        load_state_dict(reader);
    }

    public void load_state_dict(BinaryReader reader)
    {
        var name = reader.ReadString();
        if (name != GetType().Name)
            throw new InvalidDataException(
                $"Mismatched optimizer type: expected '{GetType().Name}', but found '{name}' in the loaded stream."
            );
        var groups = reader.Read7BitEncodedInt64();
        var mine = CheckedStates(groups, reader.Read7BitEncodedInt64());
        foreach (var options in mine.Options)
            options.LoadStateDict(reader);
        foreach (var state in mine.State)
            state.LoadStateDict(reader);
    }

    public void to(Device device)
    {
        foreach (var state in state_dict().State)
            state.to(device);
    }

    /// <summary>The frame of a step: the closure's loss, then the body for each group, with no gradients recorded.</summary>
    protected Tensor? _step<T>(Action<T> body, Func<Tensor>? loss_closure = null)
        where T : ParamGroup
    {
        Tensor? loss = null;
        if (loss_closure is not null)
        {
            using var recording = enable_grad();
            loss = loss_closure();
        }
        using var silence = no_grad();
        using var scope = NewDisposeScope();
        foreach (var group in _parameter_groups)
            body((T)group);
        return loss;
    }

    /// <summary>Changes the gathered parameters of one group, none of which lacks a gradient.</summary>
    private protected virtual void Update(OptimizerOptions settings, Roster members) =>
        throw new NotSupportedException($"{GetType().Name} has no step: override step.");

    private protected override Tensor? Advance(Func<Tensor>? closure) => _step<ParamGroup>(Advance, closure);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var state in _state.Values)
                (state as IDisposable)?.Dispose();
            _state.Clear();
        }
        base.Dispose(disposing);
    }

    private void Advance(ParamGroup group)
    {
        var members = Roster.Of(group);
        try
        {
            if (!members.Gather())
                return;
            foreach (var state in members.States)
                state.Step++;
            Update(group.Options, members);
        }
        finally
        {
            members.Release();
        }
    }

    private void Take(ParamGroup group, StateLayout layout)
    {
        group.Options ??= NewOptions();
        group.Options.Complete(_defaults);
        var members = Roster.For(group, layout);
        foreach (var state in members.AllStates)
        {
            state!.Initialize(group.Options);
            _state[state.Parameter.Handle] = state;
        }
    }

    /// <summary>What the constructors of the optimizers here end with.</summary>
    private protected void Begin(OptimizerOptions defaults, IEnumerable<ParamGroup> groups)
    {
        defaults.InitialLearningRate = defaults.LearningRate!.Value;
        _defaults = defaults;
        foreach (var group in groups)
            add_param_group(group);
    }

    private protected static void Require(bool met, string otherwise)
    {
        if (!met)
            throw new ArgumentException(otherwise);
    }

    private OptimizerOptions NewOptions() => (OptimizerOptions)Activator.CreateInstance(_defaults.GetType())!;

    private StateDictionary CheckedStates(long groups, long states)
    {
        var mine = state_dict();
        if (groups != mine.Options.Count)
            throw new ArgumentException("Invalid optimizer state -- different number of parameter groups.");
        if (states != mine.State.Count)
            throw new ArgumentException("Invalid optimizer state -- different number of states.");
        return mine;
    }
}

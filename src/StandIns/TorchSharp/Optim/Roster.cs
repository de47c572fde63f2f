using TorchSharp.Interop;

namespace TorchSharp.Modules;

/// <summary>A group's parameters with their states, and each step's lists of native references to those with a gradient.</summary>
internal sealed unsafe class Roster
{
    private readonly Parameter[] parameters;
    private readonly SlotState?[] states;
    private readonly IntPtr[] all;
    private readonly IntPtr[] allGradients;
    private readonly SlotState[] activeStates;
    private readonly IntPtr[] weights;
    private readonly IntPtr[] gradients;
    private readonly IntPtr[] slots;
    private readonly double[] numbers;

    private Roster(Parameter[] parameters, SlotState?[] states, int tensorsPerState)
    {
        this.parameters = parameters;
        this.states = states;
        var count = parameters.Length;
        all = new IntPtr[count];
        allGradients = new IntPtr[count];
        activeStates = new SlotState[count];
        weights = new IntPtr[count];
        gradients = new IntPtr[count];
        numbers = new double[count];
        slots = new IntPtr[count * tensorsPerState];
    }

    public ReadOnlySpan<Parameter> Parameters => parameters;

    public ReadOnlySpan<SlotState?> AllStates => states;

    /// <summary>How many parameters have a gradient in this step.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<IntPtr> Weights => weights.AsSpan(0, Count);

    public ReadOnlySpan<IntPtr> Gradients => gradients.AsSpan(0, Count);

    public ReadOnlySpan<SlotState> States => activeStates.AsSpan(0, Count);

    /// <summary>A group that an optimizer with states of its own took.</summary>
    public static Roster For(ParamGroup group, StateLayout layout)
    {
        var parameters = group.Parameters.ToArray();
        var states = Array.ConvertAll(parameters, parameter => new SlotState(parameter, layout));
        return group.Roster = new Roster(parameters, states, layout.Tensors);
    }

    /// <summary>The group's roster, made here for the group of an optimizer that keeps its states elsewhere.</summary>
    public static Roster Of(ParamGroup group)
    {
        if (group.Roster is { } known)
            return known;
        var parameters = group.Parameters.ToArray();
        return group.Roster = new Roster(parameters, new SlotState?[parameters.Length], 0);
    }

    /// <summary>Lists the parameters that have a gradient; false if none has. End with <see cref="Release"/>.</summary>
    public bool Gather()
    {
        TakeGradients();
        Count = 0;
        for (var k = 0; k < all.Length; k++)
        {
            if (allGradients[k] == 0)
                continue;
            weights[Count] = all[k];
            gradients[Count] = allGradients[k];
            activeStates[Count++] = states[k]!;
        }
        return Count > 0;
    }

    /// <summary>The states' tensors of one slot, of the parameters gathered; all of them are there.</summary>
    public ReadOnlySpan<IntPtr> Slot(int slot)
    {
        var list = slots.AsSpan(slot * all.Length, Count);
        for (var k = 0; k < Count; k++)
            list[k] = activeStates[k][slot]!.Handle;
        return list;
    }

    /// <summary>The direction to go against: the gradients, negated if they are to be followed, with the weights' decay.</summary>
    public Handles Slope(bool maximize, double decay)
    {
        if (!maximize)
            return decay == 0 ? new Handles(Gradients) : Foreach.Add(Gradients, Weights, decay);
        var slope = Foreach.Negate(Gradients);
        if (decay != 0)
            Foreach.Add_(slope, Weights, decay);
        return slope;
    }

    /// <summary>A number for each of the parameters gathered, until the next such call.</summary>
    public ReadOnlySpan<double> Each(Func<SlotState, double> number)
    {
        for (var k = 0; k < Count; k++)
            numbers[k] = number(activeStates[k]);
        return numbers.AsSpan(0, Count);
    }

    public ReadOnlySpan<double> EachStep(Func<double, double> number) => Each(state => number(state.Step));

    public void Release()
    {
        fixed (IntPtr* g = gradients)
            Native.tb_release_all(g, Count);
        Count = 0;
        GC.KeepAlive(parameters);
    }

    public void ZeroGradients()
    {
        TakeGradients();
        Count = 0;
        foreach (var gradient in allGradients)
        {
            if (gradient != 0)
                gradients[Count++] = gradient;
        }
        try
        {
            if (Count > 0)
                Foreach.Zero_(Gradients);
        }
        finally
        {
            Release();
        }
    }

    private void TakeGradients()
    {
        for (var k = 0; k < all.Length; k++)
            all[k] = parameters[k].Handle;
        fixed (IntPtr* a = all)
        fixed (IntPtr* g = allGradients)
            Native.tb_grads(a, all.Length, g);
    }
}

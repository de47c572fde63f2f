using static TorchSharp.torch;

namespace TorchSharp.Modules;

internal interface IParameterLessModule;

/// <summary>A module of one argument that holds neither parameters nor buffers: nothing to move, nothing to register.</summary>
public abstract class ParameterLessModule<T1, TResult> : nn.Module<T1, TResult>, IParameterLessModule
{
    protected ParameterLessModule(string name)
        : base(name) { }

    public override void register_buffer(string name, Tensor tensor, bool persistent = true) =>
        ParameterLess.Refuse("buffer");

    public override void register_parameter(string name, Parameter param) => ParameterLess.Refuse("parameter");

    public override void register_module(string name, nn.Module submodule)
    {
        ParameterLess.Check(submodule);
        base.register_module(name, submodule);
    }

    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of two arguments that holds neither parameters nor buffers: nothing to move, nothing to register.</summary>
public abstract class ParameterLessModule<T1, T2, TResult> : nn.Module<T1, T2, TResult>, IParameterLessModule
{
    protected ParameterLessModule(string name)
        : base(name) { }

    public override void register_buffer(string name, Tensor tensor, bool persistent = true) =>
        ParameterLess.Refuse("buffer");

    public override void register_parameter(string name, Parameter param) => ParameterLess.Refuse("parameter");

    public override void register_module(string name, nn.Module submodule)
    {
        ParameterLess.Check(submodule);
        base.register_module(name, submodule);
    }

    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of three arguments that holds neither parameters nor buffers: nothing to move, nothing to register.</summary>
public abstract class ParameterLessModule<T1, T2, T3, TResult> : nn.Module<T1, T2, T3, TResult>, IParameterLessModule
{
    protected ParameterLessModule(string name)
        : base(name) { }

    public override void register_buffer(string name, Tensor tensor, bool persistent = true) =>
        ParameterLess.Refuse("buffer");

    public override void register_parameter(string name, Parameter param) => ParameterLess.Refuse("parameter");

    public override void register_module(string name, nn.Module submodule)
    {
        ParameterLess.Check(submodule);
        base.register_module(name, submodule);
    }

    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of four arguments that holds neither parameters nor buffers: nothing to move, nothing to register.</summary>
public abstract class ParameterLessModule<T1, T2, T3, T4, TResult>
    : nn.Module<T1, T2, T3, T4, TResult>,
        IParameterLessModule
{
    protected ParameterLessModule(string name)
        : base(name) { }

    public override void register_buffer(string name, Tensor tensor, bool persistent = true) =>
        ParameterLess.Refuse("buffer");

    public override void register_parameter(string name, Parameter param) => ParameterLess.Refuse("parameter");

    public override void register_module(string name, nn.Module submodule)
    {
        ParameterLess.Check(submodule);
        base.register_module(name, submodule);
    }

    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of five arguments that holds neither parameters nor buffers: nothing to move, nothing to register.</summary>
public abstract class ParameterLessModule<T1, T2, T3, T4, T5, TResult>
    : nn.Module<T1, T2, T3, T4, T5, TResult>,
        IParameterLessModule
{
    protected ParameterLessModule(string name)
        : base(name) { }

    public override void register_buffer(string name, Tensor tensor, bool persistent = true) =>
        ParameterLess.Refuse("buffer");

    public override void register_parameter(string name, Parameter param) => ParameterLess.Refuse("parameter");

    public override void register_module(string name, nn.Module submodule)
    {
        ParameterLess.Check(submodule);
        base.register_module(name, submodule);
    }

    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of six arguments that holds neither parameters nor buffers: nothing to move, nothing to register.</summary>
public abstract class ParameterLessModule<T1, T2, T3, T4, T5, T6, TResult>
    : nn.Module<T1, T2, T3, T4, T5, T6, TResult>,
        IParameterLessModule
{
    protected ParameterLessModule(string name)
        : base(name) { }

    public override void register_buffer(string name, Tensor tensor, bool persistent = true) =>
        ParameterLess.Refuse("buffer");

    public override void register_parameter(string name, Parameter param) => ParameterLess.Refuse("parameter");

    public override void register_module(string name, nn.Module submodule)
    {
        ParameterLess.Check(submodule);
        base.register_module(name, submodule);
    }

    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;
}

/// <summary>What every parameterless module says to who would give it a parameter.</summary>
internal static class ParameterLess
{
    public static void Refuse(string what) =>
        throw new InvalidOperationException($"Cannot register a {what} on a module that is declared 'parameter-less.'");

    public static void Check(nn.Module submodule)
    {
        if (submodule is not IParameterLessModule)
            throw new InvalidOperationException("Submodules of a parameter-less module must also be parameter-less.");
    }
}

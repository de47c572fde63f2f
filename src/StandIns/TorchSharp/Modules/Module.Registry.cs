using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                if (tensor is null || tensor.IsInvalid)
                    throw new ArgumentNullException(nameof(tensor), "A null tensor cannot be registered as a buffer.");
                if (_internal_buffers.ContainsKey(name))
                    throw new InvalidOperationException($"Tensor {name} is already registered.");
                _internal_buffers.Add(name, (tensor, persistent));
            }

            public virtual void register_parameter(string name, Parameter param)
            {
                if (param is null || param.IsInvalid)
                    throw new ArgumentNullException(
                        nameof(param),
                        "A null tensor cannot be registered as a parameter."
                    );
                if (_internal_params.ContainsKey(name))
                    throw new InvalidOperationException($"Parameter {name} is already registered.");
                _internal_params.Add(name, param);
            }

            public virtual void register_module(string name, Module submodule)
            {
                if (submodule is null || submodule.isDisposed)
                {
                    _internal_submodules.Remove(name);
                    return;
                }
                if (string.IsNullOrEmpty(name))
                    throw new ArgumentException("module name can't be empty string \"\"");
                if (name.Contains('.'))
                    throw new ArgumentException($"module name can't contain \".\", got: {name}");
                if (_internal_submodules.ContainsKey(name))
                    throw new InvalidOperationException($"Sub-module {name} is already registered.");
                submodule.RegisterComponents();
                _internal_submodules.Add(name, submodule);
            }

            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>
            /// Registers what the fields hold, under the fields' names: modules, parameters, and other tensors as buffers. A
            /// class calls it at the end of its constructor; calls after the first do nothing.
            /// </summary>
            protected virtual void RegisterComponents()
            {
                if (areComponentsRegistered)
                    return;
                foreach (var (name, field, _) in Components.Of(GetType()))
                {
                    if (
                        _internal_submodules.ContainsKey(name)
                        || _internal_params.ContainsKey(name)
                        || _internal_buffers.ContainsKey(name)
                    )
                        continue;
                    switch (field.GetValue(this))
                    {
                        case Module module:
                            register_module(name, module);
                            break;
                        case Parameter parameter:
                            register_parameter(name, parameter);
                            break;
                        case Tensor buffer:
                            register_buffer(name, buffer);
                            break;
                    }
                }
                areComponentsRegistered = true;
            }

            protected void ConditionallyRegisterParameter(string name, Tensor? value) =>
                ConditionallyRegisterParameter(name, value as Parameter);

            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                if (value is null)
                    _internal_params.Remove(name);
                else
                    _internal_params[name] = value;
            }

            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                if (value is null)
                    _internal_buffers.Remove(name);
                else
                    _internal_buffers[name] = (value, persistent);
            }

            /// <summary>
            /// What a layer's parameter property does: the new one leaves its dispose scope, replaces the old one, which is
            /// disposed, and is registered; null takes the parameter away.
            /// </summary>
            internal void Hold(string name, ref Parameter? held, Parameter? value)
            {
                if (ReferenceEquals(held, value))
                    return;
                held?.Dispose();
                held = value;
                value?.DetachFromDisposeScope();
                ConditionallyRegisterParameter(name, value);
            }

            /// <summary>The same for a buffer.</summary>
            internal void HoldBuffer(string name, ref Tensor? held, Tensor? value)
            {
                if (ReferenceEquals(held, value))
                    return;
                held?.Dispose();
                held = value;
                value?.DetachFromDisposeScope();
                ConditionallyRegisterBuffer(name, value);
            }

            protected void ClearModules() => _internal_submodules.Clear();

            /// <summary>Adds a module as it is, without registering its own components first.</summary>
            internal void Adopt(string name, Module module) => _internal_submodules.Add(name, module);

            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<IntPtr> { IntPtr.Zero };
                foreach (var named in _internal_params.Entries)
                    if (seen.Add(named.Item2.handle))
                        yield return named;
                if (!recurse)
                    yield break;
                foreach (var (below, module) in named_children())
                foreach (var (name, parameter) in module.named_parameters(true))
                    if (seen.Add(parameter.handle))
                        yield return ($"{below}.{name}", parameter);
            }

            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(named => named.parameter);

            /// <summary>Persistent buffers; the others are not listed whatever the flag says, as in the package.</summary>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(
                bool recurse = true,
                bool include_nonpersistent = true
            )
            {
                var seen = new HashSet<IntPtr> { IntPtr.Zero };
                foreach (var (name, (buffer, persistent)) in _internal_buffers.Entries)
                    if (persistent && seen.Add(buffer.handle))
                        yield return (name, buffer);
                if (!recurse)
                    yield break;
                foreach (var (below, module) in named_children())
                foreach (var (name, buffer) in module.named_buffers(true, include_nonpersistent))
                    if (seen.Add(buffer.handle))
                        yield return ($"{below}.{name}", buffer);
            }

            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(named => named.buffer);

            public virtual IEnumerable<(string name, Module module)> named_children() => _internal_submodules.Entries;

            public virtual IEnumerable<Module> children() => named_children().Select(named => named.module);

            /// <summary>Every module below this one: its children, then each child's in turn.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var child in named_children())
                    yield return child;
                foreach (var (below, child) in named_children())
                foreach (var (name, module) in child.named_modules())
                    yield return ($"{below}.{name}", module);
            }

            public virtual IEnumerable<Module> modules() => named_modules().Select(named => named.module);

            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            public virtual Tensor? get_buffer(string target) =>
                _internal_buffers.TryGetValue(target, out var found)
                    ? found.Item1
                    : Below(target, (module, rest) => module.get_buffer(rest));

            public virtual Parameter? get_parameter(string target) =>
                _internal_params.TryGetValue(target, out var found)
                    ? found
                    : Below(target, (module, rest) => module.get_parameter(rest));

            /// <summary>Asks the child that a dotted name starts with for the rest of it.</summary>
            private T? Below<T>(string target, Func<Module, string, T?> ask)
                where T : class
            {
                var dot = target.IndexOf('.');
                if (dot < 0)
                    return null;
                foreach (var (name, module) in named_children())
                    if (target.AsSpan(0, dot).SequenceEqual(name) && ask(module, target[(dot + 1)..]) is { } found)
                        return found;
                return null;
            }
        }
    }
}

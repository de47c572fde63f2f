using System.Collections;
using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Parameters by position.</summary>
    public class ParameterList(params Parameter[] parameters) : torch.nn.Module(nameof(ParameterList)), IList<Parameter>
    {
        private readonly List<Parameter> items = [.. parameters ?? []];
        private bool isRegistered;

        public int Count => items.Count;

        public bool IsReadOnly => false;

        public Parameter this[int index]
        {
            get => items[index];
            set => items[index] = value;
        }

        public void Add(Parameter item) => items.Add(item);

        public void append(params Parameter[] parameters) => items.AddRange(parameters ?? []);

        public void extend(IEnumerable<Parameter> parameters) => items.AddRange(parameters);

        public void Insert(int index, Parameter item) => items.Insert(index, item);

        public bool Remove(Parameter item) => items.Remove(item);

        public void RemoveAt(int index) => items.RemoveAt(index);

        public void Clear() => items.Clear();

        public bool Contains(Parameter item) => items.Contains(item);

        public int IndexOf(Parameter item) => items.IndexOf(item);

        public void CopyTo(Parameter[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

        public IEnumerator<Parameter> GetEnumerator() => items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override bool has_parameter(string target) => get_parameter(target) is not null;

        public override Parameter? get_parameter(string target) =>
            int.TryParse(target, out var index) && index >= 0 && index < Count ? items[index] : null;

        public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) =>
            items.Select((parameter, k) => ($"{k}", parameter));

        protected override void RegisterComponents()
        {
            if (isRegistered)
                return;
            for (var k = 0; k < items.Count; k++)
                register_parameter($"{k}", items[k]);
            isRegistered = true;
        }

        protected override void _toEpilog(torch.ScalarType? dtype, torch.Device? device, bool non_blocking)
        {
            for (var k = 0; k < items.Count; k++)
            {
                var old = items[k];
                if (!ReplaceParameter(dtype, device, old, out var moved))
                    continue;
                old.Dispose();
                items[k] = moved;
                if (_internal_params.ContainsKey($"{k}"))
                    ConditionallyRegisterParameter($"{k}", moved);
            }
            if (device is not null)
                (_deviceType, _deviceIndex) = (device.type, device.index);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static ParameterList ParameterList(params Parameter[] parameters) => new(parameters);
        }
    }
}

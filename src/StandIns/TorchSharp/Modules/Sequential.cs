using System.Runtime.CompilerServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Modules one after the other, each applied to the last one's result.</summary>
    public class Sequential : nn.Module<Tensor, Tensor>
    {
        private readonly List<nn.Module<Tensor, Tensor>> steps = [];

        protected Sequential(params (string name, nn.Module<Tensor, Tensor> submodule)[] modules)
            : base(nameof(Sequential))
        {
            foreach (var (name, module) in modules)
                Append(name, module);
        }

        protected Sequential(params nn.Module<Tensor, Tensor>[] modules)
            : base(nameof(Sequential))
        {
            foreach (var module in modules)
                Append(module);
        }

        internal Sequential()
            : base(nameof(Sequential)) { }

        public int Count => steps.Count;

        [IndexerName("SequentialItems")]
        public Sequential this[(int? start, int? end) index] => Slice(index.start ?? 0, index.end ?? Count);

        [IndexerName("SequentialItems")]
        public Sequential this[Range index] => Slice(index.Start.GetOffset(Count), index.End.GetOffset(Count));

        internal void Append(string name, nn.Module<Tensor, Tensor> module)
        {
            Adopt(name, module);
            steps.Add(module);
        }

        internal void Append(nn.Module<Tensor, Tensor> module) => Append($"{Count}", module);

        /// <summary>What lies between two steps is disposed once the next step is done with it, as in the package.</summary>
        public override Tensor forward(Tensor tensor)
        {
            if (Count == 0)
                return tensor.alias();
            var result = steps[0].call(tensor);
            for (var k = 1; k < steps.Count; k++)
            {
                var before = result;
                result = steps[k].call(before);
                before.Dispose();
            }
            return result;
        }

        private Sequential Slice(int start, int end)
        {
            SequentialSlice.Check(start, end, Count);
            var slice = new Sequential();
            for (var k = start; k < end; k++)
                slice.Append(_internal_submodules[k].Item1, steps[k]);
            return slice;
        }
    }

    internal static class SequentialSlice
    {
        public static void Check(int start, int end, int count)
        {
            if (start < 0 || start > count)
                throw new IndexOutOfRangeException($"{start} is not a valid index.");
            if (end < 0 || end > count)
                throw new IndexOutOfRangeException($"{end} is not a valid index.");
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Sequential Sequential() => new();

            public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) =>
                Sequential((IEnumerable<(string, Module<Tensor, Tensor>)>)modules);

            public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) =>
                Sequential((IEnumerable<Module<Tensor, Tensor>>)modules);

            public static Sequential Sequential(params Tuple<string, Module<Tensor, Tensor>>[] modules) =>
                Sequential((IEnumerable<Tuple<string, Module<Tensor, Tensor>>>)modules);

            public static Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules)
            {
                var sequential = Sequential();
                foreach (var (name, module) in modules)
                    sequential.Append(name, module);
                return sequential;
            }

            public static Sequential Sequential(IEnumerable<Tuple<string, Module<Tensor, Tensor>>> modules) =>
                Sequential(modules.Select(named => (named.Item1, named.Item2)));

            public static Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules)
            {
                var sequential = Sequential();
                foreach (var module in modules)
                    sequential.Append(module);
                return sequential;
            }
        }
    }
}

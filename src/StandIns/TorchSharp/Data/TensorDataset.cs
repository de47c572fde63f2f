using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class utils
        {
            public static partial class data
            {
                public static TensorDataset TensorDataset(params Tensor[] tensors) => new(tensors);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Tensors whose rows belong together: example k is row k of each.</summary>
    public class TensorDataset : utils.data.IterableDataset
    {
        private readonly Tensor[] columns;

        internal TensorDataset(Tensor[] tensors)
        {
            if (tensors is null or [])
                throw new ArgumentNullException(nameof(tensors));
            if (tensors.Any(tensor => tensor.size(0) != tensors[0].size(0)))
                throw new ArgumentException("All tensors must have the same first dimension size.", nameof(tensors));
            // Handles of its own: the set outlives the scope in which it was made, and whatever becomes of the originals.
            columns = Array.ConvertAll(tensors, tensor => tensor.alias().DetachFromDisposeScope());
        }

        public override long Count => columns[0].size(0);

        public IList<Tensor> this[long index] => [.. columns.Select(column => column.select(0, index))];

        public override IList<Tensor> GetTensor(long index) => this[index];

        protected override void Dispose(bool disposing)
        {
            if (!disposing)
                return;
            foreach (var column in columns)
                column.Dispose();
        }
    }
}

using TorchSharp.Interop;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp
{
    /// <summary>What a bag of embeddings is reduced to, with libtorch's numbers.</summary>
    public enum EmbeddingBagMode
    {
        Sum = 0,
        Mean = 1,
        Max = 2,
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static EmbeddingBag EmbeddingBag(
                long num_embeddings,
                long embedding_dims,
                double? max_norm = null,
                double norm_type = 2.0,
                bool scale_grad_by_freq = false,
                EmbeddingBagMode mode = EmbeddingBagMode.Mean,
                bool sparse = false,
                bool include_last_offset = false,
                long padding_index = -1,
                Device? device = null,
                ScalarType? dtype = null
            )
            {
                long? padding = padding_index < 0 ? null : padding_index;
                var table = new EmbeddingTable(
                    max_norm,
                    norm_type,
                    scale_grad_by_freq,
                    sparse,
                    num_embeddings,
                    padding
                );
                return new(table.Weight(embedding_dims, device, dtype), table, mode, include_last_offset);
            }

            public static EmbeddingBag EmbeddingBag_from_pretrained(
                Tensor embeddings,
                bool freeze = true,
                double? max_norm = null,
                double norm_type = 2.0,
                bool scale_grad_by_freq = false,
                EmbeddingBagMode mode = EmbeddingBagMode.Mean,
                bool sparse = false,
                bool include_last_offset = false,
                long padding_index = -1,
                Device? device = null,
                ScalarType? dtype = null
            )
            {
                long? padding = padding_index < 0 ? null : padding_index;
                var rows = embeddings.size(0);
                var table = new EmbeddingTable(max_norm, norm_type, scale_grad_by_freq, sparse, rows, padding);
                var weight = EmbeddingTable.Weight(embeddings, freeze, device, dtype);
                return new(weight, table, mode, include_last_offset);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>The sum, mean or greatest of the rows of a learned table that each bag of indices names.</summary>
    public sealed class EmbeddingBag : nn.Module<Tensor, Tensor?, Tensor?, Tensor>
    {
        private static readonly Op embeddingBag = new("aten::embedding_bag", "padding_idx");

        private readonly EmbeddingTable table;
        private readonly EmbeddingBagMode mode;
        private readonly bool includesLastOffset;

        [ComponentName(Name = nameof(weight))]
        private Parameter? heldWeight;

        internal EmbeddingBag(Parameter weight, EmbeddingTable table, EmbeddingBagMode mode, bool includesLastOffset)
            : base(nameof(EmbeddingBag))
        {
            (this.table, this.mode, this.includesLastOffset) = (table, mode, includesLastOffset);
            this.weight = weight;
        }

        public Parameter? weight
        {
            get => heldWeight;
            set => Hold(nameof(weight), ref heldWeight, value);
        }

        /// <param name="input">Bags of one length as rows, or all of them in one row.</param>
        /// <param name="offsets">Where each bag begins, when all are in one row.</param>
        /// <param name="perSampleWeights">A factor for each index; for sums only.</param>
        public override Tensor forward(Tensor input, Tensor? offsets, Tensor? perSampleWeights)
        {
            table.LimitNorms(heldWeight!, input);
            using var starts = input.ndim == 2 ? Starts(input) : null;
            using var flat = input.ndim == 2 ? input.reshape(-1) : null;
            using var weights = input.ndim == 2 ? perSampleWeights?.reshape(-1) : null;
            var (result, bags, sizes, greatest) = embeddingBag.Call4(
                heldWeight,
                flat ?? input,
                starts ?? offsets,
                table.ScaleByFrequency,
                (long)mode,
                table.Sparse,
                weights ?? perSampleWeights,
                includesLastOffset && starts is null,
                table.PaddingRow < 0 ? Arg.None : table.PaddingRow
            );
            bags?.Dispose();
            sizes?.Dispose();
            greatest?.Dispose();
            return result;
        }

        public new Tensor call(Tensor input, Tensor? offsets, Tensor? perSampleWeights)
        {
            if (input.dtype is not (ScalarType.Int32 or ScalarType.Int64))
                throw new ArgumentException("Embedding input must be an integral tensor.");
            if (offsets is not null && offsets.dtype != input.dtype)
                throw new ArgumentException("input and offsets must have the same element type.");
            if (input.ndim == 1 && offsets is null)
                throw new ArgumentException("'offsets' must be non-null for a 1-D input.");
            if (input.ndim == 2 && offsets is not null)
                throw new ArgumentException("'offsets' must be null for a 2-D input.");
            return base.call(input, offsets, perSampleWeights);
        }

        public Tensor call(Tensor input, Tensor offsets) => call(input, offsets, null);

        public Tensor call(Tensor input) => call(input, null, null);

        private static Tensor Starts(Tensor rows) => arange(0, rows.numel(), rows.size(1), rows.dtype, rows.device);
    }
}

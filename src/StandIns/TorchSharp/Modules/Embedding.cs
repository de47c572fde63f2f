using TorchSharp.Interop;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The rows of a learned table that the indices name.</summary>
    public sealed class Embedding : nn.Module<Tensor, Tensor>
    {
        private static readonly Op embedding = new("aten::embedding");

        private readonly EmbeddingTable table;

        [ComponentName(Name = nameof(weight))]
        private Parameter? heldWeight;

        internal Embedding(Parameter weight, EmbeddingTable table)
            : base(nameof(Embedding))
        {
            this.table = table;
            this.weight = weight;
        }

        public Parameter? weight
        {
            get => heldWeight;
            set => Hold(nameof(weight), ref heldWeight, value);
        }

        public override Tensor forward(Tensor input)
        {
            table.LimitNorms(heldWeight!, input);
            return embedding.Call(heldWeight, input, table.PaddingRow, table.ScaleByFrequency, table.Sparse);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Embedding Embedding(
                long num_embeddings,
                long embedding_dims,
                long? padding_idx = null,
                double? max_norm = null,
                double norm_type = 2.0,
                bool scale_grad_by_freq = false,
                bool sparse = false,
                Device? device = null,
                ScalarType? dtype = null
            )
            {
                var table = new EmbeddingTable(
                    max_norm,
                    norm_type,
                    scale_grad_by_freq,
                    sparse,
                    num_embeddings,
                    padding_idx
                );
                return new(table.Weight(embedding_dims, device, dtype), table);
            }

            public static Embedding Embedding_from_pretrained(
                Tensor embeddings,
                bool freeze = true,
                long? padding_idx = null,
                double? max_norm = null,
                double norm_type = 2.0,
                bool scale_grad_by_freq = false,
                bool sparse = false,
                Device? device = null,
                ScalarType? dtype = null
            )
            {
                var rows = embeddings.size(0);
                var table = new EmbeddingTable(max_norm, norm_type, scale_grad_by_freq, sparse, rows, padding_idx);
                return new(EmbeddingTable.Weight(embeddings, freeze, device, dtype), table);
            }
        }
    }
}

using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Sequences of different lengths.</summary>
            public static class rnn
            {
                private static readonly Op padSequenceOp = new("aten::pad_sequence");

                /// <summary>One tensor of them all, the shorter ones filled up at their ends.</summary>
                public static Tensor pad_sequence(
                    IEnumerable<Tensor> sequences,
                    bool batch_first = false,
                    double padding_value = 0
                ) => padSequenceOp.Call(Arg.Tensors(sequences), batch_first, padding_value);
            }
        }
    }
}

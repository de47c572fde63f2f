using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The list given, or a list of one: libtorch spreads that over the dimensions.</summary>
            private static Arg Or(long[]? given, long otherwise) => given is null ? otherwise : given;

            private static Arg Pair((long, long) pair) => Arg.Ints(pair.Item1, pair.Item2);

            /// <summary>Whether two tensors have the same shape, without asking for memory to tell.</summary>
            private static unsafe bool SameShape(Tensor a, Tensor b)
            {
                var dimensions = (int)a.ndim;
                if (b.ndim != dimensions)
                    return false;
                var sizes = stackalloc long[2 * dimensions];
                Native.tb_sizes(a.Handle, sizes);
                Native.tb_sizes(b.Handle, sizes + dimensions);
                return new ReadOnlySpan<long>(sizes, dimensions).SequenceEqual(
                    new ReadOnlySpan<long>(sizes + dimensions, dimensions)
                );
            }

            private static string Sizes(Tensor tensor) => $"[{string.Join(", ", tensor.shape)}]";

            private static Arg Triple((long, long, long) triple) => Arg.Ints(triple.Item1, triple.Item2, triple.Item3);

            /// <summary>What libtorch's C++ functions, which are no operators, refuse: the package says it so.</summary>
            private static ExternalException Refused(string reason) => new(reason);
        }
    }
}

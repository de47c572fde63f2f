using TorchSharp.Interop;

namespace TorchSharp;

// Several tensors into one.
public static partial class torch
{
    private static readonly Op catOp = new("aten::cat");
    private static readonly Op stackOp = new("aten::stack");
    private static readonly Op hstackOp = new("aten::hstack");
    private static readonly Op vstackOp = new("aten::vstack");
    private static readonly Op dstackOp = new("aten::dstack");
    private static readonly Op columnStackOp = new("aten::column_stack");
    private static readonly Op cartesianOp = new("aten::cartesian_prod");
    private static readonly Op blockDiagOp = new("aten::block_diag");

    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => catOp.Call(Arg.Tensors(tensors), dim);

    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => catOp.Call(Arg.Tensors(tensors), dim);

    public static Tensor cat(Tensor[] tensors, long dim = 0) => catOp.Call(Arg.Tensors(tensors), dim);

    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => catOp.Call(Arg.Tensors(tensors), dim);

    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => catOp.Call(Arg.Tensors(tensors), dim);

    public static Tensor concat(Tensor[] tensors, long dim = 0) => catOp.Call(Arg.Tensors(tensors), dim);

    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => catOp.Call(Arg.Tensors(tensors), axis);

    public static Tensor concatenate(ReadOnlySpan<Tensor> tensors, long axis = 0) =>
        catOp.Call(Arg.Tensors(tensors), axis);

    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => catOp.Call(Arg.Tensors(tensors), axis);

    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => stackOp.Call(Arg.Tensors(tensors), dim);

    public static Tensor hstack(IEnumerable<Tensor> tensors) => hstackOp.Call(Arg.Tensors(tensors));

    public static Tensor hstack(IList<Tensor> tensors) => hstackOp.Call(Arg.Tensors(tensors));

    public static Tensor hstack(ReadOnlySpan<Tensor> tensors) => hstackOp.Call(Arg.Tensors(tensors));

    public static Tensor hstack(params Tensor[] tensors) => hstackOp.Call(Arg.Tensors(tensors));

    public static Tensor vstack(IList<Tensor> tensors) => vstackOp.Call(Arg.Tensors(tensors));

    public static Tensor vstack(ReadOnlySpan<Tensor> tensors) => vstackOp.Call(Arg.Tensors(tensors));

    public static Tensor vstack(Tensor[] tensors) => vstackOp.Call(Arg.Tensors(tensors));

    public static Tensor row_stack(IList<Tensor> tensors) => vstackOp.Call(Arg.Tensors(tensors));

    public static Tensor row_stack(ReadOnlySpan<Tensor> tensors) => vstackOp.Call(Arg.Tensors(tensors));

    public static Tensor row_stack(params Tensor[] tensors) => vstackOp.Call(Arg.Tensors(tensors));

    public static Tensor dstack(IEnumerable<Tensor> tensors) => dstackOp.Call(Arg.Tensors(tensors));

    public static Tensor dstack(IList<Tensor> tensors) => dstackOp.Call(Arg.Tensors(tensors));

    public static Tensor dstack(ReadOnlySpan<Tensor> tensors) => dstackOp.Call(Arg.Tensors(tensors));

    public static Tensor dstack(params Tensor[] tensors) => dstackOp.Call(Arg.Tensors(tensors));

    public static Tensor column_stack(IList<Tensor> tensors) => columnStackOp.Call(Arg.Tensors(tensors));

    public static Tensor column_stack(ReadOnlySpan<Tensor> tensors) => columnStackOp.Call(Arg.Tensors(tensors));

    public static Tensor column_stack(params Tensor[] tensors) => columnStackOp.Call(Arg.Tensors(tensors));

    public static Tensor cartesian_prod(IList<Tensor> tensors) => cartesianOp.Call(Arg.Tensors(tensors));

    public static Tensor cartesian_prod(ReadOnlySpan<Tensor> tensors) => cartesianOp.Call(Arg.Tensors(tensors));

    public static Tensor cartesian_prod(params Tensor[] tensors) => cartesianOp.Call(Arg.Tensors(tensors));

    public static Tensor block_diag(params Tensor[] tensors) => blockDiagOp.Call(Arg.Tensors(tensors));

    private static readonly Op combinationsOp = new("aten::combinations");
    private static readonly Op meshgridOp = new("aten::meshgrid", "indexing");
    private static readonly Op broadcastTensors = new("aten::broadcast_tensors");

    public static Tensor combinations(Tensor input, int r = 2, bool with_replacement = false)
    {
        if (input.ndim != 1)
            throw new ArgumentException($"Expected a 1D vector, but got one with {input.ndim} dimensions.");
        if (r < 0)
            throw new ArgumentException("r must be non-negative");
        return combinationsOp.Call(input, r, with_replacement);
    }

    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") =>
        meshgridOp.CallList(Arg.Tensors(tensors), indexing);

    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors) => broadcastTensors.CallList(tensors);

    /// <summary>The shape that tensors of these shapes have in common, lengths of 1 stretched.</summary>
    public static Size broadcast_shapes(params long[][] shapes)
    {
        var common = new long[shapes.Max(shape => shape.Length)];
        Array.Fill(common, 1);
        foreach (var shape in shapes)
            for (var k = 1; k <= shape.Length; k++)
                if (common[^k] == 1)
                    common[^k] = shape[^k];
                else if (shape[^k] != 1 && shape[^k] != common[^k])
                    throw new ArgumentException(
                        $"Shape mismatch: objects cannot be broadcast to a single shape: {shape[^k]} and {common[^k]}."
                    );
        return new Size(common);
    }
}

using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op linearOp = new("aten::linear");
            private static readonly Op bilinearOp = new("aten::bilinear");

            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) =>
                linearOp.Call(input, weights, bias);

            public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias = null) =>
                bilinearOp.Call(input1, input2, weight, bias);
        }
    }
}

using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>A tensor that a module learns. It takes the tensor it is made of over: that one is empty afterwards.</summary>
    public class Parameter(torch.Tensor data, bool requires_grad = true)
        : torch.Tensor(data.requires_grad_(requires_grad)) { }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }
}

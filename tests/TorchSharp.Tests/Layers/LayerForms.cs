using TorchSharp.Tests.Reference;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests.Layers;

/// <summary>
/// A layer as a form: made anew, set to the element type and the recorded parameters, called, and followed by its buffers.
/// </summary>
internal static class LayerForms
{
    public static Form Training(Func<Module<Tensor, Tensor>> make) => Of(make, 1, true, (layer, x) => layer.call(x[0]));

    public static Form Evaluating(Func<Module<Tensor, Tensor>> make) =>
        Of(make, 1, false, (layer, x) => layer.call(x[0]));

    public static Form Pair(Func<Module<Tensor, Tensor, Tensor>> make) =>
        Of(make, 2, true, (layer, x) => layer.call(x[0], x[1]));

    /// <summary>The first count inputs of the case are the layer's, the others its parameters.</summary>
    public static Form Of<T>(Func<T> make, int count, bool training, Func<T, Tensor[], Tensor> call)
        where T : Module =>
        x =>
        {
            var layer = make();
            layer.to(is_floating_point(x[^1].dtype) ? x[^1].dtype : x[0].dtype);
            layer.train(training);
            var parameters = layer.parameters().ToArray();
            Assert.Equal(x.Length - count, parameters.Length);
            using (no_grad())
                for (var k = 0; k < parameters.Length; k++)
                    parameters[k].copy_(x[count + k]);
            var outputs = new List<Tensor> { call(layer, x) };
            outputs.AddRange(layer.buffers());
            return new Traced(outputs, [.. new Tensor?[count], .. parameters]);
        };
}

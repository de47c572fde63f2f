namespace Microsoft.DotNet.Interactive;

/// <summary>What a package brings for notebooks: run once, when the package is added.</summary>
public interface IKernelExtension
{
    /// <summary>Registers formatters and the like.</summary>
    /// <param name="kernel">What runs the cells.</param>
    Task OnLoadAsync(Kernel kernel);
}

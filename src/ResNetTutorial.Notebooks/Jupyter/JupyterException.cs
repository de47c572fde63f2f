namespace ResNetTutorial.Notebooks.Jupyter;

/// <summary>The kernel cannot start, or a kernelspec cannot be installed: one line that says why and what mends it.</summary>
/// <param name="message">The thing, the reason, the mend.</param>
/// <param name="isMachine">True when the machine lacks something; false when what was asked for is wrong.</param>
public sealed class JupyterException(string message, bool isMachine = false) : Exception(message)
{
    /// <summary>True when the machine lacks something; false when what was asked for is wrong.</summary>
    public bool IsMachine => isMachine;
}

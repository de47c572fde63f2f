namespace ResNetTutorial.Notebooks.Documents;

/// <summary>A notebook file that cannot be used; the message is one line: the file, the reason, the mend.</summary>
public sealed class NotebookException(string message, Exception? inner = null) : Exception(message, inner);

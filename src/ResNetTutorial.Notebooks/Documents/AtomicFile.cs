using System.Text;

namespace ResNetTutorial.Notebooks.Documents;

/// <summary>Writes files so that a reader, or a crash, never sees half of one.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes text as UTF-8 to a temporary file beside <paramref name="path"/> and renames it.</summary>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <param name="text">What to write.</param>
    /// <exception cref="IOException">The file cannot be written; no temporary file is left.</exception>
    public static void Write(string path, string text)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllText(temporary, text, Utf8);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}

using System.Formats.Tar;
using System.IO.Compression;

namespace ResNetTutorial.Cli.Data;

/// <summary>Puts CIFAR-10's files into the data folder: all of them, checked, or none.</summary>
internal static class CifarImport
{
    /// <summary>Takes the files from a folder, or from the official archive.</summary>
    /// <param name="source">A folder, with or without the inner one, or a <c>.tar.gz</c>.</param>
    /// <param name="dataFolder">Where <see cref="CifarFiles.Folder"/> goes.</param>
    /// <exception cref="UserException">There is no such source, or it is not CIFAR-10.</exception>
    public static void From(string source, string dataFolder)
    {
        if (!File.Exists(source) && !Directory.Exists(source))
        {
            throw new UserException(ExitCode.Usage, $"{source}: no such file or folder; check the path.");
        }
        var target = Path.Combine(dataFolder, CifarFiles.Folder);
        var partial = Path.Combine(dataFolder, $".{CifarFiles.Folder}.{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(partial);
            if (File.Exists(source))
            {
                Unpack(source, partial);
            }
            else
            {
                Copy(source, partial);
            }
            CifarFiles.Check(partial, source);
            if (Directory.Exists(target))
            {
                Directory.Delete(target, recursive: true);
            }
            Directory.Move(partial, target);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserException(
                ExitCode.Machine,
                $"{dataFolder}: cannot be written ({problem.Message.TrimEnd('.')}); free some space and try again."
            );
        }
        finally
        {
            if (Directory.Exists(partial))
            {
                Directory.Delete(partial, recursive: true);
            }
        }
    }

    private static void Copy(string source, string folder)
    {
        var inner = Path.Combine(source, CifarFiles.Folder);
        var from = Directory.Exists(inner) ? inner : source;
        foreach (var name in CifarFiles.All)
        {
            var file = Path.Combine(from, name);
            if (File.Exists(file))
            {
                File.Copy(file, Path.Combine(folder, name));
            }
        }
    }

    private static void Unpack(string archive, string folder)
    {
        try
        {
            using var file = File.OpenRead(archive);
            using var unzipped = new GZipStream(file, CompressionMode.Decompress);
            using var tar = new TarReader(unzipped);
            while (tar.GetNextEntry() is { } entry)
            {
                // By name alone: an entry's folder, or a path upwards, has no say in where it goes.
                var name = Path.GetFileName(entry.Name);
                if (entry.DataStream is not null && CifarFiles.All.Contains(name))
                {
                    entry.ExtractToFile(Path.Combine(folder, name), overwrite: true);
                }
            }
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new UserException(
                ExitCode.Failed,
                $"{archive}: not a whole .tar.gz ({problem.Message.TrimEnd('.')}); get it again."
            );
        }
    }
}

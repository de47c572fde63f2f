using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ResNetTutorial.Notebooks.Engine;

/// <summary>
/// Finds the line of a cell that a stack frame is at. The compiler takes nearly as long for these tables as for a small
/// cell itself, so they are made for the cells that throw, when they throw.
/// </summary>
internal sealed class CellSymbols
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Assembly, Lazy<MetadataReaderProvider>> _pieces = [];

    /// <summary>Makes a piece of a cell known.</summary>
    public void Add(Assembly assembly, CSharpCompilation compilation)
    {
        lock (_gate)
        {
            _pieces[assembly] = new Lazy<MetadataReaderProvider>(() => Emit(compilation));
        }
    }

    /// <summary>The cell's name and the line; null for a frame outside cells.</summary>
    public (string Cell, int Line)? Find(StackFrame frame)
    {
        if (frame.GetMethod() is not { } method)
        {
            return null;
        }
        Lazy<MetadataReaderProvider>? piece;
        lock (_gate)
        {
            if (!_pieces.TryGetValue(method.Module.Assembly, out piece))
            {
                return null;
            }
        }
        var reader = piece.Value.GetMetadataReader();
        var handle = MetadataTokens.MethodDefinitionHandle(method.MetadataToken);
        var visible = reader
            .GetMethodDebugInformation(handle)
            .GetSequencePoints()
            .Where(point => !point.IsHidden)
            .ToList();
        if (visible.Count == 0)
        {
            return null;
        }
        var at = visible.FindLast(point => point.Offset <= frame.GetILOffset());
        var found = at.Document.IsNil ? visible[0] : at;
        return (reader.GetString(reader.GetDocument(found.Document).Name), found.StartLine);
    }

    private static MetadataReaderProvider Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var symbols = new MemoryStream();
        var options = new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb);
        compilation.Emit(image, symbols, options: options);
        symbols.Position = 0;
        return MetadataReaderProvider.FromPortablePdbStream(symbols);
    }
}

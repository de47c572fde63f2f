namespace TorchSharp.Interop;

/// <summary>Native references to tensors that an operator gave as a list: released together, with the list.</summary>
internal readonly unsafe ref struct Handles(IntPtr* first, int count)
{
    public ReadOnlySpan<IntPtr> Span => new(first, count);

    public static implicit operator ReadOnlySpan<IntPtr>(Handles handles) => handles.Span;

    public void Dispose()
    {
        if (first == null)
            return;
        Native.tb_release_all(first, count);
        Native.tb_free(first);
    }
}

namespace TorchSharp.Interop;

/// <summary>
/// Native references to tensors. Those that an operator gave as a list are released together, with the list; others are
/// the caller's, and stay.
/// </summary>
internal readonly unsafe ref struct Handles
{
    private readonly IntPtr* owned;

    public Handles(IntPtr* first, int count)
    {
        owned = first;
        Span = new ReadOnlySpan<IntPtr>(first, count);
    }

    public Handles(ReadOnlySpan<IntPtr> borrowed) => Span = borrowed;

    public ReadOnlySpan<IntPtr> Span { get; }

    public static implicit operator ReadOnlySpan<IntPtr>(Handles handles) => handles.Span;

    public void Dispose()
    {
        if (owned == null)
            return;
        Native.tb_release_all(owned, Span.Length);
        Native.tb_free(owned);
    }
}

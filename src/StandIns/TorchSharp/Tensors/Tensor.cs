using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A tensor of libtorch: one reference to it, dropped when disposed, when its scope ends, or when collected.
    /// </summary>
    public partial class Tensor : IDisposable
    {
        private static long totalCount;
        private static long peakCount;

        internal IntPtr handle;

        internal Tensor(IntPtr handle)
        {
            this.handle = handle;
            var live = Interlocked.Increment(ref totalCount);
            if (live > Volatile.Read(ref peakCount))
                RaisePeak(live);
            DisposeScopeManager.ThreadSingleton.Register(this);
        }

        /// <summary>Takes over another's reference, and its place in its scope: the other is empty afterwards.</summary>
        internal Tensor(Tensor taken)
        {
            handle = taken.Handle;
            taken.handle = 0;
            GC.SuppressFinalize(taken);
            taken.OwningDisposeScope?.Replace(taken, this);
        }

        ~Tensor() => Dispose(false);

        /// <summary>How many tensors the process holds.</summary>
        public static long TotalCount => Interlocked.Read(ref totalCount);

        /// <summary>The most it ever held.</summary>
        public static long PeakCount => Interlocked.Read(ref peakCount);

        public IntPtr Handle
        {
            get
            {
                if (handle == 0)
                    throw Disposed();
                return handle;
            }
        }

        public bool IsInvalid => handle == 0;

        internal DisposeScope? OwningDisposeScope { get; set; }

        internal int ScopeSlot { get; set; }

        public static Tensor UnsafeCreateTensor(IntPtr handle) => new(handle);

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        public IntPtr DecoupleFromNativeHandle()
        {
            var mine = Handle;
            Leave();
            GC.SuppressFinalize(this);
            return mine;
        }

        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningDisposeScope);

        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is null)
                other?.Attach(this);
            else
                OwningDisposeScope.MoveToOther(other, this);
            return this;
        }

        protected virtual void Dispose(bool disposing)
        {
            var mine = handle;
            if (mine == 0)
                return;
            Leave();
            Native.tb_release(mine);
        }

        /// <summary>The managed tensor of a result; an undefined one is null, which only operators with such results give.</summary>
        internal static Tensor Own(IntPtr handle) => handle == 0 ? null! : new Tensor(handle);

        /// <summary>The tensors of a native array, which is freed.</summary>
        internal static unsafe Tensor?[] OwnAll(IntPtr* handles, int count)
        {
            var tensors = new Tensor?[count];
            for (var k = 0; k < count; k++)
                tensors[k] = Own(handles[k]);
            Native.tb_free(handles);
            return tensors;
        }

        internal static InvalidOperationException Disposed() => new("Tensor invalid -- empty handle.");

        /// <summary>The pointer with one more reference, for a call that takes it over.</summary>
        internal IntPtr Retained()
        {
            var pointer = Handle;
            Native.tb_retain(pointer);
            GC.KeepAlive(this);
            return pointer;
        }

        private static void RaisePeak(long live)
        {
            long seen;
            while (live > (seen = Volatile.Read(ref peakCount)))
                Interlocked.CompareExchange(ref peakCount, live, seen);
        }

        private void Leave()
        {
            handle = 0;
            Interlocked.Decrement(ref totalCount);
            if (OwningDisposeScope is { } scope)
                scope.MarkAsDisposed(this);
            else
                DisposeScopeManager.ThreadSingleton.StatisticsInstance.TensorStatistics.DisposedOutsideScopeCount++;
        }
    }
}

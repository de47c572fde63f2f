namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What is called with one argument: what Sequential takes.</summary>
        public interface IModule<T, TResult>
        {
            TResult call(T input1);
        }
    }
}

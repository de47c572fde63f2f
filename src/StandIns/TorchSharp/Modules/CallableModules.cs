namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose forward takes one argument.</summary>
        public abstract class Module<T, TResult>
            : HookableModule<Func<Module<T, TResult>, T, T>, Func<Module<T, TResult>, T, TResult, TResult>>
        {
            protected Module(string name)
                : base(name) { }

            public abstract TResult forward(T input);

            /// <summary>
            /// Forward between the hooks: a hook before may change the input and one after the result, by returning another.
            /// </summary>
            public TResult call(T input)
            {
                if (HasNoHooks)
                    return forward(input);
                RunModuleHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                    if (hook(this, input) is { } changed)
                        input = changed;
                var result = forward(input);
                foreach (var hook in post_hooks.Values)
                    if (hook(this, input, result) is { } changed)
                        result = changed;
                RunModuleHooks(module_post_hooks);
                return result;
            }
        }

        /// <summary>A module whose forward takes two arguments.</summary>
        public abstract class Module<T1, T2, TResult>
            : HookableModule<
                Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>,
                Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>
            >
        {
            protected Module(string name)
                : base(name) { }

            public abstract TResult forward(T1 input1, T2 input2);

            public TResult call(T1 input1, T2 input2)
            {
                if (HasNoHooks)
                    return forward(input1, input2);
                RunModuleHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                    if (hook(this, input1, input2) is { } changed)
                        (input1, input2) = changed;
                var result = forward(input1, input2);
                foreach (var hook in post_hooks.Values)
                    if (hook(this, input1, input2, result) is { } changed)
                        result = changed;
                RunModuleHooks(module_post_hooks);
                return result;
            }
        }

        /// <summary>A module whose forward takes three arguments.</summary>
        public abstract class Module<T1, T2, T3, TResult>
            : HookableModule<
                Func<Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>,
                Func<Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult>
            >
        {
            protected Module(string name)
                : base(name) { }

            public abstract TResult forward(T1 input1, T2 input2, T3 input3);

            public TResult call(T1 input1, T2 input2, T3 input3)
            {
                if (HasNoHooks)
                    return forward(input1, input2, input3);
                RunModuleHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                    if (hook(this, input1, input2, input3) is { } changed)
                        (input1, input2, input3) = changed;
                var result = forward(input1, input2, input3);
                foreach (var hook in post_hooks.Values)
                    if (hook(this, input1, input2, input3, result) is { } changed)
                        result = changed;
                RunModuleHooks(module_post_hooks);
                return result;
            }
        }

        /// <summary>A module whose forward takes four arguments.</summary>
        public abstract class Module<T1, T2, T3, T4, TResult>
            : HookableModule<
                Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, (T1, T2, T3, T4)?>,
                Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, TResult, TResult>
            >
        {
            protected Module(string name)
                : base(name) { }

            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);

            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4)
            {
                if (HasNoHooks)
                    return forward(input1, input2, input3, input4);
                RunModuleHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                    if (hook(this, input1, input2, input3, input4) is { } changed)
                        (input1, input2, input3, input4) = changed;
                var result = forward(input1, input2, input3, input4);
                foreach (var hook in post_hooks.Values)
                    if (hook(this, input1, input2, input3, input4, result) is { } changed)
                        result = changed;
                RunModuleHooks(module_post_hooks);
                return result;
            }
        }

        /// <summary>A module whose forward takes five arguments.</summary>
        public abstract class Module<T1, T2, T3, T4, T5, TResult>
            : HookableModule<
                Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)?>,
                Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, TResult, TResult>
            >
        {
            protected Module(string name)
                : base(name) { }

            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);

            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5)
            {
                if (HasNoHooks)
                    return forward(input1, input2, input3, input4, input5);
                RunModuleHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                    if (hook(this, input1, input2, input3, input4, input5) is { } changed)
                        (input1, input2, input3, input4, input5) = changed;
                var result = forward(input1, input2, input3, input4, input5);
                foreach (var hook in post_hooks.Values)
                    if (hook(this, input1, input2, input3, input4, input5, result) is { } changed)
                        result = changed;
                RunModuleHooks(module_post_hooks);
                return result;
            }
        }

        /// <summary>A module whose forward takes six arguments.</summary>
        public abstract class Module<T1, T2, T3, T4, T5, T6, TResult>
            : HookableModule<
                Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)?>,
                Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, TResult, TResult>
            >
        {
            protected Module(string name)
                : base(name) { }

            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);

            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6)
            {
                if (HasNoHooks)
                    return forward(input1, input2, input3, input4, input5, input6);
                RunModuleHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                    if (hook(this, input1, input2, input3, input4, input5, input6) is { } changed)
                        (input1, input2, input3, input4, input5, input6) = changed;
                var result = forward(input1, input2, input3, input4, input5, input6);
                foreach (var hook in post_hooks.Values)
                    if (hook(this, input1, input2, input3, input4, input5, input6, result) is { } changed)
                        result = changed;
                RunModuleHooks(module_post_hooks);
                return result;
            }
        }
    }
}

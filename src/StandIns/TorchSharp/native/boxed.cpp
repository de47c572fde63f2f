// The whole native side of the TorchSharp stand-in: any operator of libtorch, looked up by its schema name and called
// boxed, and the few things that are no operators (autograd, storage, generators, threads, devices).
//
// Nothing here is tied to a libtorch version: operators, their arguments and their defaults come from the schema that
// libtorch itself registered. Tensors and generators cross the border as owned references (one intrusive count each):
// an operator takes over its arguments' references, a result's belongs to the caller. Every function that can fail
// returns 0, or 1 with the reason in tb_error().

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/api/include/torch/cuda.h>
#include <torch/csrc/api/include/torch/version.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/custom_class.h>

#include "normalisation.h"

#include <malloc.h>
#include <sys/mman.h>
#include <cstring>
#include <mutex>
#include <string>
#include <vector>

using c10::IValue;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

namespace {

enum Tag : int32_t {
    None, TensorRef, Int, Double, Bool, IntList, TensorList, DoubleList, BoolList, Text, DeviceTag, GeneratorRef, ComplexTag, DisposedTag
};

// Mirrored by Arg.cs. count: the length of a list, the index of a device.
struct Arg {
    int32_t tag;
    int32_t count;
    union { int64_t i; double d; void* p; };
};
static_assert(sizeof(Arg) == 16, "Arg.cs lays it out so");

enum class Kind : uint8_t { Other, Float, List, FloatList, ScalarList, OptionalTensorList };

struct Operator {
    c10::OperatorHandle handle;
    std::vector<Kind> kinds;
};

thread_local std::string lastError;

int fail(const std::exception& e) {
    auto* withTrace = dynamic_cast<const c10::Error*>(&e);
    lastError = withTrace ? withTrace->what_without_backtrace() : e.what();
    return 1;
}

template <typename Body>
int guard(Body&& body) {
    try {
        body();
        return 0;
    } catch (const std::exception& e) {
        return fail(e);
    }
}

using TensorPtr = c10::intrusive_ptr<at::TensorImpl, at::UndefinedTensorImpl>;
using GeneratorPtr = c10::intrusive_ptr<c10::GeneratorImpl>;

// Cheap accessors need no reference of their own: the caller holds one while it asks.
at::TensorImpl* impl(void* p) { return static_cast<at::TensorImpl*>(p); }

at::Tensor take(void* p) { return at::Tensor(TensorPtr::reclaim(impl(p))); }
at::Tensor borrow(void* p) { return p ? at::Tensor(TensorPtr::reclaim_copy(impl(p))) : at::Tensor(); }
void* give(at::Tensor t) { return t.defined() ? t.unsafeReleaseIntrusivePtr().release() : nullptr; }

c10::GeneratorImpl* generatorImpl(void* p) { return static_cast<c10::GeneratorImpl*>(p); }
at::Generator borrowGenerator(void* p) { return at::Generator(GeneratorPtr::reclaim_copy(generatorImpl(p))); }
void* give(at::Generator g) { return g.unsafeReleaseGeneratorImpl(); }

c10::Device deviceOf(int type, int index) {
    return c10::Device(static_cast<c10::DeviceType>(type), static_cast<c10::DeviceIndex>(index));
}
int64_t packed(c10::Device d) {
    return (static_cast<int64_t>(d.type()) << 32) | static_cast<uint32_t>(static_cast<int32_t>(d.index()));
}

Kind kindOf(c10::TypePtr type) {
    if (auto optional = type->cast<c10::OptionalType>()) type = optional->getElementType();
    if (type->kind() == c10::TypeKind::FloatType) return Kind::Float;
    if (type->kind() != c10::TypeKind::ListType) return Kind::Other;
    auto element = type->expectRef<c10::ListType>().getElementType();
    if (element->kind() == c10::TypeKind::OptionalType) return Kind::OptionalTensorList;
    if (element->kind() == c10::TypeKind::NumberType) return Kind::ScalarList;
    return element->kind() == c10::TypeKind::FloatType ? Kind::FloatList : Kind::List;
}

IValue valueOf(const Arg& a, Kind kind) {
    switch (a.tag) {
        case None: case DisposedTag: return {};
        case TensorRef: return take(a.p);
        case Int:
            if (kind == Kind::Float) return static_cast<double>(a.i);
            if (kind == Kind::List) return c10::List<int64_t>({a.i});
            return a.i;
        case Double: return a.d;
        case Bool: return a.i != 0;
        case IntList: {
            auto* values = static_cast<const int64_t*>(a.p);
            if (kind == Kind::FloatList) return std::vector<double>(values, values + a.count);
            return c10::IntArrayRef(values, a.count);
        }
        case DoubleList: {
            auto* values = static_cast<const double*>(a.p);
            if (kind == Kind::ScalarList) {
                c10::impl::GenericList list(c10::NumberType::get());
                list.reserve(a.count);
                for (int k = 0; k < a.count; k++) list.push_back(values[k]);
                return list;
            }
            return std::vector<double>(values, values + a.count);
        }
        case BoolList: {
            c10::List<bool> list;
            auto* values = static_cast<const uint8_t*>(a.p);
            for (int k = 0; k < a.count; k++) list.push_back(values[k] != 0);
            return list;
        }
        case TensorList: {
            auto* handles = static_cast<void**>(a.p);
            if (kind == Kind::OptionalTensorList) {
                c10::List<c10::optional<at::Tensor>> list;
                list.reserve(a.count);
                for (int k = 0; k < a.count; k++)
                    list.push_back(handles[k] ? c10::optional<at::Tensor>(take(handles[k])) : c10::optional<at::Tensor>());
                return list;
            }
            c10::List<at::Tensor> list;
            list.reserve(a.count);
            for (int k = 0; k < a.count; k++) list.push_back(handles[k] ? take(handles[k]) : at::Tensor());
            return list;
        }
        case Text: return std::string(static_cast<const char*>(a.p), a.count);
        case DeviceTag: return deviceOf(static_cast<int>(a.i), a.count);
        case GeneratorRef: return at::Generator(GeneratorPtr::reclaim(generatorImpl(a.p)));
        case ComplexTag: {
            auto* parts = static_cast<const double*>(a.p);
            return c10::complex<double>(parts[0], parts[1]);
        }
    }
    throw std::invalid_argument("unknown argument tag");
}

void* giveList(variable_list&& list, int* count) {
    auto** handles = static_cast<void**>(std::malloc(sizeof(void*) * (list.size() + 1)));
    for (size_t k = 0; k < list.size(); k++) handles[k] = give(std::move(list[k]));
    *count = static_cast<int>(list.size());
    return handles;   // the caller frees it with tb_free
}

void writeBack(IValue&& value, Arg& out) {
    out.count = 0;
    out.p = nullptr;
    if (value.isNone()) {
        out.tag = None;
    } else if (value.isTensor()) {
        out.tag = TensorRef;
        out.p = give(std::move(value).toTensor());
    } else if (value.isInt()) {
        out.tag = Int;
        out.i = value.toInt();
    } else if (value.isDouble()) {
        out.tag = Double;
        out.d = value.toDouble();
    } else if (value.isBool()) {
        out.tag = Bool;
        out.i = value.toBool();
    } else if (value.isTensorList()) {
        out.tag = TensorList;
        out.p = giveList(value.toTensorVector(), &out.count);
    } else {
        throw std::invalid_argument("an operator's result is of a kind that does not cross: " + value.tagKind());
    }
}

variable_list listOf(void** handles, int count) {
    variable_list list;
    list.reserve(count);
    for (int k = 0; k < count; k++) list.push_back(borrow(handles[k]));
    return list;
}

}  // namespace

#define EXPORT extern "C" __attribute__((visibility("default")))

EXPORT const char* tb_error() { return lastError.c_str(); }
EXPORT const char* tb_version() { return TORCH_VERSION; }
EXPORT void* tb_alloc(int64_t bytes) { return std::malloc(bytes > 0 ? bytes : 1); }
EXPORT void tb_free(void* p) { std::free(p); }

// Blocks that a training step frees come back in the next one: keep them, rather than give the pages to the system and
// fault them in again. Measured on ResNet-56 (width 8, 16x16): a quarter of the step went into page faults.
// Those blocks may lie in large pages, where the system gives them to who asks: 5 % of the same step went into looking up
// small ones. Address space is reserved here, and memory taken as it is used; the thresholds keep the reservation.
EXPORT void tb_keep_freed_memory() {
#if defined(__GLIBC__)
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 2047 << 20);
    mallopt(M_TOP_PAD, 64 << 20);
    constexpr size_t reserved = (1 << 30) - (1 << 20), page = 2 << 20;
    if (void* region = std::malloc(reserved)) {
        auto first = (reinterpret_cast<uintptr_t>(region) + page - 1) / page * page;
        auto bytes = (reinterpret_cast<uintptr_t>(region) + reserved - first) / page * page;
        madvise(reinterpret_cast<void*>(first), bytes, MADV_HUGEPAGE);
        std::free(region);
    }
#endif
}

// ---- operators ---------------------------------------------------------------------------------------------------

EXPORT int tb_find(const char* name, const char* overload, Operator** out) {
    return guard([&] {
        auto handle = c10::Dispatcher::singleton().findSchemaOrThrow(name, overload);
        auto* op = new Operator{handle, {}};   // lives as long as the process
        for (auto& argument : handle.schema().arguments()) op->kinds.push_back(kindOf(argument.type()));
        *out = op;
    });
}

// Arguments beyond nargs take their defaults from the schema.
EXPORT int tb_call(Operator* op, const Arg* args, int nargs, Arg* outs, int nouts) {
    return guard([&] {
        auto& schema = op->handle.schema();
        auto& declared = schema.arguments();
        std::vector<IValue> stack;
        stack.reserve(declared.size() + nargs);
        bool tooMany = static_cast<size_t>(nargs) > declared.size();
        bool disposed = false;
        for (int k = 0; k < nargs; k++) {   // every reference is taken over, whatever else is wrong
            stack.push_back(valueOf(args[k], tooMany ? Kind::Other : op->kinds[k]));
            disposed |= args[k].tag == DisposedTag;
        }
        if (disposed) throw std::invalid_argument(schema.name() + ": a tensor was disposed");
        if (tooMany) throw std::invalid_argument(schema.name() + ": too many arguments");
        for (size_t k = nargs; k < declared.size(); k++) {
            auto& fallback = declared[k].default_value();
            if (!fallback) throw std::invalid_argument(schema.name() + ": argument '" + declared[k].name() + "' is missing");
            stack.push_back(*fallback);
        }
        op->handle.callBoxed(&stack);
        for (int k = 0; k < nouts; k++) writeBack(std::move(stack.at(k)), outs[k]);
    });
}

// What libtorch's operators do in more passes over memory (normalisation.h). Null or 0 comes back where they are
// not for these tensors: then nothing was done, and the operator is to be called.
EXPORT int tb_batch_norm(void* x, void* weight, void* bias, void* mean, void* variance, int training, double momentum, double eps,
                         void** out) {
    *out = nullptr;
    return guard([&] {
        auto input = borrow(x), scale = borrow(weight), offset = borrow(bias), centre = borrow(mean), spread = borrow(variance);
        if (boxed::normalises(input, scale, offset, centre, spread, training != 0))
            *out = give(boxed::batchNorm(input, scale, offset, centre, spread, training != 0, momentum, eps));
    });
}
EXPORT int tb_rectify(void* t, int* done) {
    return guard([&] { *done = boxed::rectifies(borrow(t)); });
}

// ---- a tensor's own facts ------------------------------------------------------------------------------------------

EXPORT void tb_retain(void* t) { c10::raw::intrusive_ptr::incref(impl(t)); }
EXPORT void tb_release(void* t) { take(t); }
EXPORT void tb_retain_all(void** tensors, int count) {
    for (int k = 0; k < count; k++)
        if (tensors[k]) c10::raw::intrusive_ptr::incref(impl(tensors[k]));
}
EXPORT void tb_release_all(void** tensors, int count) {
    for (int k = 0; k < count; k++)
        if (tensors[k]) take(tensors[k]);
}
EXPORT int64_t tb_dim(void* t) { return impl(t)->dim(); }
EXPORT int64_t tb_numel(void* t) { return impl(t)->numel(); }
EXPORT int64_t tb_storage_offset(void* t) { return impl(t)->storage_offset(); }
EXPORT int tb_dtype(void* t) { return static_cast<int>(c10::typeMetaToScalarType(impl(t)->dtype())); }
EXPORT int tb_layout(void* t) { return static_cast<int>(impl(t)->layout()); }
EXPORT int64_t tb_itemsize(void* t) { return impl(t)->itemsize(); }
EXPORT void tb_sizes(void* t, int64_t* out) { auto s = impl(t)->sizes(); std::copy(s.begin(), s.end(), out); }
EXPORT void tb_strides(void* t, int64_t* out) { auto s = impl(t)->strides(); std::copy(s.begin(), s.end(), out); }
EXPORT int64_t tb_device(void* t) { return packed(impl(t)->device()); }
EXPORT int tb_is_contiguous(void* t, int memoryFormat) {
    return impl(t)->is_contiguous(static_cast<c10::MemoryFormat>(memoryFormat));
}
EXPORT int tb_is_inference(void* t) { return impl(t)->is_inference(); }
EXPORT int64_t tb_version_of(void* t) { return impl(t)->is_inference() ? 0 : impl(t)->version_counter().current_version(); }
EXPORT int tb_data(void* t, void** out) {
    return guard([&] { *out = borrow(t).data_ptr(); });
}
EXPORT int tb_storage(void* t, void** data, int64_t* bytes) {
    return guard([&] {
        *data = static_cast<char*>(borrow(t).data_ptr()) - impl(t)->storage_offset() * impl(t)->itemsize();
        *bytes = static_cast<int64_t>(impl(t)->storage().nbytes());
    });
}
EXPORT int tb_from_memory(void* data, const int64_t* sizes, int dims, int dtype, void (*release)(void*), void* context, void** out) {
    return guard([&] {
        auto options = at::TensorOptions().dtype(static_cast<c10::ScalarType>(dtype));
        *out = give(at::from_blob(data, c10::IntArrayRef(sizes, dims), [=](void*) { release(context); }, options));
    });
}

// ---- autograd --------------------------------------------------------------------------------------------------------

EXPORT int tb_requires_grad(void* t) { return impl(t)->requires_grad(); }
EXPORT int tb_set_requires_grad(void* t, int on) {
    return guard([&] { borrow(t).set_requires_grad(on != 0); });
}
EXPORT int tb_is_leaf(void* t) { return borrow(t).is_leaf(); }
EXPORT int tb_retain_grad(void* t) {
    return guard([&] { borrow(t).retain_grad(); });
}
EXPORT int tb_retains_grad(void* t) { return borrow(t).retains_grad(); }
EXPORT void* tb_grad(void* t) { return give(at::Tensor(impl(t)->grad())); }
EXPORT void tb_grads(void** tensors, int count, void** grads) {   // owned; null where there is none
    for (int k = 0; k < count; k++) grads[k] = tb_grad(tensors[k]);
}
EXPORT int tb_set_grad(void* t, void* grad) {
    return guard([&] { impl(t)->mutable_grad() = borrow(grad); });
}
EXPORT int tb_set_data(void* t, void* data) {
    return guard([&] { borrow(t).set_data(borrow(data)); });
}
EXPORT int tb_backward(void** tensors, int count, void** grads, int gradCount, int retain, int create, void** inputs, int inputCount) {
    return guard([&] {
        torch::autograd::backward(listOf(tensors, count), listOf(grads, gradCount), retain != 0, create != 0, listOf(inputs, inputCount));
    });
}
EXPORT int tb_autograd_grad(void** outputs, int count, void** inputs, int inputCount, void** grads, int gradCount,
                            int retain, int create, int allowUnused, void** results) {
    return guard([&] {
        auto list = torch::autograd::grad(listOf(outputs, count), listOf(inputs, inputCount), listOf(grads, gradCount),
                                          retain != 0, create != 0, allowUnused != 0);
        for (size_t k = 0; k < list.size(); k++) results[k] = give(std::move(list[k]));
    });
}
EXPORT int tb_grad_mode() { return c10::GradMode::is_enabled(); }
EXPORT void tb_set_grad_mode(int on) { c10::GradMode::set_enabled(on != 0); }
EXPORT void* tb_inference_enter(int on) { return new c10::InferenceMode(on != 0); }
EXPORT void tb_inference_exit(void* mode) { delete static_cast<c10::InferenceMode*>(mode); }
EXPORT int tb_inference_mode() { return c10::InferenceMode::is_enabled(); }
EXPORT int tb_anomaly_mode() { return torch::autograd::AnomalyMode::is_enabled(); }
EXPORT int tb_anomaly_checks_nan() { return torch::autograd::AnomalyMode::should_check_nan(); }
EXPORT void tb_set_anomaly_mode(int on, int checkNan) { torch::autograd::AnomalyMode::set_enabled(on != 0, checkNan != 0); }

// ---- custom autograd functions: forward and backward are managed callbacks ---------------------------------------------
//
// A callback gets its function's key, the context, the tensors (borrowed) and a slot for its results (owned references,
// in an array from tb_alloc). It answers 0, or 1 after it put a message with tb_set_callback_error.

namespace {

using Callback = int (*)(void* key, void* context, void** tensors, int count, void*** results, int* resultCount);

// Autograd holds it in the node's saved data, so that the managed side lives as long as the graph does.
struct ManagedFunction : torch::CustomClassHolder {
    ManagedFunction(void* key, Callback forward, Callback backward, void (*release)(void*))
        : key(key), forward(forward), backward(backward), release(release) {}
    ~ManagedFunction() override { release(key); }
    void* key;
    Callback forward, backward;
    void (*release)(void*);
};

thread_local std::string callbackError;

variable_list call(Callback callback, void* key, AutogradContext* ctx, at::TensorList tensors) {
    std::vector<void*> handles;
    handles.reserve(tensors.size());
    for (auto& t : tensors) handles.push_back(t.defined() ? t.unsafeGetTensorImpl() : nullptr);
    void** results = nullptr;
    int count = 0;
    int failed = callback(key, ctx, handles.data(), static_cast<int>(handles.size()), &results, &count);
    variable_list list;
    list.reserve(count);
    for (int k = 0; k < count; k++) list.push_back(results[k] ? take(results[k]) : at::Tensor());
    std::free(results);
    if (failed) throw std::runtime_error(callbackError);
    return list;
}

struct Bridge : torch::autograd::Function<Bridge> {
    // A TensorList: of the argument types, the one whose tensors autograd looks into.
    static variable_list forward(AutogradContext* ctx, at::TensorList inputs, ManagedFunction* function) {
        ctx->saved_data["function"] = c10::intrusive_ptr<ManagedFunction>::reclaim_copy(function);
        return call(function->forward, function->key, ctx, inputs);
    }
    static variable_list backward(AutogradContext* ctx, variable_list grads) {
        auto function = ctx->saved_data["function"].toCustomClass<ManagedFunction>();
        auto list = call(function->backward, function->key, ctx, grads);
        list.emplace_back();   // forward's argument that is no tensor takes no gradient
        return list;
    }
};

}  // namespace

EXPORT void tb_set_callback_error(const char* message) { callbackError = message; }

EXPORT int tb_apply(void* key, Callback forward, Callback backward, void (*release)(void*), void** inputs, int count,
                    void*** results, int* resultCount) {
    auto function = c10::make_intrusive<ManagedFunction>(key, forward, backward, release);
    return guard([&] {
        static auto registered = torch::class_<ManagedFunction>("torch_boxed", "ManagedFunction");
        auto tensors = listOf(inputs, count);
        auto list = Bridge::apply(at::TensorList(tensors), function.get());
        *results = static_cast<void**>(giveList(std::move(list), resultCount));
    });
}

EXPORT void tb_context_save(AutogradContext* ctx, void** tensors, int count) { ctx->save_for_backward(listOf(tensors, count)); }
EXPORT int tb_context_saved(AutogradContext* ctx, void*** results, int* count) {
    return guard([&] { *results = static_cast<void**>(giveList(ctx->get_saved_variables(), count)); });
}
EXPORT void tb_context_mark_dirty(AutogradContext* ctx, void** tensors, int count) { ctx->mark_dirty(listOf(tensors, count)); }
EXPORT void tb_context_mark_non_differentiable(AutogradContext* ctx, void** tensors, int count) {
    ctx->mark_non_differentiable(listOf(tensors, count));
}
EXPORT void tb_context_materialize(AutogradContext* ctx, int on) { ctx->set_materialize_grads(on != 0); }

// ---- random numbers -----------------------------------------------------------------------------------------------------

EXPORT void tb_manual_seed(int64_t seed) { at::manual_seed(static_cast<uint64_t>(seed)); }
EXPORT int tb_generator_default(int deviceType, int index, void** out) {
    return guard([&] { *out = give(at::Generator(at::globalContext().defaultGenerator(deviceOf(deviceType, index)))); });
}
EXPORT int tb_generator_new(uint64_t seed, int deviceType, int index, void** out) {
    return guard([&] {
        auto device = deviceOf(deviceType, index);
        auto generator = device.is_cpu() ? at::detail::createCPUGenerator(seed) : at::globalContext().defaultGenerator(device).clone();
        generator.set_current_seed(seed);
        *out = give(generator);
    });
}
EXPORT void tb_generator_retain(void* g) { c10::raw::intrusive_ptr::incref(generatorImpl(g)); }
EXPORT void tb_generator_release(void* g) { GeneratorPtr::reclaim(generatorImpl(g)); }
EXPORT int tb_generator_set_seed(void* g, uint64_t seed) {
    return guard([&] {
        std::lock_guard<std::mutex> lock(generatorImpl(g)->mutex_);
        generatorImpl(g)->set_current_seed(seed);
    });
}
EXPORT int tb_generator_seed(void* g, uint64_t* out) {   // draws a fresh seed and takes it
    return guard([&] {
        std::lock_guard<std::mutex> lock(generatorImpl(g)->mutex_);
        *out = generatorImpl(g)->seed();
    });
}
EXPORT uint64_t tb_generator_current_seed(void* g) { return generatorImpl(g)->current_seed(); }
EXPORT int64_t tb_generator_device(void* g) { return packed(generatorImpl(g)->device()); }
EXPORT int tb_generator_state(void* g, void** out) {
    return guard([&] {
        auto generator = borrowGenerator(g);
        std::lock_guard<std::mutex> lock(generator.mutex());
        *out = give(generator.get_state());
    });
}
EXPORT int tb_generator_set_state(void* g, void* state) {
    return guard([&] {
        auto generator = borrowGenerator(g);
        std::lock_guard<std::mutex> lock(generator.mutex());
        generator.set_state(borrow(state));
    });
}

// ---- threads and devices ---------------------------------------------------------------------------------------------------

EXPORT void tb_set_num_threads(int n) { at::set_num_threads(n); }
EXPORT int tb_get_num_threads() { return at::get_num_threads(); }
EXPORT int tb_set_num_interop_threads(int n) {
    return guard([&] { at::set_num_interop_threads(n); });
}
EXPORT int tb_get_num_interop_threads() { return static_cast<int>(at::get_num_interop_threads()); }
EXPORT int tb_cuda_available() { return torch::cuda::is_available(); }
EXPORT int tb_cudnn_available() { return torch::cuda::cudnn_is_available(); }
EXPORT int tb_cuda_count() { return static_cast<int>(torch::cuda::device_count()); }
EXPORT int tb_cuda_seed(uint64_t seed) {
    return guard([&] { torch::cuda::manual_seed(seed); });
}
EXPORT int tb_cuda_seed_all(uint64_t seed) {
    return guard([&] { torch::cuda::manual_seed_all(seed); });
}
EXPORT int tb_cuda_synchronize(int64_t index) {
    return guard([&] { torch::cuda::synchronize(index); });
}
// Later versions of libtorch answer with one of several modes: the first is the one that allows it.
namespace {
int allows(bool yes) { return yes; }
template <typename Mode>
int allows(Mode mode) { return static_cast<int>(mode) == 0; }
}  // namespace
// Mirrored by Backends.cs.
enum Flag : int { MatmulTf32, CudnnTf32, HalfReduction, FlashAttention, MathAttention };
EXPORT int tb_flag(int flag) {
    auto& context = at::globalContext();
    switch (flag) {
        case MatmulTf32: return context.allowTF32CuBLAS();
        case CudnnTf32: return context.allowTF32CuDNN();
        case HalfReduction: return allows(context.allowFP16ReductionCuBLAS());
        case FlashAttention: return context.userEnabledFlashSDP();
        default: return context.userEnabledMathSDP();
    }
}
EXPORT int tb_set_flag(int flag, int on) {
    return guard([&] {
        auto& context = at::globalContext();
        switch (flag) {
            case MatmulTf32: context.setAllowTF32CuBLAS(on != 0); break;
            case CudnnTf32: context.setAllowTF32CuDNN(on != 0); break;
            case HalfReduction: context.setAllowFP16ReductionCuBLAS(on != 0); break;
            case FlashAttention: context.setSDPUseFlash(on != 0); break;
            default: context.setSDPUseMath(on != 0); break;
        }
    });
}

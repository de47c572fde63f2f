using System.Reflection;

namespace TorchSharp.Modules;

/// <summary>
/// A parameter group's settings: the learning rate, and the fields that an optimizer's own options add. Those left null
/// take the optimizer's defaults when the group is added.
/// </summary>
public class OptimizerOptions
{
    public double? LearningRate { get; set; }

    public double InitialLearningRate { get; set; }

    public virtual void SaveStateDict(BinaryWriter writer)
    {
        writer.Write(InitialLearningRate);
        writer.Write(LearningRate!.Value);
        foreach (var field in Fields())
        {
            if (field.GetValue(this) is bool flag)
                writer.Write(flag);
            else
                writer.Write((double)field.GetValue(this)!);
        }
    }

    public virtual void LoadStateDict(BinaryReader reader)
    {
        InitialLearningRate = reader.ReadDouble();
        LearningRate = reader.ReadDouble();
        foreach (var field in Fields())
            field.SetValue(this, field.FieldType == typeof(bool?) ? reader.ReadBoolean() : reader.ReadDouble());
    }

    public virtual void LoadStateDict(OptimizerOptions source)
    {
        if (source.GetType() != GetType())
            throw new ArgumentException(
                $"Options of {source.GetType().DeclaringType?.Name} do not fit {GetType().DeclaringType?.Name}."
            );
        InitialLearningRate = source.InitialLearningRate;
        LearningRate = source.LearningRate;
        foreach (var field in Fields())
            field.SetValue(this, field.GetValue(source));
    }

    /// <summary>What is still null takes the default.</summary>
    internal void Complete(OptimizerOptions defaults)
    {
        LearningRate ??= defaults.LearningRate;
        InitialLearningRate = LearningRate!.Value;
        foreach (var field in Fields())
        {
            if (field.GetValue(this) is null)
                field.SetValue(this, field.GetValue(defaults));
        }
    }

    // In the order in which they are declared, which is also their order in a file.
    private IEnumerable<FieldInfo> Fields() =>
        GetType()
            .GetFields(BindingFlags.Public | BindingFlags.Instance)
            .Where(field => field.FieldType == typeof(double?) || field.FieldType == typeof(bool?))
            .OrderBy(field => field.MetadataToken);
}

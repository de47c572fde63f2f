namespace ResNetTutorial.Networks;

/// <summary>
/// Published numbers, each with its source, to compare one's own with. They are copied from the papers, not computed here; what
/// can be computed, tests compute and compare.
/// </summary>
public static partial class PaperTables;

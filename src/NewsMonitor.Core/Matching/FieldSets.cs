namespace NewsMonitor.Core.Matching;

/// <summary>Questions to a <see cref="FieldSet"/>.</summary>
internal static class FieldSets
{
    public static FieldSet Of(Field field) => (FieldSet)(1 << (int)field);

    public static bool Has(this FieldSet fields, Field field) => (fields & Of(field)) != 0;

    /// <summary>Narrows to one field. Metadata stay within reach however the text is narrowed: whether a term stands in the title is a question to its words.</summary>
    public static FieldSet Narrow(this FieldSet fields, Field field) => (Of(field) & FieldSet.Text) == 0 ? Of(field) : fields & Of(field);
}

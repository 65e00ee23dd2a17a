namespace NewsMonitor.Core.Matching;

/// <summary>Several fields at once.</summary>
[Flags]
internal enum FieldSet
{
    None = 0,
    Title = 1 << Field.Title,
    Summary = 1 << Field.Summary,
    Content = 1 << Field.Content,

    /// <summary>Where terms look that name no field.</summary>
    Text = Title | Summary | Content,
}

namespace NewsMonitor.IntegrationTests.Browser.Week;

/// <summary>One item as an outlet publishes it.</summary>
/// <param name="Feed">The outlet's.</param>
/// <param name="At">How long after the week began; before it: negative.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Text">What stands below.</param>
internal sealed record Report(string Feed, TimeSpan At, string Title, string Text)
{
    /// <summary>What the publisher corrects later; null: nothing.</summary>
    public Correction? Correction { get; init; }

    /// <summary>As it reads at that time.</summary>
    public Report AsOf(TimeSpan time) => Correction is { } correction && correction.At <= time
        ? this with { Title = correction.Apply(Title), Text = correction.Apply(Text) }
        : this;
}

/// <summary>One word that takes another's place.</summary>
internal sealed record Correction(TimeSpan At, string Before, string After)
{
    public string Apply(string text) => text.Replace(Before, After, StringComparison.Ordinal);
}

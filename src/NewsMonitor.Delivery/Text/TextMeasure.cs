namespace NewsMonitor.Delivery.Text;

/// <summary>How a receiver counts the length of a text.</summary>
internal enum TextMeasure
{
    /// <summary>As .NET, Java and JavaScript count: a character beyond the basic plane is two.</summary>
    Utf16Units,

    /// <summary>As Python 3 counts: every Unicode code point is one.</summary>
    CodePoints,
}

namespace NewsMonitor.Core.Alerts;

/// <summary>Where the reader of a mail says whether a story was worth telling. Following a link marks nothing yet.</summary>
/// <param name="Useful">It was.</param>
/// <param name="Noise">It was not.</param>
public sealed record FeedbackLinks(Uri Useful, Uri Noise);

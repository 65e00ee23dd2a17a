namespace NewsMonitor.Core.Matching;

/// <summary>An example that came out the other way.</summary>
/// <param name="Watchlist">Whose example it is.</param>
/// <param name="Part">Its configuration key, as in <c>MustMatch[0]</c>.</param>
/// <param name="Example">Its title.</param>
/// <param name="Message">What was expected, the score, what matched and what was missing.</param>
public sealed record ExampleFailure(string Watchlist, string Part, string Example, string Message);

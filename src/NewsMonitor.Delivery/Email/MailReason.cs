using NewsMonitor.Core.Matching;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Email;

/// <summary>One line of "why": the term, what it found, where, for how many points.</summary>
internal sealed record MailReason(string Term, string Found, string Field, string Points)
{
    public static MailReason Of(Evidence evidence) => new(
        OneLine.Of(evidence.Term, 60), OneLine.Of(evidence.Text, 120), evidence.Field.ToString().ToLowerInvariant(), Text.Points.Of(evidence.Weight));
}

using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Stories;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Email;

/// <summary>Another outlet's item of the same story.</summary>
internal sealed record MailMember(string Source, string Title, string? Link, string When, string Relation)
{
    public static MailMember Of(StoryMember member) => new(
        OneLine.Of(member.Source, 80) is { Length: > 0 } source ? source : "unknown source",
        OneLine.Of(member.Title, 200) is { Length: > 0 } title ? title : "(no title)",
        SafeLink.Of(member.Link),
        Moment.ForPeople(member.Published ?? member.FirstSeen),
        Word(member.Relation));

    private static string Word(Relation relation) => relation switch
    {
        Core.Stories.Relation.Copy => "copy",
        Core.Stories.Relation.Revision => "revision",
        Core.Stories.Relation.FollowUp => "follow-up",
        _ => "first report",
    };
}

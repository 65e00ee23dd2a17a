using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Email;

/// <summary>A <see cref="MonitorNotice"/> as a mail shows it.</summary>
internal sealed record MailMonitorNotice(IReadOnlyList<string> Sentences, IReadOnlyList<MailFact> Facts, IReadOnlyList<MailList> Lists)
{
    public static MailMonitorNotice Of(MonitorNotice notice) => new(
        notice.Sentences, [.. notice.Facts.Select(fact => new MailFact(fact.Label, FactWords.Of(fact)))], [.. notice.Lists.Select(MailList.Of)]);
}

/// <summary>One fact.</summary>
internal sealed record MailFact(string Label, string Value);

/// <summary>Several things of one kind.</summary>
internal sealed record MailList(string Label, IReadOnlyList<MailLine> Lines)
{
    public static MailList Of(NoticeList list) => new(list.Label, [.. list.Lines.Select(MailLine.Of)]);
}

/// <param name="Title">Never empty.</param>
/// <param name="Link">http or https; null: none.</param>
/// <param name="Detail">Null: none.</param>
internal sealed record MailLine(string Title, string? Link, string? Detail)
{
    private const int LongestTitle = 300;
    private const int LongestDetail = 300;

    public static MailLine Of(NoticeLine line) => new(
        OneLine.Of(line.Title, LongestTitle) is { Length: > 0 } title ? title : "(no title)",
        SafeLink.Of(line.Link),
        OneLine.Of(line.Detail, LongestDetail) is { Length: > 0 } detail ? detail : null);
}

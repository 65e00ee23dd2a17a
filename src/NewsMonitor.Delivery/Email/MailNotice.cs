using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Email;

/// <summary>One feed as a mail shows it.</summary>
/// <param name="Feed">Its name.</param>
/// <param name="Link">http or https.</param>
/// <param name="Sentence">How it stands.</param>
internal sealed record MailNotice(string Feed, string? Link, string Sentence)
{
    public static MailNotice Of(FeedNotice notice) => new(NoticeWords.Feed(notice), SafeLink.Of(notice.Url), NoticeWords.Sentence(notice));
}

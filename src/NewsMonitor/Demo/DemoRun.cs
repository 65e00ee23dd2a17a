using MimeKit;
using NewsMonitor.CommandLine;
using NewsMonitor.Pipeline;
using Spectre.Console;

namespace NewsMonitor.Demo;

/// <summary>Five passes over the sample feeds, each told with the mails it made.</summary>
internal sealed class DemoRun(DemoServer server, DemoClock clock, Composition monitor, IAnsiConsole console)
{
    private readonly HashSet<string> _shown = [];

    /// <returns>Whether every feed was polled and every alert delivered.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var well = await PassAsync("First poll: what is already there is the baseline, told in one summary at most.", cancellation);
        server.Stage = 2;
        well &= await PassAsync("Second poll: a first report and three reprints of it make one alert, unrelated news none.", cancellation);
        clock.Advance(TimeSpan.FromHours(2));
        server.Stage = 3;
        well &= await PassAsync("Two hours later: the other side answers, told in the thread of the first alert.", cancellation);
        server.Stage = 4;
        well &= await PassAsync("A publisher corrects a number: whoever was told the other one hears of it.", cancellation);
        well &= await PassAsync("Last poll: nothing changed, and the publishers only had to say so (304).", cancellation);
        return well;
    }

    private async Task<bool> PassAsync(string headline, CancellationToken cancellation)
    {
        console.Write(new Rule($"[bold]{Markup.Escape(headline)}[/]").LeftJustified());
        var polled = await monitor.Poll.RunAsync(PollScope.Everything, cancellation);
        var delivered = await monitor.Deliver.RunAsync(cancellation);
        console.WriteLine(
            $"{Counted.Of(polled.Feeds, "feed")} polled, {Counted.Of(polled.NewItems, "new item")}, {Counted.Of(polled.Matches, "match", "matches")}, "
            + $"{Counted.Of(delivered.Delivered, "alert")} sent");
        console.WriteLine();
        foreach (var mail in await NewMailsAsync(cancellation))
            Show(mail);
        return polled.Failed == 0 && !delivered.AnyFailed;
    }

    private async Task<IReadOnlyList<MimeMessage>> NewMailsAsync(CancellationToken cancellation)
    {
        var pickup = Path.Combine(monitor.Settings.Options.DataDirectory, "pickup");
        var mails = new List<MimeMessage>();
        if (Directory.Exists(pickup))
            foreach (var file in Directory.GetFiles(pickup, "*.eml").Order(StringComparer.Ordinal).Where(_shown.Add))
                mails.Add(await MimeMessage.LoadAsync(file, cancellation));
        return mails;
    }

    private void Show(MimeMessage mail)
    {
        var thread = mail.InReplyTo is { } answered ? $"In-Reply-To: {answered}\n" : "";
        var text = $"To: {mail.To}\nSubject: {mail.Subject}\n{thread}\n{mail.TextBody?.Trim()}";
        console.Write(new Panel(new Text(text)).Header("alert by mail").RoundedBorder().Expand());
        console.WriteLine();
    }
}

using MimeKit;
using NewsMonitor.CommandLine;
using NewsMonitor.Pipeline;
using Spectre.Console;

namespace NewsMonitor.Demo;

/// <summary>Three passes over the sample feeds, each told with the mails it made.</summary>
internal sealed class DemoRun(DemoServer server, Composition monitor, IAnsiConsole console)
{
    private readonly HashSet<string> _shown = [];

    /// <returns>Whether every feed was polled and every alert delivered.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var well = await PassAsync("First poll: what is already there is the baseline, told in one summary at most.", cancellation);
        server.Stage = 2;
        well &= await PassAsync("Second poll: a first report, three reprints of it, a reply from the other side, and unrelated news.", cancellation);
        well &= await PassAsync("Third poll: nothing changed, and the publishers only had to say so (304).", cancellation);
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
        var text = $"To: {mail.To}\nSubject: {mail.Subject}\n\n{mail.TextBody?.Trim()}";
        console.Write(new Panel(new Text(text)).Header("alert by mail").RoundedBorder().Expand());
        console.WriteLine();
    }
}

using System.CommandLine;
using NewsMonitor.Configuration;
using NewsMonitor.Core.Seeding;

namespace NewsMonitor.CommandLine;

/// <summary><c>seed</c>: an article in, a watchlist to start from out, as a file for <c>Include</c>.</summary>
internal static class SeedCommand
{
    private const int MostBytes = 2 * 1024 * 1024;

    private static readonly Option<string?> Name = new("--name") { Description = "What to call the watchlist; by default it is called after the article's key names." };
    private static readonly Option<string?> Channel = new("--channel") { Description = "Which channel gets its alerts." };

    public static Command Create()
    {
        var command = new Command("seed", "Propose a watchlist from an article (plain text or HTML), as JSON for an included file.") { SharedOptions.File, Name, Channel };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var file = parsed.GetValue(SharedOptions.File)!;
        if (parsed.GetValue(Name) is { } name && string.IsNullOrWhiteSpace(name))
        {
            await Console.Error.WriteLineAsync("--name: is empty.");
            return ExitCodes.WrongUsage;
        }

        if (await ReadAsync(file, cancellation) is not { } bytes)
            return ExitCodes.Failed;
        if (SeedArticle.Read(bytes) is not { } article)
        {
            await Console.Error.WriteLineAsync($"{file}: is no text.");
            return ExitCodes.Failed;
        }

        var result = Seeder.Propose(article, Options(parsed));
        if (result is not SeedResult.Proposed(var proposal))
        {
            await Console.Error.WriteLineAsync($"{file}: {((SeedResult.Refused)result).Reason}");
            return ExitCodes.Failed;
        }

        await using var output = new StreamWriter(Console.OpenStandardOutput());
        await output.WriteAsync(ProposalJson.Write(proposal));
        SeedSummary.Write(proposal, Console.Error);
        return ExitCodes.Fine;
    }

    /// <summary>Null after the reason was said on stderr.</summary>
    private static async Task<byte[]?> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var input = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            using var buffer = new MemoryStream();
            var part = new byte[64 * 1024];
            while (await input.ReadAsync(part, cancellation) is > 0 and var count)
            {
                buffer.Write(part, 0, count);
                if (buffer.Length <= MostBytes)
                    continue;
                await Console.Error.WriteLineAsync($"{file}: is larger than {MostBytes / 1024 / 1024} MiB, which no article is.");
                return null;
            }
            return buffer.ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file}: cannot be read: {exception.Message}");
            return null;
        }
    }

    /// <summary>Names the configuration has already are not given again; its first channel is told only when the configuration was named.</summary>
    private static SeedOptions Options(ParseResult parsed)
    {
        var config = parsed.GetValue(SharedOptions.Config)!;
        var settings = File.Exists(config) ? ConfigurationLoader.Load(config).Settings : null;
        var isNamed = parsed.GetResult(SharedOptions.Config) is { Implicit: false };
        return new SeedOptions
        {
            Name = parsed.GetValue(Name),
            Channel = parsed.GetValue(Channel) ?? (isNamed ? settings?.Channels.Keys.Order(StringComparer.Ordinal).FirstOrDefault() : null),
            TakenEntities = [.. settings?.Watchlists.Entities.Select(entity => entity.Name) ?? []],
            TakenWatchlists = [.. settings?.Watchlists.Watchlists.Select(watchlist => watchlist.Name) ?? []],
        };
    }
}

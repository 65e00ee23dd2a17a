using System.CommandLine;
using System.CommandLine.Parsing;
using NewsMonitor.Web;

namespace NewsMonitor.CommandLine;

/// <summary><c>health</c>: asks the running service whether it is ready. For containers and scripts, which then need no other program for it.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Option<Uri?> Url = new("--url") { Description = "The service's address; else that of the configuration.", CustomParser = Parse };

    public static Command Create()
    {
        var command = new Command("health", "Ask the running service whether it is ready; exit code 0 if so.") { Url };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var address = parsed.GetValue(Url) ?? ServiceAddress.Read(parsed.GetValue(SharedOptions.Config)!);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using var client = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false });
            using var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/health/ready")), patience.Token);
            Console.Out.WriteLine(await response.Content.ReadAsStringAsync(patience.Token));
            return response.IsSuccessStatusCode ? ExitCodes.Fine : ExitCodes.Failed;
        }
        catch (HttpRequestException exception)
        {
            return Fail($"{address} does not answer: {exception.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Fail($"{address} does not answer within {Patience.TotalSeconds} s.");
        }
    }

    private static Uri? Parse(ArgumentResult given)
    {
        if (!Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            given.AddError($"`{given.Tokens[0].Value}` is not an http or https address.");
        return url;
    }

    private static int Fail(string reason)
    {
        Console.Error.WriteLine(reason);
        return ExitCodes.Failed;
    }
}

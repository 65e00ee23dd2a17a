using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsMonitor.FaultRig.News;

namespace NewsMonitor.FaultRig.CommandLine;

/// <summary>Prints the items of a run as <c>newsmonitor stories -</c> reads them: all of them must be stories of their own, or the other runs mean nothing.</summary>
internal static class ItemsCommand
{
    public static Command Create()
    {
        var items = new Option<int>("--items") { DefaultValueFactory = _ => 10_000, Description = "How many." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "As of the run." };
        var command = new Command("items", "Prints a run's items, for `newsmonitor stories -`.") { items, seed };
        command.SetAction(parsed => Print(NewsStock.Make(parsed.GetValue(items), feeds: 10, parsed.GetValue(seed))));
        return command;
    }

    private static void Print(NewsStock stock)
    {
        var began = TimeProvider.System.GetUtcNow();
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        foreach (var item in stock.Items)
            Console.WriteLine(JsonSerializer.Serialize(
                new { id = item.Number, title = item.Title, summary = item.Summary, link = item.Link, source = item.Feed, published = began.AddSeconds(item.Number) }, options));
    }
}

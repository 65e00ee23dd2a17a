using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsMonitor.IntegrationTests.EndToEnd;
using NewsMonitor.IntegrationTests.Services;

namespace NewsMonitor.IntegrationTests.Server;

/// <summary>What the dashboard shows and the rules watch is what the service tells.</summary>
public sealed partial class ShownMetricsTests : IAsyncLifetime
{
    /// <summary>Prometheus' own: whether a target answered.</summary>
    private const string Up = "up";

    private Scene _scene = null!;
    private RunningService _service = null!;

    public async ValueTask InitializeAsync()
    {
        _scene = await Scene.SetAsync(null, "tide");
        _scene.Publisher.Publish("tide", Texts.Unrelated, Texts.UnrelatedSummary);
        _service = await RunningService.StartAsync(_scene);
        await _service.SaysAsync("first poll");
    }

    public async ValueTask DisposeAsync()
    {
        _service.Dispose();
        await _scene.DisposeAsync();
    }

    [Fact]
    public async Task Every_query_of_dashboard_and_rules_is_answered()
    {
        _scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        await _scene.Receiver.WaitForOneAsync();
        await _service.SaysAsync("delivered (");
        var told = Series().Matches(await _service.PageAsync("/metrics")).Select(series => series.Groups[1].Value).ToHashSet();
        var queries = Dashboard().Concat(Rules()).ToList();
        Assert.True(queries.Count > 20, "the queries were not found");
        Assert.DoesNotContain(queries.SelectMany(PromQl.MetricsOf).Distinct(), metric => metric != Up && !told.Contains(metric));
    }

    [Theory]
    [InlineData("newsmonitor_polls_total", "outcome=\"broke\"")]
    [InlineData("newsmonitor_items_total", "kind=\"revision\"")]
    [InlineData("newsmonitor_matches_total", "watchlist=\"reefs\"")]
    [InlineData("newsmonitor_deliveries_total", "channel=\"hook\",outcome=\"dead\"")]
    [InlineData("newsmonitor_deliveries_unanswered_total", "channel=\"desk\"")]
    public async Task Counters_are_there_before_their_first_event(string name, string labels) =>
        Assert.Matches($@"(?m)^{name}\{{[^}}]*{labels}\}} 0(\s|$)", await _service.PageAsync("/metrics"));

    [Fact]
    public async Task A_watchlist_that_is_added_is_counted_from_zero()
    {
        _scene.Reconfigure(monitor => monitor["Watchlists"]!.AsArray().Add(JsonNode.Parse("""{ "Name": "ferries", "Terms": [ "ferry strike" ] }""")));
        await _service.SaysAsync("watchlists added: ferries");
        Assert.Contains("watchlist=\"ferries\"} 0", await _service.PageAsync("/metrics"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Dashboard() => Queries(JsonNode.Parse(File.ReadAllText(Repository.PathOf("ops/grafana/dashboard.json")))!);

    private static IEnumerable<string> Queries(JsonNode? node) => node switch
    {
        JsonObject read => read.SelectMany(pair => pair is { Key: "expr", Value: { } query } ? [query.GetValue<string>()] : Queries(pair.Value)),
        JsonArray read => read.SelectMany(Queries),
        _ => [],
    };

    private static IEnumerable<string> Rules() =>
        Expression().Matches(File.ReadAllText(Repository.PathOf("ops/prometheus/rules.yml"))).Select(expression => expression.Groups[1].Value);

    [GeneratedRegex(@"(?m)^(\w+)[ {]")]
    private static partial Regex Series();

    [GeneratedRegex(@"(?m)^\s+expr: (.+)$")]
    private static partial Regex Expression();
}

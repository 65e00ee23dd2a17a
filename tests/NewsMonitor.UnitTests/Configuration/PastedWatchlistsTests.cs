using NewsMonitor.Configuration;

namespace NewsMonitor.UnitTests.Configuration;

public sealed class PastedWatchlistsTests : IDisposable
{
    private readonly ConfigurationFiles _files = new();

    private MonitorSettings InForce => field ??= _files.Settings("""
        {
          "Monitor": {
            "Feeds": [ { "Name": "tide", "Url": "https://tide.example/rss", "Tags": [ "sea" ] } ],
            "Entities": [ { "Name": "Reef Watch", "Aliases": [ "RW" ] } ],
            "Watchlists": [ { "Name": "reefs", "Terms": [ "reef" ], "Alerts": [ { "Channel": "desk" } ] }, { "Name": "harbours", "Terms": [ "harbour" ] } ],
            "Channels": { "desk": { "Type": "Email", "To": [ "desk@example.org" ] } }
          }
        }
        """);

    [Theory]
    [InlineData("""{ "Name": "reefs", "Terms": [ "lagoon" ] }""")]
    [InlineData("""{ "Name": "reefs", "Terms": [ "lagoon" ] },""")]
    [InlineData("""[ { "Name": "reefs", "Terms": [ "lagoon" ] }, ]""")]
    [InlineData("""{ "Watchlists": [ { "Name": "reefs", "Terms": [ "lagoon" ] } ] }""")]
    [InlineData("// as in the file\n{ \"Name\": \"reefs\", \"Terms\": [ \"lagoon\" ] } // so far")]
    public void A_watchlist_takes_the_place_of_its_namesake_however_it_is_pasted(string text)
    {
        var pasted = Read(text);
        Assert.Equal(["lagoon"], pasted.Settings!.Watchlists.Watchlists.Single(watchlist => watchlist.Name == "reefs").Terms);
        Assert.Equal(2, pasted.Settings.Watchlists.Watchlists.Count);
        Assert.Equal(["reefs"], pasted.Watchlists);
    }

    [Fact]
    public void An_entity_may_change_every_watchlist() =>
        Assert.Equal(["harbours", "reefs"], Read("""{ "Entities": [ { "Name": "Reef Watch", "Aliases": [ "Watchers" ] } ] }""").Watchlists.Order());

    [Fact]
    public void A_slip_is_told_with_its_line_its_path_and_what_was_meant()
    {
        var problem = Assert.Single(Read("{\n  \"Name\": \"reefs\", \"Terms\": [ \"lagoon\" ],\n  \"Excludes\": []\n}").Problems, each => each.Severity == Severity.Error);
        Assert.Equal((3, "$.Excludes", "Did you mean `Exclude`?"), (problem.Line, problem.Path, problem.Suggestion));
    }

    [Fact]
    public void A_bad_query_is_told_where_it_stands() =>
        Assert.Contains(Read("{ \"Name\": \"reefs\",\n\"Terms\": [ \"a\",\n\"lagoon AND\" ] }").Problems, problem => problem is { Line: 3, Path: "$.Terms[1]" });

    [Fact]
    public void Bad_JSON_is_told_with_its_line() => Assert.Contains("not valid JSON", Assert.Single(Read("{\n  \"Name\": \n}").Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void An_example_that_fails_is_told_with_its_trace()
    {
        var problem = Assert.Single(Read("""{ "Name": "reefs", "Terms": [ "reef" ], "MustMatch": [ "a lagoon" ] }""").Problems, each => each.Severity == Severity.Error);
        Assert.Contains("must match but does not (score 0 of 1); matched: nothing; missing: `reef`", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Channels")]
    [InlineData("Feeds")]
    [InlineData("Monitor")]
    public void What_reads_files_or_reaches_addresses_is_not_taken(string key) =>
        Assert.Contains(Read($$"""{ "{{key}}": {}, "Watchlists": [] }""").Problems, problem => problem.Message.Contains($"unknown key `{key}`", StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"text\"")]
    [InlineData("{ \"Watchlists\": [] }")]
    [InlineData("{}{}")]
    [InlineData("{ \"Name\": \"a\", \"Name\": \"b\" }")]
    [InlineData("[ 1, null, \"x\" ]")]
    public void What_is_no_watchlist_is_refused_in_words(string text) => Assert.Contains(Read(text).Problems, problem => problem.Severity == Severity.Error);

    [Fact]
    public void Deep_nesting_is_refused_in_words() =>
        Assert.NotEmpty(Read($$"""{ "Name": "reefs", "Terms": [ "{{new string('(', 100_000)}}reef{{new string(')', 100_000)}}" ] }""").Problems);

    [Fact]
    public void What_is_odd_elsewhere_is_not_said_again() =>
        Assert.Empty(Read("""{ "Name": "reefs", "Terms": [ "lagoon" ], "Alerts": [ { "Channel": "desk" } ] }""").Problems);

    public void Dispose() => _files.Dispose();

    private PastedWatchlists Read(string text) => PastedWatchlists.Read(text, InForce.Options);
}

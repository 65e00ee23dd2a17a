using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Configuration;
using NewsMonitor.Configuration.Reload;

namespace NewsMonitor.IntegrationTests.Configuration;

/// <summary>The watch over real files, with a clock of ours.</summary>
public sealed class ConfigurationWatchTests : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-watch-");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private Composition _monitor = null!;
    private ConfigurationWatch _watch = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IEnumerable<string> Watchlists => _monitor.Settings.Watchlists.Watchlists.Select(watchlist => watchlist.Name);

    public async ValueTask InitializeAsync()
    {
        Write("secret.txt", "first");
        Write("lists/a.json", Watchlist("a"));
        Write("appsettings.json", new JsonObject
        {
            ["Monitor"] = new JsonObject
            {
                ["DataDirectory"] = Path.Combine(_directory.FullName, "data"),
                ["Include"] = new JsonArray("lists/*.json"),
                ["Smtp"] = new JsonObject { ["Host"] = "127.0.0.1", ["PasswordFile"] = "secret.txt" },
            },
        }.ToJsonString());
        var loaded = ConfigurationLoader.Load(File("appsettings.json"));
        _monitor = await Composition.ForServiceAsync(loaded.Settings!, _time, NullLoggerFactory.Instance, Cancellation);
        _watch = new ConfigurationWatch(File("appsettings.json"), loaded, _monitor, _time, NullLogger<ConfigurationWatch>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        _watch.Dispose();
        await _monitor.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task A_new_file_under_a_pattern_is_taken_in()
    {
        Write("lists/b.json", Watchlist("b"));
        await LookUntilStillAsync();
        Assert.Equal(["a", "b"], Watchlists);
    }

    [Fact]
    public async Task A_deleted_file_under_a_pattern_goes()
    {
        Write("lists/b.json", Watchlist("b"));
        await LookUntilStillAsync();
        System.IO.File.Delete(File("lists/a.json"));
        await LookUntilStillAsync();
        Assert.Equal(["b"], Watchlists);
    }

    [Fact]
    public async Task A_secret_that_is_exchanged_takes_effect()
    {
        Write("secret.txt", "second");
        await LookUntilStillAsync();
        Assert.Equal("second", _monitor.Settings.Options.Smtp.Password);
    }

    [Fact]
    public async Task A_half_written_file_is_not_told_as_broken()
    {
        Write("lists/a.json", Watchlist("a")[..20]);
        await _watch.LookAsync(Cancellation);
        _time.Advance(TimeSpan.FromMilliseconds(900));
        Write("lists/a.json", Watchlist("renamed"));
        await _watch.LookAsync(Cancellation);
        var between = _watch.Standing.IsValid;
        await LookUntilStillAsync();
        Assert.True(between);
        Assert.Equal(["renamed"], Watchlists);
    }

    [Fact]
    public async Task A_main_file_that_is_gone_unloads_nothing()
    {
        System.IO.File.Delete(File("appsettings.json"));
        await LookUntilStillAsync();
        Assert.False(_watch.Standing.IsValid);
        Assert.Equal(["a"], Watchlists);
    }

    [Fact]
    public async Task An_included_file_that_breaks_and_is_mended_takes_effect()
    {
        Write("lists/a.json", "{ \"Watchlists\": [ { \"Name\"");
        await LookUntilStillAsync();
        var problem = Assert.Single(_watch.Standing.Refused!.Problems);
        Write("lists/a.json", Watchlist("mended"));
        await LookUntilStillAsync();
        Assert.Contains("a.json", problem.File, StringComparison.Ordinal);
        Assert.True(_watch.Standing.IsValid);
        Assert.Equal(["mended"], Watchlists);
    }

    [Fact]
    public async Task A_watchlist_that_fails_its_own_examples_is_refused()
    {
        Write("lists/a.json", """{ "Watchlists": [ { "Name": "a", "Terms": [ "lagoon" ], "MustMatch": [ "Ferry timetable" ] } ] }""");
        await LookUntilStillAsync();
        Assert.Equal("$.Watchlists[0].MustMatch[0]", Assert.Single(_watch.Standing.Refused!.Problems).Path);
    }

    [Fact]
    public async Task A_pass_that_has_begun_ends_with_the_configuration_it_began_with()
    {
        IEnumerable<string> seen = [];
        await _monitor.PassAsync(async snapshot =>
        {
            Write("lists/a.json", Watchlist("renamed"));
            await LookUntilStillAsync();
            seen = snapshot.Settings.Watchlists.Watchlists.Select(watchlist => watchlist.Name);
        });
        Assert.Equal(["a"], seen);
        Assert.Equal(["renamed"], Watchlists);
    }

    [Fact]
    public async Task A_touch_changes_nothing_and_its_time_stays()
    {
        var before = _watch.Standing;
        System.IO.File.SetLastWriteTimeUtc(File("lists/a.json"), new DateTime(2026, 3, 2, 9, 0, 1, DateTimeKind.Utc));
        await LookUntilStillAsync();
        Assert.Equal(before.InForceSince, _watch.Standing.InForceSince);
    }

    [Fact]
    public async Task An_included_file_may_name_its_schema()
    {
        Write("lists/a.json", Watchlist("b").Replace("{ \"Watchlists\"", "{ \"$schema\": \"../include.schema.json\", \"Watchlists\"", StringComparison.Ordinal));
        await LookUntilStillAsync();
        Assert.Equal(["b"], Watchlists);
    }

    private static string Watchlist(string name) => $$"""{ "Watchlists": [ { "Name": "{{name}}", "Terms": [ "lagoon" ] } ] }""";

    private async Task LookUntilStillAsync()
    {
        await _watch.LookAsync(Cancellation);
        _time.Advance(FileWatch.Stillness);
        await _watch.LookAsync(Cancellation);
    }

    private string File(string name) => Path.Combine(_directory.FullName, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File(name))!);
        System.IO.File.WriteAllText(File(name), text);
    }
}

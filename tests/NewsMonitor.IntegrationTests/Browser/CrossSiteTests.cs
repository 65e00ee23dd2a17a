using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using NewsMonitor.IntegrationTests.EndToEnd;
using NewsMonitor.Web.Access;

namespace NewsMonitor.IntegrationTests.Browser;

/// <summary>What a page elsewhere sends in the name of somebody who is logged in: nothing of it is done.</summary>
[Collection(BrowserRun.Name)]
public sealed class CrossSiteTests(BrowserLab lab) : IAsyncLifetime
{
    /// <summary>What people decide; all else the service changes by itself.</summary>
    private const string Decided = """
        SELECT (SELECT count(*) FROM story_moves) || ' moves, ' || (SELECT group_concat(token) FROM subscriptions WHERE ended_at IS NOT NULL) || ' ended, '
            || (SELECT group_concat(channel) FROM stopped_channels) || ' stopped, ' || (SELECT count(*) FROM deliveries WHERE state = 'Dead') || ' dead, '
            || (SELECT count(*) FROM marks) || ' marks'
        """;

    private static readonly (string Action, string Job)[] s_buttons =
    [
        ("/hangfire/recurring/trigger", "purge"),
        ("/hangfire/recurring/remove", "purge"),
        ("/hangfire/jobs/enqueued/delete", "1"),
        ("/hangfire/jobs/enqueued/requeue", "1"),
        ("/hangfire/jobs/processing/delete", "1"),
        ("/hangfire/jobs/processing/requeue", "1"),
        ("/hangfire/jobs/scheduled/enqueue", "1"),
        ("/hangfire/jobs/scheduled/delete", "1"),
        ("/hangfire/jobs/succeeded/requeue", "1"),
        ("/hangfire/jobs/failed/requeue", "1"),
        ("/hangfire/jobs/failed/delete", "1"),
        ("/hangfire/jobs/deleted/requeue", "1"),
        ("/hangfire/jobs/awaiting/enqueue", "1"),
        ("/hangfire/jobs/awaiting/delete", "1"),
        ("/hangfire/jobs/actions/requeue/1", "1"),
        ("/hangfire/jobs/actions/delete/1", "1"),
    ];

    private string _home = "";
    /// <summary>The same machine, for which a browser sends our cookies along; another port, so another origin.</summary>
    private const string Elsewhere = "http://127.0.0.1:9";

    private RunningService _service = null!;
    private IBrowserContext _context = null!;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _context = await (await lab.BrowserAsync()).NewContextAsync();
        _home = (await lab.WeekAsync()).Home(People.Configure);
        _service = await BrowserLab.StartAsync(_home);
        _page = await _context.NewPageAsync();
        await People.LogInAsync(_page, _service.Origin, People.Analyst);
    }

    public async ValueTask DisposeAsync()
    {
        await (_context?.DisposeAsync() ?? ValueTask.CompletedTask);
        _service?.Dispose();
    }

    [Fact]
    public async Task Every_form_of_ours_is_refused_even_with_a_token_that_leaked()
    {
        var forms = await FormsAsync();
        var before = await DecidedAsync();
        foreach (var form in forms)
        {
            var status = (await SendAsync(form, Elsewhere)).Status;
            Assert.True(status == (int)HttpStatusCode.Forbidden, $"{form} is answered {status}");
        }

        // Still logged in: it was not for want of cookies, and the form that leads out was refused as well.
        await _page.GotoAsync(_service.Origin + "/deliveries");
        Assert.Equal("/deliveries", new Uri(_page.Url).AbsolutePath);
        Assert.Equal(before, await DecidedAsync());
    }

    [Fact]
    public async Task Every_form_of_ours_is_refused_without_the_token()
    {
        var forms = await FormsAsync();
        var before = await DecidedAsync();
        foreach (var form in forms.Select(form => form.WithoutToken))
        {
            var response = await SendAsync(form, _service.Origin);
            Assert.True(response.Status is 400 or 403, $"{form} is answered {response.Status}");
        }

        Assert.Equal(before, await DecidedAsync());
    }

    [Fact]
    public async Task Hangfires_buttons_are_refused()
    {
        foreach (var (action, job) in s_buttons)
        {
            var form = new SentForm(action, [new("jobs[]", job)]);
            var (elsewhere, here) = ((await SendAsync(form, Elsewhere)).Status, (await SendAsync(form, _service.Origin)).Status);
            Assert.True(elsewhere == (int)HttpStatusCode.Forbidden, $"{action} from elsewhere is answered {elsewhere}");
            Assert.True(here is 400 or 403, $"{action} without a token is answered {here}");
        }
    }

    /// <summary>As a page of that origin would have the browser do, with the cookies of who is logged in.</summary>
    private Task<IAPIResponse> SendAsync(SentForm form, string origin)
    {
        var data = _context.APIRequest.CreateFormData();
        foreach (var (name, value) in form.Fields)
            data.Append(name, value);
        return _context.APIRequest.PostAsync(_service.Origin + form.Action, new()
        {
            Form = data,
            MaxRedirects = 0,
            Headers = new Dictionary<string, string> { ["Origin"] = origin },
        });
    }

    /// <summary>One of every kind that the pages show. Not those for the world, linked in mails: their address is their proof.</summary>
    private async Task<IReadOnlyList<SentForm>> FormsAsync()
    {
        var forms = new Dictionary<string, SentForm>();
        foreach (var address in (await lab.AddressesAsync()).Where(address => !OpenPaths.IsForTheWorld(address.Split('?')[0])))
        {
            await _page.GotoAsync(_service.Origin + address);
            foreach (var form in await SentForm.OnAsync(_page))
                forms.TryAdd(form.Kind, form);
        }

        string[] surely = ["merge", "move", "split", "resume", "replay", "replay-group", "subscribe", "/logout"];
        Assert.All(surely, word => Assert.Contains(forms.Keys, kind => kind.Split(' ').Contains(word)));
        return [.. forms.Values];
    }

    private async Task<string> DecidedAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_home, "data", "newsmonitor.db")};Mode=ReadOnly");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new SqliteCommand(Decided, connection);
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}

using System.Net;
using System.Text.RegularExpressions;

namespace NewsMonitor.IntegrationTests.Access;

/// <summary>
/// Somebody with a browser of his own: it keeps cookies, follows no redirect, and says where its forms come from. It sends secure cookies without
/// TLS too, for a proxy with TLS is played by headers.
/// </summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpMessageInvoker _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <param name="origin">Scheme, host and port of the service.</param>
    /// <param name="headers">What a proxy on the way adds to every request.</param>
    public Visitor(string origin, params (string Name, string Value)[] headers) => (Origin, Headers) = (origin, headers);

    public string Origin { get; }

    /// <summary>What forms say they come from; null: as <see cref="Origin"/>.</summary>
    public string? Claimed { get; init; }

    private Dictionary<string, string> Cookies { get; init; } = [];

    private IReadOnlyList<(string Name, string Value)> Headers { get; }

    /// <summary>The same browser at another address of the same host: cookies know no ports.</summary>
    public Visitor At(string origin) => new(origin) { Cookies = Cookies };

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path.StartsWith("http", StringComparison.Ordinal) ? path : Origin + path));

    public async Task<(HttpStatusCode Status, string Text)> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Where a page leads instead of being shown; null: it is shown.</summary>
    public async Task<string?> LedToAsync(string path)
    {
        using var response = await GetAsync(path);
        return response.Headers.Location?.ToString();
    }

    public Task<HttpResponseMessage> PostAsync(string path, params IEnumerable<KeyValuePair<string, string>> form) => PostFromAsync(Claimed ?? Origin, path, form);

    /// <summary>As a page of that origin would make the browser do.</summary>
    public Task<HttpResponseMessage> PostFromAsync(string origin, string path, params IEnumerable<KeyValuePair<string, string>> form)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Origin + path) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("Origin", origin);
        return SendAsync(request);
    }

    /// <summary>The token in the forms of a page.</summary>
    public async Task<KeyValuePair<string, string>> TokenAsync(string page) => new("__RequestVerificationToken", Token().Match((await ReadAsync(page)).Text).Groups[1].Value);

    public async Task<HttpResponseMessage> LogInAsync(string name, string password, string to = "/") =>
        await PostAsync("/login", await TokenAsync("/login"), new("name", name), new("password", password), new("to", to));

    public void Dispose() => _browser.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (Cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        var response = await _browser.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            Keep(cookie.Split(';')[0].Split('=', 2));
        return response;
    }

    private void Keep(string[] cookie)
    {
        if (cookie[1].Length > 0)
            Cookies[cookie[0]] = cookie[1];
        else
            Cookies.Remove(cookie[0]);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

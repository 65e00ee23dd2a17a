using System.Globalization;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>One value of a Prometheus page.</summary>
internal static class Gauge
{
    /// <exception cref="RigException">It is not there.</exception>
    public static async Task<double> ReadAsync(string url, string name)
    {
        using var handler = new HttpClientHandler();
        using var browser = new HttpMessageInvoker(handler);
        using var response = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, url), CancellationToken.None);
        var page = await response.Content.ReadAsStringAsync();
        var line = page.Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal) && line[name.Length..].IndexOfAny([' ', '{']) == 0)
            ?? throw new RigException($"{url} has no {name}");
        var value = line[(line.LastIndexOf('}') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return double.Parse(value[line.Contains('}') ? 0 : 1], CultureInfo.InvariantCulture);
    }
}

using System.Text;

namespace NewsMonitor.IntegrationTests.Fetching;

/// <summary>An answer as bytes. Nothing is added that a test did not ask for, but <c>Connection: close</c>.</summary>
internal sealed class Reply
{
    private readonly byte[] _head;
    private readonly byte[] _body;

    private Reply(string status, byte[] body, IEnumerable<string> headers)
    {
        _head = Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");
        _body = body;
    }

    /// <summary>200 with a body of the stated length; headers are written as they are, in Latin-1.</summary>
    public static Reply Ok(string body, params string[] headers) => Ok(Encoding.UTF8.GetBytes(body), headers);

    public static Reply Ok(byte[] body, params string[] headers) => new("200 OK", body, [$"Content-Length: {body.Length}", .. headers]);

    /// <summary>Without a body.</summary>
    public static Reply Status(string status, params string[] headers) => new(status, [], ["Content-Length: 0", .. headers]);

    /// <summary>304, which has no length.</summary>
    public static Reply NotModified(params string[] headers) => new("304 Not Modified", [], headers);

    public static Reply Redirect(string status, string location) => Status(status, $"Location: {location}");

    /// <summary>200 with these headers only: the length may be a lie, or missing.</summary>
    public static Reply Raw(byte[] body, params string[] headers) => new("200 OK", body, headers);

    public async Task WriteAsync(Stream stream, CancellationToken cancellation)
    {
        await stream.WriteAsync(_head, cancellation);
        await stream.WriteAsync(_body, cancellation);
    }
}

using System.Security.Cryptography;
using Dapper;

namespace NewsMonitor.Storage.Feedback;

/// <summary>The key that all nodes sign with, made by the first that needs it. It never changes, so it is read once.</summary>
internal sealed class FeedbackKeyTable(Store store)
{
    private volatile FeedbackKey? _read;

    /// <summary>Null as long as no link was ever signed.</summary>
    public async Task<FeedbackKey?> FindAsync(CancellationToken cancellation) => _read ??= await store.ReadAsync(async connection =>
    {
        var find = new CommandDefinition("SELECT key FROM feedback_keys WHERE version = @version", new { version = FeedbackKey.Version }, cancellationToken: cancellation);
        return await connection.ExecuteScalarAsync<string>(find).ConfigureAwait(false) is { } key ? new FeedbackKey(Convert.FromHexString(key)) : null;
    }, cancellation).ConfigureAwait(false);

    public async Task<FeedbackKey> FindOrMakeAsync(CancellationToken cancellation)
    {
        const string make = "INSERT INTO feedback_keys (version, key, made_at) VALUES (@version, @key, @now) ON CONFLICT (version) DO NOTHING";
        if (await FindAsync(cancellation).ConfigureAwait(false) is { } found)
            return found;
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(FeedbackKey.Length));
        await store.WriteAsync((write, now) => write.ExecuteAsync(make, new { version = FeedbackKey.Version, key, now }, cancellation), cancellation).ConfigureAwait(false);
        return (await FindAsync(cancellation).ConfigureAwait(false))!;
    }
}

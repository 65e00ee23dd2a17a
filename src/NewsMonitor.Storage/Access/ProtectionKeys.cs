using Dapper;

namespace NewsMonitor.Storage.Access;

/// <summary>The keys that prove that cookies and forms are ours, as ASP.NET's data protection writes them. All nodes share them.</summary>
public sealed class ProtectionKeys
{
    private readonly Store _store;

    internal ProtectionKeys(Store store) => _store = store;

    /// <summary>All, as XML, in the order in which they were made.</summary>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) => _store.ReadAsync<IReadOnlyList<string>>(async connection =>
        [.. await connection.QueryAsync<string>(new CommandDefinition("SELECT xml FROM protection_keys ORDER BY number", cancellationToken: cancellation)).ConfigureAwait(false)], cancellation);

    /// <summary>Adds a key that was made because <paramref name="seen"/> keys were not enough. Of two nodes that saw the same, one is heard.</summary>
    /// <param name="seen">How many there were.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="xml">Itself.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False: another was added since; read again.</returns>
    public Task<bool> AddAsync(int seen, string name, string xml, CancellationToken cancellation) => _store.WriteAsync(async (write, now) => await write.ExecuteAsync(
        "INSERT INTO protection_keys (number, name, xml, made_at) VALUES (@number, @name, @xml, @now) ON CONFLICT (number) DO NOTHING",
        new { number = seen + 1, name, xml, now }, cancellation).ConfigureAwait(false) == 1, cancellation);
}

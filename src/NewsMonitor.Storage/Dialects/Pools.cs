using System.Data.Common;
using Npgsql;

namespace NewsMonitor.Storage.Dialects;

/// <summary>How many connections a node takes: nodes share what the server has.</summary>
public static class Pools
{
    /// <summary>With a most, where the connection string names none (<c>Maximum Pool Size</c>).</summary>
    public static string Limited(string connectionString, int most)
    {
        var written = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return written.Keys!.Cast<string>().Any(key => key.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() is "maximumpoolsize" or "maxpoolsize")
            ? connectionString
            : new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = most }.ToString();
    }
}

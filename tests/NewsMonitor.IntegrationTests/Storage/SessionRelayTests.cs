using System.Data.Common;
using Microsoft.Data.Sqlite;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>Sessions on a database in memory, each writing one number.</summary>
public sealed class SessionRelayTests : IAsyncDisposable
{
    private readonly SqliteConnection _database = new($"Data Source={Guid.NewGuid():N};Mode=Memory;Cache=Shared");
    private readonly SessionRelay _relay;
    private int _transactions;
    private int _undone;
    private Exception? _disk;

    public SessionRelayTests()
    {
        _database.Open();
        using var create = _database.CreateCommand();
        create.CommandText = "CREATE TABLE numbers (number INTEGER PRIMARY KEY)";
        create.ExecuteNonQuery();
        _relay = new SessionRelay(BeginAsync, error =>
        {
            _undone++;
            return new StorageException($"undone: {error.Message}", error);
        });
    }

    [Fact]
    public async Task A_session_alone_has_a_commit_of_its_own()
    {
        await WriteAsync(await SessionAsync(), 1);
        await WriteAsync(await SessionAsync(), 2);
        Assert.Equal(("1 2", 2), (Numbers(), _transactions));
    }

    [Fact]
    public async Task What_one_alone_could_not_commit_nobody_else_has_read()
    {
        _disk = new StorageException("the disk is full");
        var session = await SessionAsync();
        Assert.Same(_disk, await Assert.ThrowsAsync<StorageException>(() => WriteAsync(session, 1)));
        Assert.Equal(("", 0), (Numbers(), _undone));
    }

    [Fact]
    public async Task A_first_session_that_undoes_its_work_leaves_the_next_a_transaction_of_its_own()
    {
        var first = await SessionAsync();
        var waiting = SessionAsync();
        await AddAsync(first, 1);
        await first.DisposeAsync();
        await WriteAsync(await waiting, 2);
        Assert.Equal(("2", 2, 0), (Numbers(), _transactions, _undone));
    }

    [Fact]
    public async Task Sessions_that_wait_share_a_commit_and_hear_of_it_together()
    {
        var first = await SessionAsync();
        Task<WriteTransaction>[] waiting = [SessionAsync(), SessionAsync()];

        var one = WriteAsync(first, 1);
        var two = WriteAsync(await waiting[0], 2);
        var last = await waiting[1];
        Assert.Equal((false, false), (one.IsCompleted, two.IsCompleted));
        Assert.Equal("1 2", Numbers(last.Connection, last.Transaction));
        await WriteAsync(last, 3);

        await Task.WhenAll(one, two);
        Assert.Equal(("1 2 3", 1, 0), (Numbers(), _transactions, _undone));
    }

    [Fact]
    public async Task What_one_undoes_is_undone_for_it_alone()
    {
        var first = await SessionAsync();
        Task<WriteTransaction>[] waiting = [SessionAsync(), SessionAsync(), SessionAsync()];
        var one = WriteAsync(first, 1);
        await using (var breaks = await waiting[0])
        {
            await AddAsync(breaks, 2);
            await Assert.ThrowsAsync<SqliteException>(() => AddAsync(breaks, 1));
        }

        var gone = await waiting[1];
        await AddAsync(gone, 3);
        await gone.RollbackAsync(TestContext.Current.CancellationToken);
        await WriteAsync(await waiting[2], 4);

        await one;
        Assert.Equal(("1 4", 1, 0), (Numbers(), _transactions, _undone));
    }

    [Fact]
    public async Task A_commit_that_fails_fails_all_who_shared_it_and_is_forgotten()
    {
        var first = await SessionAsync();
        var waiting = SessionAsync();
        _disk = new StorageException("the disk is full");
        var one = WriteAsync(first, 1);
        var two = WriteAsync(await waiting, 2);

        Assert.Same(_disk, (await Assert.ThrowsAsync<StorageException>(() => one)).InnerException);
        Assert.Same(_disk, (await Assert.ThrowsAsync<StorageException>(() => two)).InnerException);
        Assert.Equal(("", 1), (Numbers(), _undone));

        _disk = null;
        await WriteAsync(await SessionAsync(), 3);
        Assert.Equal("3", Numbers());
    }

    [Fact]
    public async Task A_transaction_that_breaks_under_one_session_fails_those_before_it_and_not_those_after()
    {
        var first = await SessionAsync();
        Task<WriteTransaction>[] waiting = [SessionAsync(), SessionAsync()];
        var one = WriteAsync(first, 1);
        await using (var broken = await waiting[0])
            // What SQLite does by itself on a full disk.
            await ExecuteAsync(broken, "ROLLBACK");

        await Assert.ThrowsAsync<StorageException>(() => one);
        await WriteAsync(await waiting[1], 3);
        Assert.Equal(("3", 2, 1), (Numbers(), _transactions, _undone));
    }

    [Fact]
    public async Task Who_waits_in_vain_still_commits_what_ended_before()
    {
        using var stop = new CancellationTokenSource();
        var first = await SessionAsync();
        var waiting = _relay.BeginAsync(stop.Token);
        await stop.CancelAsync();
        await WriteAsync(first, 1);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await WriteAsync(await SessionAsync(), 2);
        Assert.Equal("1 2", Numbers());
    }

    [Fact]
    public async Task However_many_wait_a_commit_has_an_end()
    {
        var first = await SessionAsync();
        var others = Enumerable.Range(2, 99).Select(async number => await WriteAsync(await SessionAsync(), number)).ToList();
        await WriteAsync(first, 1);
        await Task.WhenAll(others);
        Assert.Equal((string.Join(' ', Enumerable.Range(1, 100)), 4), (Numbers(), _transactions));
    }

    public async ValueTask DisposeAsync()
    {
        _relay.Dispose();
        await _database.DisposeAsync();
    }

    private Task<WriteTransaction> SessionAsync() => _relay.BeginAsync(TestContext.Current.CancellationToken);

    private static async Task WriteAsync(WriteTransaction session, int number)
    {
        await using (session)
        {
            await AddAsync(session, number);
            await session.CommitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static Task<int> AddAsync(WriteTransaction session, int number) => ExecuteAsync(session, $"INSERT INTO numbers VALUES ({number})");

    private static async Task<int> ExecuteAsync(WriteTransaction session, string sql)
    {
        await using var command = session.Connection.CreateCommand();
        (command.Transaction, command.CommandText) = (session.Transaction, sql);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private string Numbers() => Numbers(_database, null);

    private static string Numbers(DbConnection connection, DbTransaction? transaction)
    {
        using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, "SELECT number FROM numbers ORDER BY number");
        using var reader = command.ExecuteReader();
        var numbers = new List<int>();
        while (reader.Read())
            numbers.Add(reader.GetInt32(0));
        return string.Join(' ', numbers);
    }

    private async Task<WriteTransaction> BeginAsync(CancellationToken cancellation)
    {
        _transactions++;
        var connection = new SqliteConnection(_database.ConnectionString);
        await connection.OpenAsync(cancellation);
        return new ScriptedTransaction(connection, connection.BeginTransaction(deferred: false), () => _disk);
    }

    /// <summary>Whose commit fails as long as the disk does.</summary>
    private sealed class ScriptedTransaction(DbConnection connection, DbTransaction transaction, Func<Exception?> disk) : WriteTransaction(connection, transaction)
    {
        public override Task CommitAsync(CancellationToken cancellation) => disk() is { } failure ? Task.FromException(failure) : Transaction.CommitAsync(cancellation);

        public override Task RollbackAsync(CancellationToken cancellation) => Transaction.RollbackAsync(cancellation);

        public override async ValueTask DisposeAsync()
        {
            await Transaction.DisposeAsync();
            await Connection.DisposeAsync();
        }
    }
}

using Dapper;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Indexing;
using NewsMonitor.Storage.Items;

namespace NewsMonitor.Storage.Stories;

/// <summary>The open stories as they are on record, for somebody who only asks. The index is read once and then the asker's own.</summary>
internal sealed class RecordedStories(Store store) : IOpenStories
{
    private StoryIndex? _index;

    public async Task<StoryIndex> IndexAsync(DateTimeOffset since, CancellationToken cancellation) =>
        _index ??= await store.ReadAsync(async connection =>
        {
            var following = new FollowingIndex(StoryPolicy.Default.MostOpen);
            var known = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
                StoryTraitsTable.LastTooMany, new { following.Most }, cancellationToken: cancellation)).ConfigureAwait(false) ?? 0;
            // One by one: a list of all would be as large again as the index.
            var rows = connection.Query<StoryTraitsRow>(StoryTraitsTable.Newer, new { known, oldest = since.ToUnix(), PageSize = long.MaxValue }, buffered: false);
            foreach (var row in rows)
                following.Learn(row);
            return following.Index;
        }, cancellation).ConfigureAwait(false);

    public Task<IReadOnlyList<StoryCandidate>> ReadAsync(IReadOnlyCollection<ItemId> items, CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<StoryCandidate>>(async connection =>
        {
            var rows = await connection.QueryAsync<StoryCandidateRow>(new CommandDefinition(
                StoryTraitsTable.Candidates(store), new { items = StoredJson.List(items.Select(item => item.Value)) }, cancellationToken: cancellation)).ConfigureAwait(false);
            return [.. rows.Select(row => row.ToCandidate())];
        }, cancellation);
}

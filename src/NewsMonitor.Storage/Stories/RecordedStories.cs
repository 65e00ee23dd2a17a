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
            var following = new FollowingIndex();
            var rows = await connection.QueryAsync<StoryTraitsRow>(new CommandDefinition(
                StoryTraitsTable.Newer, new { known = 0L, oldest = since.ToUnix(), PageSize = long.MaxValue }, cancellationToken: cancellation)).ConfigureAwait(false);
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

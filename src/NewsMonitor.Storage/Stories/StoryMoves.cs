using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Moving;

namespace NewsMonitor.Storage.Stories;

/// <summary>
/// A person's decisions about stories. Each is one transaction under the stories' lock, so that no poll sees half of it; every node learns
/// of it with its next poll. What was told stays told: it hangs on the items. Whoever wants it otherwise moves the items again.
/// </summary>
public sealed class StoryMoves
{
    private readonly Store _store;

    internal StoryMoves(Store store) => _store = store;

    /// <summary>Gives an item, with its copies, a story of its own.</summary>
    /// <param name="story">Where who decides saw it; if it is there no more, nothing is done.</param>
    /// <param name="item">Which.</param>
    /// <param name="scope">What goes along.</param>
    /// <param name="cancellation">Ends the call; then nothing has changed.</param>
    public Task<StoryMoveResult> SplitAsync(StoryId story, ItemId item, MoveScope scope, CancellationToken cancellation) => _store.WriteStoriesAsync<StoryMoveResult>(async (write, now) =>
    {
        var parts = await StoryParts.ReadAsync(write, story, cancellation).ConfigureAwait(false);
        var chosen = MovePlan.Chosen(parts, item, scope);
        if (chosen.Count == 0)
            return Gone(story, item);
        return chosen.Count == parts.Count
            ? new StoryMoveResult.Refused($"These are all the items of story {story.Value}: there is nothing to split it from.")
            : await new MoveWriting(write, _store, StoryMoveKind.Split, story, now).ToNewAsync(parts, chosen, cancellation).ConfigureAwait(false);
    }, cancellation);

    /// <summary>Moves an item, with its copies, to another story.</summary>
    /// <param name="story">Where who decides saw it; if it is there no more, nothing is done.</param>
    /// <param name="item">Which.</param>
    /// <param name="scope">What goes along.</param>
    /// <param name="to">The story it belongs to.</param>
    /// <param name="cancellation">Ends the call; then nothing has changed.</param>
    public Task<StoryMoveResult> MoveAsync(StoryId story, ItemId item, MoveScope scope, StoryId to, CancellationToken cancellation) =>
        ToOtherAsync(StoryMoveKind.Move, story, to, parts => MovePlan.Chosen(parts, item, scope), () => Gone(story, item), cancellation);

    /// <summary>Makes one story of two.</summary>
    /// <param name="story">All its items move; there is no such story afterwards.</param>
    /// <param name="into">The story they move to.</param>
    /// <param name="cancellation">Ends the call; then nothing has changed.</param>
    public Task<StoryMoveResult> MergeAsync(StoryId story, StoryId into, CancellationToken cancellation) =>
        ToOtherAsync(StoryMoveKind.Merge, story, into, parts => parts, () => Unknown(story), cancellation);

    private Task<StoryMoveResult> ToOtherAsync(
        StoryMoveKind kind, StoryId story, StoryId to, Func<IReadOnlyList<StoryPart>, IReadOnlyList<StoryPart>> choose, Func<StoryMoveResult> gone,
        CancellationToken cancellation) => _store.WriteStoriesAsync<StoryMoveResult>(async (write, now) =>
    {
        if (story == to)
            return new StoryMoveResult.Refused($"That is story {to.Value} already: name another one.");
        var parts = await StoryParts.ReadAsync(write, story, cancellation).ConfigureAwait(false);
        var others = await StoryParts.ReadAsync(write, to, cancellation).ConfigureAwait(false);
        var chosen = choose(parts);
        if (chosen.Count == 0)
            return gone();
        return others.Count == 0
            ? Unknown(to)
            : await new MoveWriting(write, _store, kind, story, now).ToOtherAsync(parts, chosen, to, others, cancellation).ConfigureAwait(false);
    }, cancellation);

    private static StoryMoveResult.Refused Gone(StoryId story, ItemId item) =>
        new($"Item {item.Value} is not in story {story.Value} any more: look at the story again.");

    private static StoryMoveResult.Refused Unknown(StoryId story) => new($"There is no story {story.Value}.");
}

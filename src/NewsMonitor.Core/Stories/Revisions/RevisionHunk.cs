using NewsMonitor.Core.Matching;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>Whole words that gave way to others in one place.</summary>
/// <param name="Field">Title, summary or content.</param>
/// <param name="Removed">As it stood in the text before; empty when words were only added.</param>
/// <param name="RemovedAt">Where, in UTF-16 code units; for an empty one the place in the text before that corresponds.</param>
/// <param name="Added">As it stands in the text now; empty when words only went.</param>
/// <param name="AddedAt">Where, in UTF-16 code units.</param>
public sealed record RevisionHunk(Field Field, string Removed, int RemovedAt, string Added, int AddedAt);

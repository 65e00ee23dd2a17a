namespace NewsMonitor.Core.Matching;

/// <summary>Why a term counted: what was found, where, for how many points.</summary>
/// <param name="Term">The term as the analyst wrote it.</param>
/// <param name="Text">The very characters found in the item.</param>
/// <param name="Field">Where.</param>
/// <param name="Start">Offset into that field's plain text, in UTF-16 code units.</param>
/// <param name="Length">Length in UTF-16 code units: <c>field.Substring(Start, Length) == Text</c>.</param>
/// <param name="Weight">Points this term brought to the score, doubled for the title.</param>
public sealed record Evidence(string Term, string Text, Field Field, int Start, int Length, double Weight);

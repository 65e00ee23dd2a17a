using System.Diagnostics;
using CsCheck;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories.Revisions;

namespace NewsMonitor.UnitTests.Stories.Revisions;

public sealed class RevisionPropertyTests
{
    private static readonly Gen<string> Words = OneOf(
        "five", "6", "Dupont", "not", "ne", "pas", "mill", "the", "of", "1,000", "May", "12", "\"", ".", "\n", "é", "don't", "(AFP)", "Update:", "x", "東京", "2.5").Array[0, 40].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Any = Gen.OneOf(Words, Gen.String, Gen.Int[0, 0xFFFF].Select(code => (char)code).Array[0, 60].Select(letters => new string(letters)));

    private static readonly Gen<ItemVersion> Version = Gen.Select(Any, Any, Any, (title, summary, content) => new ItemVersion(title, summary, content));

    [Fact]
    public void Any_text_has_a_rank() => Gen.Select(Version, Version, OneOf("en", "fr", "de", "xx", "", null))
        .Sample((before, now, language) => RevisionRanking.Rank(before, now, language).Reason.Length > 0, iter: 3000);

    [Fact]
    public void The_same_text_is_cosmetic_and_no_change() => Version.Sample(version =>
    {
        var revision = RevisionRanking.Rank(version, version with { });
        return revision is { Rank: RevisionRank.Cosmetic, Changes: [] };
    });

    [Fact]
    public void White_space_alone_is_no_change() => Words.Sample(text =>
        RevisionRanking.Rank(new ItemVersion("", text.Replace('\n', ' '), ""), new ItemVersion("", $" {text.Replace('\n', ' ').Replace(" ", "  ", StringComparison.Ordinal)} ", "")) is { Rank: RevisionRank.Cosmetic, Changes: [] });

    [Fact]
    public void Hunks_slice_both_texts_at_their_offsets() => Gen.Select(Version, Version).Sample((before, now) =>
        RevisionRanking.Rank(before, now).Changes.All(hunk =>
            Text(before, hunk.Field).Substring(hunk.RemovedAt, hunk.Removed.Length) == hunk.Removed
            && Text(now, hunk.Field).Substring(hunk.AddedAt, hunk.Added.Length) == hunk.Added));

    [Fact]
    public void Hunks_back_are_the_hunks_there_the_other_way_round() => Gen.Select(Version, Version).Sample((before, now) =>
        RevisionRanking.Rank(before, now).Changes.SequenceEqual(RevisionRanking.Rank(now, before).Changes
            .Select(hunk => new RevisionHunk(hunk.Field, hunk.Added, hunk.AddedAt, hunk.Removed, hunk.RemovedAt))));

    [Fact]
    public void Edits_turn_one_sequence_into_the_other()
    {
        var sequence = Gen.Int[0, 12].Select(word => (ulong)word).Array[0, 60];
        Gen.Select(sequence, sequence).Sample((old, now) => Applied(old, now).SequenceEqual(now), iter: 3000);
    }

    [Fact]
    public void Edits_between_texts_that_share_little_are_right_beyond_the_bound() =>
        Assert.Equal(Numbers(7, 4000), Applied(Numbers(3, 4000), Numbers(7, 4000)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_megabyte_is_ranked_in_bounded_time(int shape)
    {
        var (before, now) = shape switch
        {
            0 => (Prose(1), Prose(2)),
            1 => (Prose(1), Prose(1).Replace("w7 ", "W8 ", StringComparison.Ordinal)),
            2 => (new string('a', 1 << 20), string.Concat(Enumerable.Repeat("5 a ", 1 << 18))),
            _ => (string.Concat(Enumerable.Repeat("not \"Mill\" ", 1 << 17)), string.Concat(Enumerable.Repeat("Mill. 5 ", 1 << 17))),
        };
        var watch = Stopwatch.StartNew();
        var revision = RevisionRanking.Rank(new ItemVersion(before, before, before), new ItemVersion(now, now, now), "en");
        TestContext.Current.TestOutputHelper!.WriteLine($"{watch.ElapsedMilliseconds} ms: {revision.Rank}, {revision.Changes.Count} hunks, {revision.Reason}");
        // Three such fields take a second or two; anything quadratic takes minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
        Assert.EndsWith("(the first 200,000 characters compared)", revision.Reason, StringComparison.Ordinal);
    }

    private static Gen<string?> OneOf(params string?[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    private static string Prose(int seed) => string.Concat(Numbers(seed, 200_000).Select((word, index) => index % 12 == 11 ? $"w{word % 900}. " : $"w{word % 900} "));

    private static ulong[] Numbers(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (ulong)random.Next(5000))];
    }

    private static List<ulong> Applied(ulong[] old, ulong[] now)
    {
        var (result, at) = (new List<ulong>(), 0);
        foreach (var edit in WordDiff.Between(old, now))
        {
            result.AddRange(old[at..edit.OldStart]);
            Assert.Equal(result.Count, edit.NewStart);
            result.AddRange(now[edit.NewStart..edit.NewEnd]);
            at = edit.OldEnd;
        }
        result.AddRange(old[at..]);
        return result;
    }

    private static string Text(ItemVersion version, Field field) =>
        field switch { Field.Title => version.Title, Field.Summary => version.Summary, _ => version.Content };
}

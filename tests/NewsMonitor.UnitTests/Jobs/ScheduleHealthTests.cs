using Hangfire.Common;
using Hangfire.Storage;
using NewsMonitor.Jobs;

namespace NewsMonitor.UnitTests.Jobs;

public sealed class ScheduleHealthTests
{
    private static readonly DateTime Soon = new(2025, 9, 19, 10, 0, 5, DateTimeKind.Utc);

    [Fact]
    public void A_job_that_is_due_again_is_well() => Assert.Empty(Complaints(new RecurringJobDto { Id = "poll", NextExecution = Soon }));

    [Fact]
    public void A_job_that_is_not_there_is_missing() => Assert.Equal(["`poll` is missing"], Complaints(new RecurringJobDto { Id = "other", NextExecution = Soon }));

    [Fact]
    public void A_job_that_was_removed_is_missing() => Assert.Equal(["`poll` is missing"], Complaints(new RecurringJobDto { Id = "poll", Removed = true }));

    [Fact]
    public void A_job_that_is_never_due_again_is_disabled() =>
        Assert.Equal(["`poll` is disabled: no such type"], Complaints(new RecurringJobDto { Id = "poll", Error = "no such type\n   at Hangfire" }));

    [Fact]
    public void A_job_of_a_type_that_this_version_lacks_cannot_be_loaded() => Assert.Equal(
        ["`poll` cannot be loaded: no such type"],
        Complaints(new RecurringJobDto { Id = "poll", NextExecution = Soon, LoadException = new JobLoadException("outer", new TypeLoadException("no such type")) }));

    [Fact]
    public void A_job_that_is_tried_again_says_what_went_wrong() =>
        Assert.Equal(["`poll` could not be started: away"], Complaints(new RecurringJobDto { Id = "poll", NextExecution = Soon, Error = "away" }));

    private static IReadOnlyList<string> Complaints(params RecurringJobDto[] found) => ScheduleHealth.Complaints(["poll"], found);
}

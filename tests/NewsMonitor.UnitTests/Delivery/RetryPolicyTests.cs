using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;

namespace NewsMonitor.UnitTests.Delivery;

public class RetryPolicyTests
{
    private static readonly DateTimeOffset Now = SomeAlert.Now;
    private static readonly SendResult.RetryLater Trouble = new("the server is down");

    private readonly RetryPolicy _policy = new([TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromHours(2)]);

    [Fact]
    public void Acceptance_is_delivery() =>
        Assert.Equal(new DeliveryOutcome.Delivered("250 OK"), Decide(new SendResult.Accepted("250 OK"), attempt: 1));

    [Fact]
    public void A_permanent_refusal_is_death() =>
        Assert.Equal(new DeliveryOutcome.Dead("no such user"), Decide(new SendResult.Rejected("no such user"), attempt: 1));

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 300)]
    [InlineData(3, 7200)]
    [InlineData(9, 7200)]
    public void The_waits_follow_one_another_and_the_last_one_repeats(int attempt, int seconds) =>
        Assert.Equal(Now.AddSeconds(seconds), Due(Trouble, attempt, jitter: 0));

    [Theory]
    [InlineData(0.0, 300)]
    [InlineData(0.5, 315)]
    [InlineData(1.0, 330)]
    public void Jitter_stretches_a_wait_by_a_tenth_at_the_most(double sample, int seconds) =>
        Assert.Equal(Now.AddSeconds(seconds), Due(Trouble, attempt: 2, sample));

    [Fact]
    public void A_longer_Retry_After_is_honoured() =>
        Assert.Equal(Now.AddHours(1), Due(Trouble with { After = TimeSpan.FromHours(1) }, attempt: 1, jitter: 0));

    [Fact]
    public void A_shorter_Retry_After_does_not_shorten_the_wait() =>
        Assert.Equal(Now.AddMinutes(5), Due(Trouble with { After = TimeSpan.FromSeconds(1) }, attempt: 2, jitter: 0));

    [Fact]
    public void A_Retry_After_is_believed_up_to_a_day() =>
        Assert.Equal(Now.AddHours(24), Due(Trouble with { After = TimeSpan.FromDays(900) }, attempt: 1, jitter: 0, expiresAt: Now.AddDays(3)));

    [Fact]
    public void The_last_attempt_is_made_at_the_expiry() =>
        Assert.Equal(Now.AddMinutes(1), Due(Trouble, attempt: 3, jitter: 0, expiresAt: Now.AddMinutes(1)));

    [Fact]
    public void A_failure_at_the_expiry_is_death_and_says_after_how_many_attempts() =>
        Assert.Equal(
            new DeliveryOutcome.Dead("expired after 8 attempts: the server is down"), _policy.Decide(Trouble, 8, Now, Now, 0));

    [Fact]
    public void A_receiver_that_wants_silence_beyond_the_expiry_ends_the_delivery() =>
        Assert.Equal(
            new DeliveryOutcome.Dead("expired after 1 attempt: the server is down"),
            _policy.Decide(Trouble with { After = TimeSpan.FromHours(2) }, 1, Now, Now.AddHours(1), 0));

    [Fact]
    public void The_longest_wait_there_is_does_not_overflow() =>
        Assert.IsType<DeliveryOutcome.Deferred>(new RetryPolicy([TimeSpan.MaxValue]).Decide(Trouble, 1, Now, Now.AddDays(1), 1));

    [Fact]
    public void A_policy_without_waits_is_refused() => Assert.Throws<ArgumentException>(() => new RetryPolicy([]));

    private DeliveryOutcome Decide(SendResult result, int attempt) => _policy.Decide(result, attempt, Now, Now.AddDays(1), 0);

    private DateTimeOffset Due(SendResult result, int attempt, double jitter, DateTimeOffset? expiresAt = null) =>
        Assert.IsType<DeliveryOutcome.Deferred>(_policy.Decide(result, attempt, Now, expiresAt ?? Now.AddDays(1), jitter)).DueAt;
}

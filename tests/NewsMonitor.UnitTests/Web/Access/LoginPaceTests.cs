using System.Net;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Web.Access;

namespace NewsMonitor.UnitTests.Web.Access;

public sealed class LoginPaceTests
{
    private static readonly IPAddress Guesser = IPAddress.Parse("192.0.2.7");
    private static readonly IPAddress Home = IPAddress.Parse("198.51.100.9");

    private readonly FakeTimeProvider _time = new();
    private readonly LoginPace _pace;

    public LoginPaceTests() => _pace = new LoginPace(_time);

    [Fact]
    public void An_address_that_fails_too_often_waits_until_its_first_failure_is_five_minutes_old()
    {
        Fail(Guesser, LoginPace.MostByAddress);
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(TimeSpan.FromMinutes(3), _pace.Begin(Guesser, "ann"));
        _time.Advance(TimeSpan.FromMinutes(3));
        Assert.Null(_pace.Begin(Guesser, "ann"));
    }

    [Fact]
    public void Other_addresses_do_not_wait_for_it()
    {
        Fail(Guesser, LoginPace.MostByAddress);
        Assert.Null(_pace.Begin(Home, "ann"));
    }

    [Fact]
    public void Guessing_at_one_account_from_many_addresses_is_slowed_down_too()
    {
        for (var last = 1; last <= LoginPace.MostByAccount; last++)
            Fail(IPAddress.Parse($"203.0.113.{last}"), 1);
        Assert.Equal(AttemptCounts.Window, _pace.Begin(Home, "ann"));
        Assert.Null(_pace.Begin(Home, "bob"));
    }

    [Fact]
    public void Who_has_logged_in_from_there_before_is_not_held_up_by_strangers()
    {
        Assert.Null(_pace.Begin(Home, "ann"));
        _pace.Succeeded(Home, "ann");
        for (var last = 1; last <= LoginPace.MostByAccount; last++)
            Fail(IPAddress.Parse($"203.0.113.{last}"), 1);
        Assert.Null(_pace.Begin(Home, "ann"));
    }

    [Fact]
    public void What_went_well_does_not_count()
    {
        for (var times = 0; times < 5 * LoginPace.MostByAddress; times++)
        {
            Assert.Null(_pace.Begin(Home, "ann"));
            _pace.Succeeded(Home, "ann");
        }
    }

    [Fact]
    public void A_login_of_ones_own_does_not_buy_more_guesses()
    {
        Fail(Guesser, LoginPace.MostByAddress - 1);
        Assert.Null(_pace.Begin(Guesser, "mallory"));
        _pace.Succeeded(Guesser, "mallory");
        Fail(Guesser, 1);
        Assert.NotNull(_pace.Begin(Guesser, "ann"));
    }

    [Fact]
    public void Addresses_of_one_network_of_64_bits_are_one()
    {
        for (var last = 1; last <= LoginPace.MostByAddress; last++)
            Fail(IPAddress.Parse($"2001:db8:1:2::{last}"), 1);
        Assert.NotNull(_pace.Begin(IPAddress.Parse("2001:db8:1:2:ffff::1"), "bob"));
        Assert.Null(_pace.Begin(IPAddress.Parse("2001:db8:1:3::1"), "bob"));
    }

    [Fact]
    public void Made_up_names_push_out_old_ones_and_not_what_is_guessed_at_now()
    {
        var counts = new AttemptCounts(1, _time);
        counts.Add("first");
        _time.Advance(TimeSpan.FromSeconds(1));
        counts.Add("ann");
        _time.Advance(TimeSpan.FromSeconds(1));
        for (var name = 0; name < AttemptCounts.MostKept - 1; name++)
            counts.Add($"{name}");
        Assert.Null(counts.Wait("first"));
        Assert.NotNull(counts.Wait("ann"));
    }

    private void Fail(IPAddress from, int times)
    {
        for (var time = 0; time < times; time++)
            Assert.Null(_pace.Begin(from, "ann"));
    }
}

using System.Net;
using Microsoft.AspNetCore.Identity;
using NewsMonitor.Configuration.Options;
using NewsMonitor.Logging;

namespace NewsMonitor.Web.Access;

/// <summary>Login by name and password.</summary>
/// <param name="inForce">The section <c>Web</c>.</param>
/// <param name="pace">Slows guessing down.</param>
/// <param name="log">For the person on duty.</param>
internal sealed class PasswordLogin(Func<WebSection> inForce, LoginPace pace, ILogger<PasswordLogin> log)
{
    private const int LongestName = 100;
    private const int LongestPassword = 1000;

    private readonly PasswordHasher<string> _hasher = new();

    public bool IsOffered => inForce().Users.Count > 0;

    public LoginOutcome Try(IPAddress? from, string name, string password)
    {
        name = name.Length > LongestName ? name[..LongestName] : name;
        if (pace.Begin(from, name) is { } wait)
        {
            log.LoginHeldUp(LoggedName.Of(name), from, wait);
            return new LoginOutcome.TooOften(wait);
        }

        if (Check(name, password) is not { } session)
        {
            log.LoginFailed(LoggedName.Of(name), from);
            return new LoginOutcome.Wrong();
        }

        pace.Succeeded(from, name);
        log.LoggedIn(LoggedName.Of(name), from);
        return new LoginOutcome.Welcome(session);
    }

    private Session? Check(string name, string password)
    {
        var users = inForce().Users;
        if (users.Count == 0 || password.Length > LongestPassword)
            return null;
        // For a name that is nobody's a password is checked too, or the time would tell which names are somebody's.
        var isUser = users.TryGetValue(name, out var hash);
        var verified = _hasher.VerifyHashedPassword(name, hash ?? users.Values.First(), password);
        if (!isUser || verified == PasswordVerificationResult.Failed)
            return null;
        if (verified == PasswordVerificationResult.SuccessRehashNeeded)
            log.HashIsOld(LoggedName.Of(name));
        return Session.ByPassword(name, hash!);
    }
}

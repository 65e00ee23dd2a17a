using System.Net;

namespace NewsMonitor.Logging;

/// <summary>Who comes in, and who does not. Names are made fit for a line before they come here.</summary>
internal static partial class AccessEvents
{
    [LoggerMessage(1900, LogLevel.Information, "{User} has logged in from {Address}", EventName = "LoggedIn")]
    public static partial void LoggedIn(this ILogger log, string user, IPAddress? address);

    [LoggerMessage(1901, LogLevel.Warning, "A login as {User} from {Address} failed", EventName = "LoginFailed")]
    public static partial void LoginFailed(this ILogger log, string user, IPAddress? address);

    [LoggerMessage(1902, LogLevel.Warning, "A login as {User} from {Address} was not tried: too many have failed. The next is tried in {Wait}", EventName = "LoginHeldUp")]
    public static partial void LoginHeldUp(this ILogger log, string user, IPAddress? address, TimeSpan wait);

    [LoggerMessage(1903, LogLevel.Warning, "The hash of {User} in Web:Users is of an older kind: make a new one with newsmonitor password", EventName = "HashIsOld")]
    public static partial void HashIsOld(this ILogger log, string user);

    [LoggerMessage(1904, LogLevel.Warning, "{User} was let in by the provider, and is in neither Analysts nor Readers of Web:OpenIdConnect", EventName = "NotAdmitted")]
    public static partial void NotAdmitted(this ILogger log, string user);

    [LoggerMessage(1905, LogLevel.Warning, "The login by the provider failed: {Reason}", EventName = "ProviderFailed")]
    public static partial void ProviderFailed(this ILogger log, string reason);

    [LoggerMessage(1906, LogLevel.Error, "The provider {Authority} does not answer as one: {Reason}", EventName = "ProviderAway")]
    public static partial void ProviderAway(this ILogger log, string authority, string reason);

    [LoggerMessage(1907, LogLevel.Information, "{User} has logged out", EventName = "LoggedOut")]
    public static partial void LoggedOut(this ILogger log, string user);

    [LoggerMessage(1908, LogLevel.Debug, "A POST to {Path} was refused: {Reason}", EventName = "PostRefused")]
    public static partial void PostRefused(this ILogger log, string path, string reason);
}

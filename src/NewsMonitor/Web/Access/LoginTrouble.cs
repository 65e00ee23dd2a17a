namespace NewsMonitor.Web.Access;

/// <summary>Why somebody is back at the login page.</summary>
internal enum LoginTrouble
{
    ProviderAway,
    ProviderFailed,
    NotAdmitted,
}

internal static class LoginTroubleWords
{
    private const string Parameter = "trouble";

    public static string Address(this LoginTrouble trouble) => $"{OpenPaths.Login}?{Parameter}={trouble}";

    /// <summary>In words, from an address of ours; null for any other.</summary>
    public static string? Of(IQueryCollection query) => Enum.TryParse<LoginTrouble>(query[Parameter].FirstOrDefault(), out var trouble)
        ? trouble switch
        {
            LoginTrouble.ProviderAway => "The login provider does not answer. Please try again in a minute.",
            LoginTrouble.ProviderFailed => "The login provider did not let you in, or it took too long. Please try again.",
            LoginTrouble.NotAdmitted => "The login provider knows you, but NewsMonitor does not let you in. Ask whoever runs it.",
            _ => null,
        }
        : null;
}

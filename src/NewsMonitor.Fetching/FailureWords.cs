using System.Security.Authentication;

namespace NewsMonitor.Fetching;

/// <summary>Says to a person why an exchange broke.</summary>
internal static class FailureWords
{
    public static string For(Exception exception, string host) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => $"The name {host} could not be resolved.",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
            or HttpRequestException { InnerException: AuthenticationException } =>
            $"No secure connection to {host}: {Innermost(exception)}",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } =>
            $"No connection to {host}: {Innermost(exception)}",
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded }
            or HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } =>
            $"The answer of {host} broke off before its end.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
            $"{host} sent headers past the limit of 64 KiB.",
        InvalidDataException or InvalidOperationException => $"What {host} sent could not be decompressed.",
        _ => $"The exchange with {host} failed: {Innermost(exception)}",
    };

    private static string Innermost(Exception exception) => exception.GetBaseException().Message;
}

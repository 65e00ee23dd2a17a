using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Email;

/// <summary>What a failed attempt means for the delivery.</summary>
/// <remarks>
/// Policy: only what the server says about this recipient or this message is final (5xx to RCPT, DATA or the final dot). Whatever concerns
/// the connection or the sender hits every mail alike and can be put right by the operator, so it is tried again. A login that is refused for
/// good stops the channel: trying it again and again gets accounts locked.
/// </remarks>
internal static class SmtpFailure
{
    private const int ExceededSize = 552;
    private const int ServiceNotAvailable = 421;

    public static SendResult Judge(Exception failure, SmtpStage stage, SmtpOptions options)
    {
        var server = $"{options.Host}:{options.Port}";
        return failure switch
        {
            SmtpCommandException refusal => Answered(refusal, stage, server),
            ServiceNotAuthenticatedException login => Unauthenticated(server, Said(login)),
            AuthenticationException login => Login($"The mail server {server} refused the login; check Smtp:Username and Smtp:Password: {Said(login)}", login),
            SslHandshakeException tls => new SendResult.RetryLater(
                $"The mail server {server} could not be trusted or speaks no TLS on this port; check Smtp:Security, Smtp:Port and Smtp:CaFile: {Said(tls)}"),
            NotSupportedException missing when stage == SmtpStage.Connecting => new SendResult.RetryLater(
                $"The mail server {server} does not offer STARTTLS, which Smtp:Security demands: {Said(missing)}"),
            NotSupportedException missing when stage == SmtpStage.LoggingIn => new SendResult.RetryLater(
                $"The mail server {server} offers no login, but Smtp:Username is set: {Said(missing)}"),
            NotSupportedException missing => new SendResult.Rejected($"The mail server {server} cannot take this address: {Said(missing)}"),
            OperationCanceledException => Interrupted($"The mail server {server} did not answer in time", stage),
            _ => Interrupted($"The connection to the mail server {server} failed ({Said(failure)})", stage),
        };
    }

    /// <summary>Whether the next mail would meet the same: nothing was got as far as the envelope, or the server said that it closes (421, RFC 5321, 3.8).</summary>
    public static bool ConcernsServer(Exception failure, SmtpStage stage) =>
        stage is SmtpStage.Connecting or SmtpStage.LoggingIn || failure is SmtpCommandException { StatusCode: SmtpStatusCode.ServiceNotAvailable };

    private static SendResult Answered(SmtpCommandException refusal, SmtpStage stage, string server)
    {
        var code = (int)refusal.StatusCode;
        var said = $"{code} {Said(refusal)}";
        if (code < 500 || code == ServiceNotAvailable)
            return new SendResult.RetryLater($"The mail server {server} cannot take mail now: {said}");
        if (code is 530 or 534 or 535 or 538)
            return Unauthenticated(server, said);
        return refusal.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted => new SendResult.Rejected($"The mail server {server} refused the recipient: {said}"),
            SmtpErrorCode.MessageNotAccepted => new SendResult.Rejected($"The mail server {server} refused the message: {said}"),
            SmtpErrorCode.SenderNotAccepted when code == ExceededSize => new SendResult.Rejected($"The mail server {server} refused the message: {said}"),
            SmtpErrorCode.SenderNotAccepted => new SendResult.RetryLater($"The mail server {server} refused the sender; check Smtp:From: {said}"),
            _ when stage is SmtpStage.Envelope or SmtpStage.Content => new SendResult.Rejected($"The mail server {server} refused the message: {said}"),
            _ => new SendResult.RetryLater($"The mail server {server} turned the connection away: {said}"),
        };
    }

    private static SendResult.RetryLater Unauthenticated(string server, string said) =>
        new($"The mail server {server} demands a login; check Smtp:Username and Smtp:Password: {said}");

    /// <summary>MailKit puts the server's code first: <c>535: 5.7.8 ...</c>. A 4xx (454) is trouble of the server's own.</summary>
    private static SendResult Login(string reason, AuthenticationException refused) =>
        refused.Message.StartsWith('4') ? new SendResult.RetryLater(reason) : new SendResult.Rejected(reason) { StopsChannel = true };

    private static SendResult.RetryLater Interrupted(string what, SmtpStage stage) => stage == SmtpStage.Content
        ? new(what + " after the message was handed over. It may have been accepted: if it arrives twice, both carry the same Message-ID.") { MayHaveArrived = true }
        : new(what + ".");

    private static string Said(Exception exception) => OneLine.Of(exception.Message, 300);
}

using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Email;

/// <summary>What a failed attempt means for the delivery.</summary>
/// <remarks>
/// Policy: only what the server says about this recipient or this message is final (5xx to RCPT, DATA or the final dot). Whatever concerns
/// the connection, the login or the sender hits every mail alike and can be put right by the operator, so it is tried again.
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
            AuthenticationException login => new SendResult.RetryLater(
                $"The mail server {server} refused the login; check Smtp:Username and Smtp:Password: {Said(login)}"),
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

    private static SendResult.RetryLater Interrupted(string what, SmtpStage stage) => new(stage == SmtpStage.Content
        ? what + " after the message was handed over. It may have been accepted: if it arrives twice, both carry the same Message-ID."
        : what + ".");

    private static string Said(Exception exception) => OneLine.Of(exception.Message, 300);
}

namespace NewsMonitor.Configuration;

/// <summary>One line of <c>OpenIdConnect:Analysts</c> or <c>Readers</c>: <c>claim=value</c>, or <c>*</c> for everybody.</summary>
/// <param name="Claim">As the provider names it; null: everybody.</param>
/// <param name="Value">To the letter, but for mail addresses.</param>
internal sealed record ClaimRule(string? Claim, string Value)
{
    public const string Mail = "email";

    public static ClaimRule? Parse(string text)
    {
        if (text == "*")
            return new ClaimRule(null, "");
        var equals = text.IndexOf('=');
        return equals > 0 && equals < text.Length - 1 ? new ClaimRule(text[..equals].Trim(), text[(equals + 1)..].Trim()) : null;
    }

    /// <param name="claims">Of a person, from the provider. A mail address counts when the provider says that it is verified: elsewhere anybody may write down any.</param>
    public bool Fits(ILookup<string, string> claims) => Claim switch
    {
        null => true,
        Mail => claims["email_verified"].Any(verified => verified.Equals("true", StringComparison.OrdinalIgnoreCase))
            && claims[Mail].Contains(Value, StringComparer.OrdinalIgnoreCase),
        _ => claims[Claim].Contains(Value, StringComparer.Ordinal),
    };
}

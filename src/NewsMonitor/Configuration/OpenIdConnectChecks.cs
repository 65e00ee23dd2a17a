using NewsMonitor.Configuration.Options;

namespace NewsMonitor.Configuration;

/// <summary>The provider, and whom of its people we let in.</summary>
internal sealed class OpenIdConnectChecks(Problems problems, Place place)
{
    public void Check(OpenIdConnectSection provider)
    {
        CheckAuthority(provider.Authority);
        if (provider.ClientId.Length == 0)
            problems.Error(place.At("ClientId"), "is missing.", "It is the name under which NewsMonitor is registered with the provider.");
        if (provider.ClientSecretFile is { Length: > 0 } file)
            provider.ClientSecret = SecretFiles.Read(problems, place.At("ClientSecretFile"), file);
        CheckRules("Analysts", provider.Analysts);
        CheckRules("Readers", provider.Readers);
        if (provider.Analysts.Count + provider.Readers.Count == 0)
            problems.Error(place, "nobody is let in.", "Write \"Analysts\": [ \"groups=newsroom\" ], or [ \"*\" ] for everybody whom the provider lets in.");
    }

    private void CheckAuthority(string authority)
    {
        var at = place.At("Authority");
        if (authority.Length == 0)
            problems.Error(at, "is missing.", "Write the provider's issuer, such as \"https://login.example.org\".");
        else if (Addresses.Read(problems, at, authority) is { } url && url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback)
            problems.Error(at, $"`{authority}` is not protected: whoever is on the way could let himself in.", "Use https.");
    }

    private void CheckRules(string key, List<string> rules)
    {
        foreach (var (index, rule) in rules.Index())
            if (ClaimRule.Parse(rule) is null)
                problems.Error(place.At(key, index), $"`{rule}` names nobody.", "Write \"claim=value\", such as \"groups=newsroom\" or \"email=ann@example.org\", or \"*\".");
    }
}

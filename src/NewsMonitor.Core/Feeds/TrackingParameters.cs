namespace NewsMonitor.Core.Feeds;

/// <summary>Query parameters that say where a reader came from and not which page is meant.</summary>
internal static class TrackingParameters
{
    // Families, by their beginning.
    private static readonly string[] Prefixes =
    [
        "utm_", // Google Analytics and all who follow its convention
        "at_", // Piano, formerly AT Internet: the BBC, France Médias Monde, Le Monde
        "mtm_", "matomo_", "pk_", "piwik_", // Matomo
        "hsa_", "_hs", "__hs", // HubSpot
        "oly_", "vero_", "mkt_", "trk_", "ns_", // Omeda, Vero, Marketo, LinkedIn, comScore
        "guce_", "wt_", "xtor", "icid", "sc_c", // Yahoo, Webtrekk, AT Internet, internal campaigns, Adobe
    ];

    // Single ones: click identifiers of the networks, and what newsrooms add to the links in their feeds.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "gclsrc", "gbraid", "wbraid", "dclid", "msclkid", "yclid", "ysclid", "twclid", "ttclid", "igshid", "igsh", "li_fat_id",
        "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "rb_clickid", "s_cid", "cmpid", "cmp", "ncid", "ocid", "smid", "sref", "srcref", "src_ref",
        "partner", "feedtype", "feedname", "ftag", "traffic_source", "wt.mc_id", "maca", "soc_src", "soc_trk", "spm", "scm", "ito", "ns_mchannel",
        "guccounter", "__twitter_impression", "cid_source", "sr_share", "share_source", "ref_src", "ref_url", "referrer", "campaign_id", "emailcampaign",
    };

    // Names that may also choose the page: only with the values that mean a feed or a share.
    private static readonly Dictionary<string, HashSet<string>> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ref"] = ["rss", "feed", "atom", "twitter", "facebook", "social", "share", "newsletter", "rss-feed", "homepage"],
        ["source"] = ["rss", "feed", "atom", "social", "newsletter", "twitter", "facebook"],
        ["src"] = ["rss", "feed", "atom", "social"],
        ["from"] = ["rss", "feed"],
        ["origin"] = ["rss", "feed"],
        ["via"] = ["rss", "feed"],
        ["output"] = ["amp"],
        ["outputtype"] = ["amp"],
        ["amp"] = ["", "1", "true"],
        ["rss"] = ["", "1", "true", "yes", "all"],
        ["feed"] = ["rss"],
    };

    public static bool Contains(string name, string value) =>
        Names.Contains(name)
        || Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        || Values.TryGetValue(name, out var values) && values.Contains(value.ToLowerInvariant());
}

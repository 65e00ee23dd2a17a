using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Stories.Corroborating;

/// <summary>Which news agency a text credits, as newspapers do: <c>(AFP)</c>, <c>Reuters -</c>, <c>poinformowało PAP</c>.</summary>
public static class AgencyCredit
{
    // As it is written: "ap" and "pap" are words.
    private static readonly Dictionary<string, string> Agencies = new(StringComparer.Ordinal)
    {
        ["AFP"] = "AFP",
        ["Reuters"] = "Reuters",
        ["REUTERS"] = "Reuters",
        ["AP"] = "AP",
        ["PAP"] = "PAP",
        ["dpa"] = "dpa",
        ["DPA"] = "dpa",
        ["EFE"] = "EFE",
        ["ANSA"] = "ANSA",
        ["TASS"] = "TASS",
        ["Xinhua"] = "Xinhua",
        ["UPI"] = "UPI",
        ["Lusa"] = "Lusa",
        ["LUSA"] = "Lusa",
        ["ANP"] = "ANP",
        ["Belga"] = "Belga",
        ["APA"] = "APA",
        ["Kyodo"] = "Kyodo",
        ["Yonhap"] = "Yonhap",
        ["Interfax"] = "Interfax",
        ["Ukrinform"] = "Ukrinform",
        ["PTI"] = "PTI",
        ["APS"] = "APS",
        ["AMAP"] = "AMAP",
        ["Ritzau"] = "Ritzau",
        ["Anadolu"] = "Anadolu",
    };

    private static readonly (string First, string Second, string Agency)[] Pairs =
        [("Associated", "Press", "AP"), ("France", "Presse", "AFP"), ("Thomson", "Reuters", "Reuters"), ("Press", "Association", "PA")];

    /// <summary>The first one credited; null for none.</summary>
    public static string? In(string text)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Read(text, tokens);
        var before = "";
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = text.Substring(tokens[i].Start, tokens[i].Length);
            if (Agencies.TryGetValue(word, out var agency))
                return agency;
            foreach (var (first, second, name) in Pairs)
                if (before == first && word == second)
                    return name;
            before = word;
        }

        return null;
    }
}

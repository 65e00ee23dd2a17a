using System.Text;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>Charset names as publishers write them, read as browsers read them (WHATWG Encoding Standard, section 4.2).</summary>
internal static class Charset
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["latin-1"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["ascii"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254",
        ["latin5"] = "windows-1254",
        ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["gb_2312-80"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["cp936"] = "gb18030",
        ["shift_jis"] = "shift_jis",
        ["shift-jis"] = "shift_jis",
        ["sjis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["cp932"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["euc-kr"] = "ks_c_5601-1987",
        ["ks_c_5601-1987"] = "ks_c_5601-1987",
        ["cp949"] = "ks_c_5601-1987",
        ["big5-hkscs"] = "big5",
        ["cp1250"] = "windows-1250",
        ["cp1251"] = "windows-1251",
        ["win-1251"] = "windows-1251",
        ["koi8r"] = "koi8-r",
        ["utf8"] = "utf-8",
        ["utf_8"] = "utf-8",
        ["u8"] = "utf-8",
        ["u16"] = "utf-16",
        ["utf16"] = "utf-16",
        ["utf_16"] = "utf-16",
        ["ucs-2"] = "utf-16",
        ["utf32"] = "utf-32",
        ["utf_32"] = "utf-32",
    };

    static Charset()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Windows1252 = Encoding.GetEncoding(1252);
    }

    public static Encoding Windows1252 { get; }

    /// <summary>Null for no name and for one nobody knows.</summary>
    public static Encoding? Find(string? name)
    {
        if (name is null) return null;
        var label = name.Trim().Trim('"', '\'').Trim();
        if (label.Length is 0 or > 40) return null;
        try
        {
            var encoding = Encoding.GetEncoding(Labels.GetValueOrDefault(label, label));
            // UTF-7 hides markup from every check that reads ASCII.
            return encoding.CodePage == 65000 ? null : encoding;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The charset parameter of a <c>Content-Type</c> header, however it is quoted or spaced.</summary>
    public static Encoding? OfContentType(string? contentType)
    {
        foreach (var part in (contentType ?? "").Split(';').Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part[..equals].Trim().Equals("charset", StringComparison.OrdinalIgnoreCase)) return Find(part[(equals + 1)..]);
        }
        return null;
    }
}

using System.Text;
using NewsMonitor.Fetching.WebSub;

namespace NewsMonitor.UnitTests.Fetching.WebSub;

public sealed class PushSignatureTests
{
    // RFC 2202 (case 2) and RFC 4231 (case 2): key "Jefe", data "what do ya want for nothing?".
    [Theory]
    [InlineData("sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")]
    [InlineData("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    [InlineData("sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649")]
    [InlineData("sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737")]
    [InlineData(" SHA256 = 5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843 ")]
    public async Task A_right_signature_is_good(string header) => Assert.Equal(PushCheck.Good, await CheckAsync(header));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("sha256")]
    [InlineData("sha256=")]
    [InlineData("sha256=5bdc")]
    [InlineData("sha256=not hexadecimal")]
    [InlineData("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3844")]
    [InlineData("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec38434")]
    [InlineData("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384300")]
    [InlineData("md5=750c783e6ab0b503eaa86e310a5db738")]
    [InlineData("sha1=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    public async Task Any_other_is_wrong(string? header) => Assert.Equal(PushCheck.Wrong, await CheckAsync(header));

    [Fact]
    public async Task A_body_beyond_the_limit_is_not_read_on() =>
        Assert.Equal(PushCheck.TooLarge, await CheckAsync("sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79", maxBytes: 20));

    private static Task<PushCheck> CheckAsync(string? header, int maxBytes = 1_000) => PushSignature.CheckAsync(
        new MemoryStream(Encoding.ASCII.GetBytes("what do ya want for nothing?")), header, "Jefe", maxBytes, TestContext.Current.CancellationToken);
}

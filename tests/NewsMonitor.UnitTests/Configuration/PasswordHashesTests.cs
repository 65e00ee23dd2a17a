using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NewsMonitor.Configuration;

namespace NewsMonitor.UnitTests.Configuration;

public sealed class PasswordHashesTests
{
    [Theory]
    [InlineData(PasswordHasherCompatibilityMode.IdentityV2)]
    [InlineData(PasswordHasherCompatibilityMode.IdentityV3)]
    public void What_the_hasher_writes_is_a_hash(PasswordHasherCompatibilityMode mode) =>
        Assert.True(PasswordHashes.IsOne(new PasswordHasher<string>(Options.Create(new PasswordHasherOptions { CompatibilityMode = mode })).HashPassword("", "secret")));

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("c2VjcmV0")]
    [InlineData("$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy")]
    [InlineData("AQAAAAIAAYagAAAAEA==")]
    public void Anything_else_is_none(string text) => Assert.False(PasswordHashes.IsOne(text));

    [Fact]
    public void A_hash_that_would_take_hours_to_check_is_none()
    {
        var hash = Convert.FromBase64String(new PasswordHasher<string>().HashPassword("", "secret"));
        hash[5] = 0x7f;
        Assert.False(PasswordHashes.IsOne(Convert.ToBase64String(hash)));
    }
}

using System.Buffers.Text;
using CsCheck;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage.Feedback;

namespace NewsMonitor.UnitTests.Feedback;

public class FeedbackKeyTests
{
    private static readonly FeedbackKey s_key = Key(1);
    private static readonly DeliveryId s_delivery = new(Guid.Parse("01990000-0000-7000-8000-000000000001"));

    [Fact]
    public void What_a_token_names_is_read_from_it() => Gen.Select(Gen.Guid, Gen.Long[0, long.MaxValue]).Sample((delivery, item) =>
        s_key.Read(s_key.TokenOf(new DeliveryId(delivery), new ItemId(item))) == (new DeliveryId(delivery), new ItemId(item)));

    [Fact]
    public void A_mail_that_is_sent_again_carries_the_same_links() =>
        Assert.Equal(s_key.TokenOf(s_delivery, new ItemId(7)), Key(1).TokenOf(s_delivery, new ItemId(7)));

    [Theory]
    [InlineData(0, 38)]
    [InlineData(255, 38)]
    [InlineData(256, 39)]
    [InlineData(16_777_215, 40)]
    [InlineData(long.MaxValue, 47)]
    public void Tokens_are_short_and_stand_in_an_address_as_they_are(long item, int most)
    {
        var token = s_key.TokenOf(s_delivery, new ItemId(item));
        Assert.Matches("^1[A-Za-z0-9_-]+$", token);
        Assert.InRange(token.Length, 37, most);
    }

    [Fact]
    public void No_bit_of_a_token_can_be_changed()
    {
        var token = Base64Url.DecodeFromChars(s_key.TokenOf(s_delivery, new ItemId(70_000)).AsSpan(1));
        Assert.All(Enumerable.Range(0, token.Length * 8), bit =>
        {
            var forged = token.ToArray();
            forged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(s_key.Read("1" + Base64Url.EncodeToString(forged)));
        });
    }

    [Fact]
    public void Another_key_signs_otherwise() => Assert.Null(Key(2).Read(s_key.TokenOf(s_delivery, new ItemId(7))));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1AAAA")]
    [InlineData("1é")]
    [InlineData("1!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("1AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_token_is_refused(string token) => Assert.Null(s_key.Read(token));

    [Fact]
    public void A_token_of_another_version_is_refused() => Assert.Null(s_key.Read("2" + s_key.TokenOf(s_delivery, new ItemId(7))[1..]));

    private static FeedbackKey Key(byte fill) => new([.. Enumerable.Repeat(fill, 32)]);
}

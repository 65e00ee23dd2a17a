using NewsMonitor.Jobs;

namespace NewsMonitor.UnitTests.Jobs;

public sealed class TroubleTellingTests
{
    private static readonly DateTimeOffset Noon = new(2025, 9, 19, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0 full, 1 full, 200 full", "0 began full")]
    [InlineData("0 full, 5 read-only", "0 began full; 5 began read-only")]
    [InlineData("0 full, 30 -, 31 -, 90 -, 91 -", "0 began full; 90 over after 30")]
    [InlineData("0 full, 30 -, 40 full, 50 -, 60 full", "0 began full")]
    [InlineData("0 full, 30 -, 40 full, 50 -, 110 -", "0 began full; 110 over after 50")]
    [InlineData("0 full, 30 -, 90 -, 100 full", "0 began full; 90 over after 30; 100 began full")]
    [InlineData("0 -, 100 -", "")]
    public void A_trouble_is_told_once_and_its_end_when_it_lasts(string looks, string told)
    {
        var telling = new TroubleTelling();
        var said = new List<string>();
        foreach (var look in looks.Split(", "))
        {
            var (second, trouble) = (look.Split(' ')[0], look.Split(' ')[1]);
            var words = telling.Look(trouble == "-" ? null : trouble, Noon.AddSeconds(int.Parse(second))) switch
            {
                TroubleTold.Began(var began) => $"{second} began {began}",
                TroubleTold.Over(var length) => $"{second} over after {length.TotalSeconds}",
                _ => null,
            };
            if (words is not null)
                said.Add(words);
        }

        Assert.Equal(told, string.Join("; ", said));
    }
}

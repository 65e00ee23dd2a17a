using System.Xml.Linq;
using NewsMonitor.Storage;
using NewsMonitor.Web.Access;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>The keys of cookies and forms, shared by all nodes.</summary>
public abstract class ProtectionKeyTests(StorageProvider provider) : StorageTests(provider)
{
    [Fact]
    public async Task Keys_are_read_in_the_order_in_which_they_were_made()
    {
        Assert.True(await Database.ProtectionKeys.AddAsync(0, "key-b", "<key id='b' />", Cancellation));
        Assert.True(await Database.ProtectionKeys.AddAsync(1, "key-a", "<key id='a' />", Cancellation));
        Assert.Equal(["<key id='b' />", "<key id='a' />"], await Database.ProtectionKeys.ListAsync(Cancellation));
    }

    [Fact]
    public async Task Of_two_nodes_that_both_saw_none_one_makes_the_first()
    {
        await using var other = await OpenAsync();
        StoredKeys one = new(Database.ProtectionKeys), two = new(other.ProtectionKeys);
        Assert.Empty(one.GetAllElements());
        Assert.Empty(two.GetAllElements());
        one.StoreElement(new XElement("key", new XAttribute("id", "one")), "key-one");
        two.StoreElement(new XElement("key", new XAttribute("id", "two")), "key-two");
        Assert.Equal("one", Assert.Single(two.GetAllElements()).Attribute("id")?.Value);
    }

    [Fact]
    public async Task Files_of_an_earlier_version_are_taken_over_once()
    {
        var directory = Directory.CreateTempSubdirectory("newsmonitor-keys-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(directory.FullName, "key-1.xml"), "<key id='1' />", Cancellation);
            await StoredKeys.TakeOverAsync(Database.ProtectionKeys, directory.FullName, Cancellation);
            await File.WriteAllTextAsync(Path.Combine(directory.FullName, "key-2.xml"), "<key id='2' />", Cancellation);
            await StoredKeys.TakeOverAsync(Database.ProtectionKeys, directory.FullName, Cancellation);
            Assert.Equal(["<key id='1' />"], await Database.ProtectionKeys.ListAsync(Cancellation));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}

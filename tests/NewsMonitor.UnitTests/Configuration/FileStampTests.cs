using NewsMonitor.Configuration.Reload;

namespace NewsMonitor.UnitTests.Configuration;

public sealed class FileStampTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-stamps-");

    [Fact]
    public void A_file_that_is_not_there_has_a_stamp_too() =>
        Assert.Null(FileStamp.Of(Path.Combine(_directory.FullName, "nowhere.json")).Length);

    [Fact]
    public void A_directory_has_no_length() => Assert.Null(FileStamp.Of(_directory.FullName).Length);

    [Fact]
    public void A_save_of_the_same_length_is_a_change()
    {
        var file = Write("a.json", "{ \"a\": 1 }", minute: 1);
        var before = FileStamp.Of(file);
        Write("a.json", "{ \"a\": 2 }", minute: 2);
        Assert.NotEqual(before, FileStamp.Of(file));
    }

    [Fact]
    public void A_replacing_rename_is_a_change()
    {
        var file = Write("a.json", "{ }", minute: 1);
        var before = FileStamp.Of(file);
        File.Move(Write("a.json.new", "{ }", minute: 2), file, overwrite: true);
        Assert.NotEqual(before, FileStamp.Of(file));
    }

    [Fact]
    public void An_exchanged_link_on_the_way_to_the_file_is_a_change()
    {
        // As Kubernetes mounts a config map: appsettings.json -> ..data/appsettings.json, ..data -> a directory of the day.
        Write("monday/appsettings.json", "{ }", minute: 1);
        Write("tuesday/appsettings.json", "{ }", minute: 2);
        var data = Path.Combine(_directory.FullName, "..data");
        Directory.CreateSymbolicLink(data, "monday");
        var file = File.CreateSymbolicLink(Path.Combine(_directory.FullName, "appsettings.json"), "..data/appsettings.json").FullName;
        var before = FileStamp.Of(file);
        Directory.Delete(data);
        Directory.CreateSymbolicLink(data, "tuesday");
        Assert.NotEqual(before, FileStamp.Of(file));
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private string Write(string name, string text, int minute)
    {
        var file = Path.Combine(_directory.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch.AddMinutes(minute));
        return file;
    }
}

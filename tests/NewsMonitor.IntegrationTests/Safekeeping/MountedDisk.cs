using System.Diagnostics;

namespace NewsMonitor.IntegrationTests.Safekeeping;

/// <summary>A small disk of a test's own, that can be filled up and break. Needs root on Linux.</summary>
internal sealed class MountedDisk : IDisposable
{
    private readonly string? _image;

    private MountedDisk(string path, string? image) => (Path, _image) = (path, image);

    public string Path { get; }

    private string Filler => System.IO.Path.Combine(Path, "filler");

    /// <summary>In memory.</summary>
    public static MountedDisk Small(string path, string size)
    {
        SkipUnlessRoot();
        Directory.CreateDirectory(path);
        Run("mount", "-t", "tmpfs", "-o", $"size={size}", "newsmonitor-test", path);
        return new MountedDisk(path, null);
    }

    /// <summary>An ext4 in a file, which becomes read-only at an error as the disks of servers do.</summary>
    public static MountedDisk Breakable(string path)
    {
        SkipUnlessRoot();
        Directory.CreateDirectory(path);
        var image = System.IO.Path.GetTempFileName();
        using (var file = File.OpenWrite(image))
            file.SetLength(64 << 20);
        Run("mkfs.ext4", "-q", "-F", "-O", "^has_journal", image);
        var disk = new MountedDisk(path, image);
        disk.Mount();
        return disk;
    }

    /// <summary>Takes all the room that is left.</summary>
    public void Fill()
    {
        using var file = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.None, 0);
        var block = new byte[4096];
        try
        {
            while (true)
                file.Write(block);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Free() => File.Delete(Filler);

    /// <summary>The kernel meets an error on the disk.</summary>
    public void Break()
    {
        var device = System.IO.Path.GetFileName(Run("findmnt", "-no", "SOURCE", Path).Trim());
        File.WriteAllText($"/sys/fs/ext4/{device}/trigger_fs_error", "1");
    }

    /// <summary>As somebody would who looks after the machine; nothing may be open on it.</summary>
    public void Repair()
    {
        Run("umount", Path);
        // 1: errors were corrected.
        Run("e2fsck", [0, 1], "-p", "-f", _image!);
        Mount();
    }

    public void Dispose()
    {
        Run("umount", "--lazy", Path);
        if (_image is not null)
            File.Delete(_image);
    }

    private static void SkipUnlessRoot() =>
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "mounts a disk: needs root on Linux");

    private void Mount() => Run("mount", "-o", "loop,errors=remount-ro", _image!, Path);

    private static string Run(string program, params string[] arguments) => Run(program, [0], arguments);

    private static string Run(string program, int[] fine, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEnd(), process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.True(fine.Contains(process.ExitCode), $"{program} {string.Join(' ', arguments)}: {errors}");
        return output;
    }
}

namespace OrderIds.Tool.Consoles;

/// <summary>Makes temporary files that no one else can read, and of which nothing is left however the process ends.</summary>
internal static class TemporaryFile
{
    public static FileStream Create(string folder, int bufferSize = 0)
    {
        string path = Path.Combine(folder, "orderid-" + Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = bufferSize,
        };

        // On Unix the file loses its name at once and lives on while it is open; Windows deletes it when the process ends, in whatever way.
        if (OperatingSystem.IsWindows())
        {
            options.Options = FileOptions.DeleteOnClose;
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var stream = new FileStream(path, options);
        File.Delete(path);
        return stream;
    }
}

namespace OrderIds.Tool.Consoles;

/// <summary>Creates temporary files. Other users cannot read them, and they are deleted when the process ends, even by a crash.</summary>
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

        // On Unix, the file is deleted from its folder at once and exists while it is open. Windows deletes it when the process ends.
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

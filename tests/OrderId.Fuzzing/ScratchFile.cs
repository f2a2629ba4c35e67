namespace OrderIds.Fuzzing;

/// <summary>A file in a folder of its own, for what is read from disk only.</summary>
internal sealed class ScratchFile
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-fuzzing-");

    public ScratchFile(string name)
    {
        Path = System.IO.Path.Combine(_folder.FullName, name);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _folder.Delete(recursive: true);
    }

    public string Path { get; }

    public byte[] Read() => File.ReadAllBytes(Path);

    /// <summary>Replaces the file, and everything that was made beside it, by a file that only its owner can read.</summary>
    public void Write(byte[] content)
    {
        foreach (FileInfo file in _folder.EnumerateFiles())
        {
            file.Delete();
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(Path, options);
        stream.Write(content);
    }
}

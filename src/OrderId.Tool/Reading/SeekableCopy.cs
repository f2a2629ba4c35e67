namespace OrderIds.Tool.Reading;

/// <summary>Copies a stream to a seekable one, which is in memory if it is small, and otherwise a temporary file.</summary>
internal static class SeekableCopy
{
    private const int MaxMemory = 1024 * 1024;
    private const int FileBufferSize = 64 * 1024;

    /// <returns>The copy, positioned at its beginning.</returns>
    public static Stream Of(Stream stream)
    {
        byte[] beginning = new byte[MaxMemory];
        int length = stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        if (length < beginning.Length)
        {
            return new MemoryStream(beginning, 0, length, writable: false);
        }

        FileStream file = TemporaryFile.Create(Path.GetTempPath(), FileBufferSize);
        try
        {
            file.Write(beginning);
            stream.CopyTo(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}

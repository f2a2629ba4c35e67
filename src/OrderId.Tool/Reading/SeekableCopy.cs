namespace OrderIds.Tool.Reading;

/// <summary>Makes a stream that can be read anywhere: in memory if it is small, else in a temporary file.</summary>
internal static class SeekableCopy
{
    private const int MaxMemory = 1024 * 1024;
    private const int FileBufferSize = 64 * 1024;

    /// <returns>The copy, at its beginning.</returns>
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

namespace OrderIds.Tool.Consoles;

/// <summary>Writes files, and never overwrites one.</summary>
internal static class NewFile
{
    /// <summary>Writes a new file.</summary>
    /// <returns>The error, safe to print to a terminal, or <see langword="null"/> if the file was written.</returns>
    public static string? Write(string file, ReadOnlySpan<byte> content)
    {
        if (Path.Exists(file))
        {
            return "The file exists already and was not changed. Choose another name.";
        }

        try
        {
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            stream.Write(content);
            return null;
        }
        catch (Exception exception) when (IoFailure.IsOfWriting(exception))
        {
            return IoFailure.Describe(exception);
        }
    }
}

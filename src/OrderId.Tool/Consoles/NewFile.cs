namespace OrderIds.Tool.Consoles;

/// <summary>Writes files that do not exist yet.</summary>
internal static class NewFile
{
    /// <summary>Writes a file.</summary>
    /// <returns>What is wrong, safe to show, or <see langword="null"/>.</returns>
    public static string? Write(string file, ReadOnlySpan<byte> content)
    {
        if (Path.Exists(file))
        {
            return "Expected no file of that name, but found one, which stays as it is.";
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

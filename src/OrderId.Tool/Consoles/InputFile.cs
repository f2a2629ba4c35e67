namespace OrderIds.Tool.Consoles;

/// <summary>Opens files that are named on the command line, and says in words why one cannot be read.</summary>
internal static class InputFile
{
    /// <summary>Finds out whether there is a file, without opening it.</summary>
    /// <returns>What is wrong, safe to show, or <see langword="null"/>.</returns>
    public static string? FindFault(string file) =>
        Directory.Exists(file) ? "Expected a file, but found a directory."
        : File.Exists(file) ? null
        : "Expected a file, but found none.";

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="read">Reads what is in it.</param>
    /// <param name="fail">Takes the reason, safe to show, if the file cannot be read.</param>
    public static void Read(string file, Action<Stream> read, Action<string> fail)
    {
        try
        {
            if (file.Length == 0)
            {
                fail(FindFault(file)!);
                return;
            }

            using var stream = new FileStream(
                file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            read(stream);
        }
        catch (Exception exception) when (IoFailure.IsOfReading(exception) && FindFault(file) is { } fault)
        {
            // Most files are there: the system is asked once for each.
            fail(fault);
        }
        catch (UnauthorizedAccessException)
        {
            fail("Expected a file that may be read, but access was denied.");
        }
        catch (IOException exception)
        {
            fail(IoFailure.Describe(exception));
        }
    }
}

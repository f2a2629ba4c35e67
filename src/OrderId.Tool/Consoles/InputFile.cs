namespace OrderIds.Tool.Consoles;

/// <summary>Opens files that are named on the command line, and describes why a file cannot be read.</summary>
internal static class InputFile
{
    private const string Missing = "The file does not exist.";

    /// <summary>Checks whether a file exists, without opening it.</summary>
    /// <returns>The error, safe to print to a terminal, or <see langword="null"/> if the file exists.</returns>
    public static string? FindFault(string file) =>
        Directory.Exists(file) ? "Expected a file, but found a folder."
        : File.Exists(file) ? null
        : Missing;

    /// <summary>Opens and reads a file.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="read">Reads the content of the file.</param>
    /// <param name="fail">Receives the error, safe to print to a terminal, if the file cannot be read.</param>
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
        catch (UnauthorizedAccessException)
        {
            // In a folder that cannot be read, no file seems to exist.
            fail(Directory.Exists(file) ? FindFault(file)! : "The file cannot be read: access was denied.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            fail(Missing);
        }
        catch (IOException) when (FindFault(file) is { } fault)
        {
            // The existence of a file is checked only after opening it failed, because most files exist.
            fail(fault);
        }
        catch (IOException exception)
        {
            fail(IoFailure.Describe(exception));
        }
    }
}

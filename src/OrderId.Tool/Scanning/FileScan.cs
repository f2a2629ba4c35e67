namespace OrderIds.Tool.Scanning;

/// <summary>A scan of files, one after the other, on which a file that cannot be read leaves a mark, not an end.</summary>
internal sealed class FileScan(IdScanner scanner, ScanWriter writer, ProgressOutput output, CancellationToken cancellation)
{
    /// <summary>What stands for standard input in place of a file's name.</summary>
    public const string StandardInput = "-";

    // Results wait for the end of the buffer they were found in, but there may be more of them than of the text.
    private const int MaxPendingBytes = 64 * 1024;

    private long _lengthBefore;
    private bool _failed;
    private bool _found;

    public int ExitCode => _failed ? ExitCodes.Error : _found ? ExitCodes.Yes : ExitCodes.No;

    /// <summary>Adds up the lengths of files.</summary>
    /// <returns>The number of bytes, or <see langword="null"/> if one of them is not known.</returns>
    public static long? TotalLength(IEnumerable<string> files)
    {
        long total = 0;
        foreach (string file in files)
        {
            if (file == StandardInput)
            {
                return null;
            }

            var info = file.Length == 0 ? null : new FileInfo(file);
            total += info is { Exists: true } ? info.Length : 0;
        }

        return total;
    }

    /// <summary>Scans a file.</summary>
    /// <param name="shown">Its name, safe to show.</param>
    /// <param name="file">Its name.</param>
    public void ScanFile(string shown, string file) =>
        InputFile.Read(file, stream => ScanStream(shown, stream), message => Fail(shown, message));

    /// <summary>Scans a stream.</summary>
    /// <param name="shown">Its name, safe to show.</param>
    /// <param name="stream">The stream.</param>
    public void ScanStream(string shown, Stream stream)
    {
        long length = 0;
        try
        {
            scanner.Scan(stream, Found, Scanned);
        }
        catch (Exception exception) when (IoFailure.IsOfReading(exception))
        {
            Fail(shown, IoFailure.Describe(exception));
        }
        finally
        {
            _lengthBefore += length;
        }

        void Found(FoundId id)
        {
            _found = true;
            writer.Write(shown, id);
            if (writer.Lines.Length >= MaxPendingBytes)
            {
                WritePending();
            }
        }

        void Scanned(long utf8Length)
        {
            WritePending();
            cancellation.ThrowIfCancellationRequested();
            length = stream.CanSeek ? stream.Position : utf8Length;
            output.ShowProgress(shown, _lengthBefore + length);
        }
    }

    private void WritePending()
    {
        output.Write(writer.Lines);
        writer.Clear();
    }

    private void Fail(string file, string message)
    {
        _failed = true;
        WritePending();
        output.WriteError($"orderid: {file}: {message}");
    }
}

using System.Runtime.InteropServices;

namespace OrderIds.Tool.Auditing;

/// <summary>
/// Represents a temporary file of entries. Other users cannot read it, and it is deleted when the process ends, even by a crash.
/// </summary>
internal sealed class SpillFile : IDisposable
{
    private readonly FileStream _stream;
    private readonly string _folder;

    /// <exception cref="AuditException">The file cannot be created.</exception>
    public SpillFile(string folder)
    {
        _folder = folder;
        try
        {
            _stream = TemporaryFile.Create(folder);
        }
        catch (Exception exception) when (IoFailure.IsOfWriting(exception))
        {
            throw Failed(exception);
        }
    }

    /// <summary>Gets the length of the file in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Appends entries in ascending order, and returns them as a run.</summary>
    /// <exception cref="AuditException">The file cannot be written.</exception>
    public SpillRun Append(ReadOnlySpan<UInt128> entries)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(entries);
        try
        {
            RandomAccess.Write(_stream.SafeFileHandle, bytes, Length);
        }
        catch (Exception exception) when (IoFailure.IsOfWriting(exception))
        {
            throw Failed(exception);
        }

        var run = new SpillRun(this, Length, entries.Length);
        Length += bytes.Length;
        return run;
    }

    /// <summary>Fills a span with entries from a position of the file.</summary>
    /// <exception cref="AuditException">The file cannot be read, or is too short.</exception>
    public void Read(Span<UInt128> entries, long offset)
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(entries);
        try
        {
            while (bytes.Length > 0)
            {
                int read = RandomAccess.Read(_stream.SafeFileHandle, bytes, offset);
                bytes = bytes[(read > 0 ? read : throw new EndOfStreamException())..];
                offset += read;
            }
        }
        catch (Exception exception) when (IoFailure.IsOfReading(exception))
        {
            throw Failed(exception);
        }
    }

    public void Dispose() => _stream.Dispose();

    private AuditException Failed(Exception exception) => new(
        "The temporary file could not be written: "
        + $"{Printable.Escape(_folder)}: {IoFailure.Describe(exception)} "
        + "Name another folder with --temp, or allow more memory with --memory.");
}

using System.Runtime.InteropServices;

namespace OrderIds.Tool.Auditing;

/// <summary>A temporary file of entries that no one else can read, and of which nothing is left however the process ends.</summary>
internal sealed class SpillFile : IDisposable
{
    private readonly FileStream _stream;
    private readonly string _folder;

    /// <exception cref="AuditException">The file cannot be made.</exception>
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

    /// <summary>Gets the number of bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Appends entries, which are in ascending order.</summary>
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

    /// <summary>Reads as many entries as there is room for.</summary>
    /// <exception cref="AuditException">The file cannot be read, or ends before.</exception>
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
        "Expected a folder for temporary files that takes them, but found one that does not: "
        + $"{Printable.Escape(_folder)}: {IoFailure.Describe(exception)} "
        + "Name another one with --temp, or allow more memory with --memory.");
}

namespace OrderIds.Tool.Auditing;

/// <summary>Reads a sorted sequence of entries in a temporary file, from its beginning to its end.</summary>
/// <param name="file">The file.</param>
/// <param name="offset">The position of its first byte.</param>
/// <param name="count">The number of entries.</param>
internal sealed class SpillRun(SpillFile file, long offset, long count)
{
    private Memory<UInt128> _buffer;
    private int _next;
    private int _read;

    /// <summary>Sets the buffer into which entries are read.</summary>
    public void Open(Memory<UInt128> buffer) => _buffer = buffer;

    /// <summary>Reads the next entry, if there is one.</summary>
    /// <exception cref="AuditException">The file could not be read.</exception>
    public bool TryRead(out UInt128 entry)
    {
        if (_next == _read)
        {
            _read = (int)Math.Min(_buffer.Length, count);
            file.Read(_buffer.Span[.._read], offset);
            offset += (long)_read * AuditEntry.Length;
            count -= _read;
            _next = 0;
        }

        bool has = _next < _read;
        entry = has ? _buffer.Span[_next++] : default;
        return has;
    }
}

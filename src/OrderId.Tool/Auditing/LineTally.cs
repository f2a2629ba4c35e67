namespace OrderIds.Tool.Auditing;

/// <summary>Finds the lines of a text that contain text but no ID.</summary>
/// <param name="report">Called with the 1-based number of each such line.</param>
internal sealed class LineTally(Action<long> report)
{
    private long _line = 1;
    private bool _hasText;
    private bool _hasId;

    /// <summary>Records that the current line contains an ID.</summary>
    public void Found() => _hasId = true;

    /// <summary>Advances past the next bytes of the text.</summary>
    public void Pass(ReadOnlySpan<byte> utf8Text)
    {
        for (int end = utf8Text.IndexOf((byte)'\n'); end >= 0; end = utf8Text.IndexOf((byte)'\n'))
        {
            PassPart(utf8Text[..end]);
            EndLine();
            utf8Text = utf8Text[(end + 1)..];
        }

        PassPart(utf8Text);
    }

    /// <summary>Completes the current line, and reports it if it contains text but no ID.</summary>
    public void EndLine()
    {
        if (_hasText && !_hasId)
        {
            report(_line);
        }

        _line++;
        _hasText = false;
        _hasId = false;
    }

    private void PassPart(ReadOnlySpan<byte> part) => _hasText = _hasText || _hasId || part.ContainsAnyExcept(" \t\r\v\f"u8);
}

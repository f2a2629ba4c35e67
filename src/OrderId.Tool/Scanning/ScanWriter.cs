using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace OrderIds.Tool.Scanning;

/// <summary>Writes the results of a scan, one on each line.</summary>
/// <param name="ink">The colours for text output. JSON output is not coloured.</param>
/// <param name="json">Whether to write JSON.</param>
/// <param name="onlyIds">Whether to write only the IDs.</param>
internal sealed class ScanWriter(Ink ink, bool json, bool onlyIds = false) : IDisposable
{
    // A UTF-16 code unit takes at most three bytes in UTF-8. Two numbers, an ID, a kind and the colours together take less than the second
    // limit.
    private const int MaxBytesPerChar = 3;
    private const int MaxLengthBesideFile = 256;

    private readonly ArrayBufferWriter<byte> _lines = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null);
    private (string File, string? Part) _named = (string.Empty, null);
    private string _shown = string.Empty;

    /// <summary>Gets the lines written since <see cref="Clear"/>, in UTF-8.</summary>
    public ReadOnlySpan<byte> Lines => _lines.WrittenSpan;

    public void Clear() => _lines.ResetWrittenCount();

    /// <summary>Writes a line for an ID.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="part">The part of the file, or <see langword="null"/>.</param>
    /// <param name="found">The ID and its position.</param>
    public void Write(string file, string? part, FoundId found)
    {
        if (json)
        {
            WriteJson(ScanLine.Of(file, part, found), ToolJson.Default.ScanLine);
        }
        else if (onlyIds)
        {
            Span<byte> line = _lines.GetSpan(OrderId.GroupedLength + 1);
            found.Id.TryFormat(line, out int length, found.Format);
            line[length] = (byte)'\n';
            _lines.Advance(length + 1);
        }
        else
        {
            WriteText(Shown(file, part), found);
        }
    }

    /// <summary>Writes a line for a tracking number.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="part">The part of the file, or <see langword="null"/>.</param>
    /// <param name="found">The tracking number and its position.</param>
    public void Write(string file, string? part, FoundNumber found)
    {
        if (json)
        {
            WriteJson(NumberLine.Of(file, part, found), ToolJson.Default.NumberLine);
            return;
        }

        string shown = onlyIds ? string.Empty : Shown(file, part);
        Span<byte> line = _lines.GetSpan((shown.Length * MaxBytesPerChar) + MaxLengthBesideFile);
        bool fits = onlyIds
            ? Utf8.TryWrite(line, $"{found.Number.Text}\n", out int length)
            : Utf8.TryWrite(
                line,
                $"{ink.File}{shown}{ink.Reset}:{ink.Place}{found.Line}{ink.Reset}:{ink.Place}{found.Column}{ink.Reset}: "
                + $"{ink.Id}{found.Number.Text}{ink.Reset}  {ink.Faint}{found.Format}: {DisplayNames.Of(found.Evidence)}{ink.Reset}\n",
                out length);
        Debug.Assert(fits, "A line is longer than its parts.");
        _lines.Advance(length);
    }

    /// <summary>Writes a line for the number of IDs in a file.</summary>
    public void WriteCount(string file, long count)
    {
        if (json)
        {
            WriteJson(new CountLine(file, count), ToolJson.Default.CountLine);
            return;
        }

        string shown = Shown(file, null);
        Span<byte> line = _lines.GetSpan((shown.Length * MaxBytesPerChar) + MaxLengthBesideFile);
        bool fits = Utf8.TryWrite(line, $"{ink.File}{shown}{ink.Reset}:{ink.Place}{count}{ink.Reset}\n", out int length);
        Debug.Assert(fits, "A line is longer than its parts.");
        _lines.Advance(length);
    }

    public void Dispose() => _json.Dispose();

    // A file may contain many IDs, so its name is converted to a printable text only once.
    private string Shown(string file, string? part)
    {
        if ((file, part) != _named)
        {
            _named = (file, part);
            _shown = Printable.Escape(part is null ? file : $"{file}!{part}");
        }

        return _shown;
    }

    private void WriteText(string file, FoundId found)
    {
        Span<byte> line = _lines.GetSpan((file.Length * MaxBytesPerChar) + MaxLengthBesideFile);
        bool fits = Utf8.TryWrite(
            line, $"{ink.File}{file}{ink.Reset}:{ink.Place}{found.Line}{ink.Reset}:{ink.Place}{found.Column}{ink.Reset}: {ink.Id}",
            out int length);
        fits &= found.Id.TryFormat(line[length..], out int idLength, found.Format);
        length += idLength;
        fits &= Utf8.TryWrite(line[length..], $"{ink.Reset}  {ink.Faint}{DisplayNames.Of(found.Id.Kind)}{ink.Reset}\n", out int endLength);
        Debug.Assert(fits, "A line is longer than its parts.");
        _lines.Advance(length + endLength);
    }

    private void WriteJson<T>(T line, JsonTypeInfo<T> type)
    {
        _json.Reset(_lines);
        JsonSerializer.Serialize(_json, line, type);
        _json.Flush();
        _lines.Write("\n"u8);
    }
}

using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Unicode;

namespace OrderIds.Tool.Scanning;

/// <summary>Writes what a scan finds, a line for each ID.</summary>
/// <param name="ink">The colours of text; JSON has none.</param>
/// <param name="json">Whether to write JSON.</param>
internal sealed class ScanWriter(Ink ink, bool json) : IDisposable
{
    // UTF-8 takes at most three bytes for a UTF-16 code unit; two numbers, an ID, a kind and the colours take less than this.
    private const int MaxBytesPerChar = 3;
    private const int MaxLengthBesideFile = 256;

    private readonly ArrayBufferWriter<byte> _lines = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null);

    /// <summary>Gets the lines written since <see cref="Clear"/>, in UTF-8.</summary>
    public ReadOnlySpan<byte> Lines => _lines.WrittenSpan;

    public void Clear() => _lines.ResetWrittenCount();

    /// <summary>Writes a line.</summary>
    /// <param name="file">The name of the file; safe to show unless it goes into JSON, which has its own escapes.</param>
    /// <param name="found">What was found.</param>
    public void Write(string file, FoundId found)
    {
        if (json)
        {
            WriteJson(file, found);
        }
        else
        {
            WriteText(file, found);
        }
    }

    public void Dispose() => _json.Dispose();

    private void WriteText(string file, FoundId found)
    {
        Span<byte> line = _lines.GetSpan((file.Length * MaxBytesPerChar) + MaxLengthBesideFile);
        bool fits = Utf8.TryWrite(
            line, $"{ink.File}{file}{ink.Reset}:{ink.Place}{found.Line}{ink.Reset}:{ink.Place}{found.Column}{ink.Reset}: {ink.Id}",
            out int length);
        fits &= found.Id.TryFormat(line[length..], out int idLength, found.IsGrouped ? "D" : "N");
        length += idLength;
        fits &= Utf8.TryWrite(line[length..], $"{ink.Reset}  {ink.Faint}{DisplayNames.Of(found.Id.Kind)}{ink.Reset}\n", out int endLength);
        Debug.Assert(fits, "A line is longer than its parts.");
        _lines.Advance(length + endLength);
    }

    private void WriteJson(string file, FoundId found)
    {
        _json.Reset(_lines);
        JsonSerializer.Serialize(_json, ScanLine.Of(file, found), ToolJson.Default.ScanLine);
        _json.Flush();
        _lines.Write("\n"u8);
    }
}

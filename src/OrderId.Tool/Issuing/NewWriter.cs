using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace OrderIds.Tool.Issuing;

/// <summary>Writes new IDs, one on each line, into a buffer that it reuses.</summary>
/// <param name="format">The format of the IDs.</param>
/// <param name="json">Whether to write JSON.</param>
internal sealed class NewWriter(string format, bool json) : IDisposable
{
    /// <summary>The format of the field <c>id</c> in all JSON output.</summary>
    public const string JsonFormat = "N";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const int TimeLength = 24;

    private readonly ArrayBufferWriter<byte> _lines = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null);

    /// <summary>Writes the lines for some IDs.</summary>
    /// <param name="ids">The IDs.</param>
    /// <returns>The lines in UTF-8. They are valid until the next call.</returns>
    public ReadOnlySpan<byte> Write(ReadOnlySpan<OrderId> ids)
    {
        _lines.ResetWrittenCount();
        if (json)
        {
            WriteJson(ids);
        }
        else
        {
            WriteText(ids);
        }

        return _lines.WrittenSpan;
    }

    public void Dispose() => _json.Dispose();

    private void WriteText(ReadOnlySpan<OrderId> ids)
    {
        Span<byte> lines = _lines.GetSpan(ids.Length * (OrderId.GroupedLength + 1));
        int length = 0;
        foreach (OrderId id in ids)
        {
            id.TryFormat(lines[length..], out int idLength, format);
            length += idLength;
            lines[length++] = (byte)'\n';
        }

        _lines.Advance(length);
    }

    // It serializes no objects, and formats the time once for the many IDs that share it. Both would take more time than all the rest.
    private void WriteJson(ReadOnlySpan<OrderId> ids)
    {
        Span<byte> text = stackalloc byte[OrderId.GroupedLength];
        Span<char> time = stackalloc char[TimeLength];
        DateTimeOffset written = default;
        foreach (OrderId id in ids)
        {
            id.TryFormat(text, out int idLength);
            if (id.Timestamp != written)
            {
                written = id.Timestamp;
                written.TryFormat(time, out _, TimeFormat, CultureInfo.InvariantCulture);
            }

            _json.Reset(_lines);
            _json.WriteStartObject();
            _json.WriteString("type"u8, "issued"u8);
            _json.WriteString("id"u8, text[..idLength]);
            if (format != JsonFormat)
            {
                id.TryFormat(text, out idLength, format);
                _json.WriteString("text"u8, text[..idLength]);
            }

            _json.WriteString("time"u8, time);
            _json.WriteNumber("node"u8, id.Node);
            _json.WriteNumber("sequence"u8, id.Sequence);
            _json.WriteEndObject();
            _json.Flush();
            _lines.Write("\n"u8);
        }
    }
}

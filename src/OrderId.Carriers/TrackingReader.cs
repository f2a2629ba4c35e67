using System.Buffers;
using OrderIds.Carriers.Reading;

namespace OrderIds.Carriers;

/// <summary>Reads tracking data from the JSON or XML of a vendor: a response of its API, or the body of a webhook.</summary>
/// <remarks>
/// <para>
/// The vendor is detected from the payload unless the options name it. Detection needs at least two fields in one object that only this
/// vendor uses together. The reader skips unknown fields. The order of fields and events does not matter. A number may be written as a
/// string, and a string as a number; null counts as missing. If an object contains a field twice, the last value counts; if the field is a
/// list, the items of both lists count. A payload may also be an array of payloads of one vendor, or JSON Lines with one payload in each
/// line.
/// </para>
/// <para>
/// An item that differs from the vendor's documentation is skipped with a <see cref="TrackingWarning"/>, and the rest is read. Examples are
/// a shipment without a tracking number, and a string where an array is expected. At most 1,000 items are skipped. With
/// <see cref="TrackingReaderOptions.IsStrict"/>, the first such item causes an exception instead.
/// </para>
/// <para>
/// A payload may also be embedded in a message of Amazon SNS or SQS, in a list of such messages, or in the <c>detail</c> of an EventBridge
/// event. If it contains no time, the time of the message or event is used.
/// </para>
/// <para>
/// A payload that begins with <c>&lt;</c> is read as XML. Document types are refused, and nothing is loaded from other addresses.
/// </para>
/// <para>
/// A time without an offset, or a date alone, is kept and marked: see <see cref="Tracking.TrackingEvent.Precision"/>. An event without a
/// readable time gets the earliest time of the other events. If no event has a time, it gets the time of the webhook, else
/// <see cref="TrackingReaderOptions.ReceivedAt"/>. Its precision is <see cref="Tracking.TimePrecision.Unknown"/>. If there is no such time
/// either, it gets 1970-01-01, and a <see cref="TrackingWarning"/> asks for <see cref="TrackingReaderOptions.ReceivedAt"/>: a status of
/// 1970 comes before all other events of a stored shipment, so it does not count there.
/// </para>
/// <para>
/// Vendors also give the current status of a shipment as a summary. If this status does not follow from the events, the shipment gets one
/// more event. It has the time that the vendor gives for the status, else the time of the newest event; of two events at the same time, the
/// one with the later stage counts. A proof of delivery without an event becomes an event, too, which does not change the status. An
/// estimated delivery is not an event. It was made at the time that the vendor gives for it, else when the payload was sent, else at the
/// time of the status or the newest event.
/// </para>
/// <para>
/// Memory is bounded: a payload has at most <see cref="TrackingReaderOptions.MaxLength"/> bytes, 64 levels of nesting, 10,000 shipments,
/// 10,000 orders and 131,072 events, and 17TRACK names at most 1,000 providers of a shipment. While a payload is read, an index takes about
/// eight bytes for each of its values. All members may be called from any thread.
/// </para>
/// </remarks>
public static class TrackingReader
{
    /// <summary>Reads a payload.</summary>
    /// <param name="utf8Json">The payload, in UTF-8, with or without a byte order mark.</param>
    /// <param name="options">The options, or <see langword="null"/> for the defaults.</param>
    /// <returns>The content of the payload.</returns>
    /// <exception cref="TrackingFormatException">
    /// The payload is neither JSON nor XML, has an unknown vendor or an unexpected structure, is too long or is nested too deeply.
    /// </exception>
    public static TrackingReadResult Read(ReadOnlySpan<byte> utf8Json, TrackingReaderOptions? options = null) =>
        Payload.Read(utf8Json, options);

    /// <summary>Reads a payload from a string.</summary>
    /// <param name="json">The payload.</param>
    /// <param name="options">The options, or <see langword="null"/> for the defaults. The maximum length counts bytes of UTF-8.</param>
    /// <returns>The content of the payload.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="TrackingFormatException">
    /// The payload is neither JSON nor XML, has an unknown vendor or an unexpected structure, is too long or is nested too deeply.
    /// </exception>
    public static TrackingReadResult Read(string json, TrackingReaderOptions? options = null)
    {
        _ = json ?? throw new ArgumentNullException(nameof(json));

        using var buffer = new PayloadBuffer(options);
        buffer.Append(json);
        return Read(buffer.Content, options);
    }

    /// <summary>Reads a payload from a sequence of buffers, such as those of a pipe.</summary>
    /// <param name="utf8Json">The payload, in UTF-8, with or without a byte order mark.</param>
    /// <param name="options">The options, or <see langword="null"/> for the defaults.</param>
    /// <returns>The content of the payload.</returns>
    /// <exception cref="TrackingFormatException">
    /// The payload is neither JSON nor XML, has an unknown vendor or an unexpected structure, is too long or is nested too deeply.
    /// </exception>
    public static TrackingReadResult Read(ReadOnlySequence<byte> utf8Json, TrackingReaderOptions? options = null)
    {
        if (utf8Json.IsSingleSegment)
        {
            return Read(utf8Json.First.Span, options);
        }

        using var buffer = new PayloadBuffer(options);
        foreach (ReadOnlyMemory<byte> piece in utf8Json)
        {
            buffer.Append(piece.Span);
        }

        return Read(buffer.Content, options);
    }

    /// <summary>Reads a payload from a stream, to its end.</summary>
    /// <param name="utf8Json">The stream of UTF-8, with or without a byte order mark. It is not closed.</param>
    /// <param name="options">The options, or <see langword="null"/> for the defaults.</param>
    /// <returns>The content of the payload.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is <see langword="null"/>.</exception>
    /// <exception cref="TrackingFormatException">
    /// The payload is neither JSON nor XML, has an unknown vendor or an unexpected structure, is too long or is nested too deeply.
    /// </exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <remarks>A stream that is too long is read only until it exceeds the limit.</remarks>
    public static TrackingReadResult Read(Stream utf8Json, TrackingReaderOptions? options = null)
    {
        _ = utf8Json ?? throw new ArgumentNullException(nameof(utf8Json));

        using var buffer = new PayloadBuffer(options);
        for (ArraySegment<byte> room = buffer.Room(); ; room = buffer.Room())
        {
            int count = utf8Json.Read(room.Array!, room.Offset, room.Count);
            if (count == 0)
            {
                return Read(buffer.Content, options);
            }

            buffer.Advance(count);
        }
    }

    /// <summary>Reads a payload from a stream, to its end, asynchronously.</summary>
    /// <param name="utf8Json">The stream of UTF-8, with or without a byte order mark. It is not closed.</param>
    /// <param name="options">The options, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">The token that cancels reading the stream.</param>
    /// <returns>The content of the payload.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is <see langword="null"/>.</exception>
    /// <exception cref="TrackingFormatException">
    /// The payload is neither JSON nor XML, has an unknown vendor or an unexpected structure, is too long or is nested too deeply.
    /// </exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    /// <remarks>A stream that is too long is read only until it exceeds the limit.</remarks>
    public static ValueTask<TrackingReadResult> ReadAsync(
        Stream utf8Json,
        TrackingReaderOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ReadToEndAsync(utf8Json ?? throw new ArgumentNullException(nameof(utf8Json)), options, cancellationToken);

    private static async ValueTask<TrackingReadResult> ReadToEndAsync(
        Stream utf8Json,
        TrackingReaderOptions? options,
        CancellationToken cancellationToken)
    {
        using var buffer = new PayloadBuffer(options);
        for (ArraySegment<byte> room = buffer.Room(); ; room = buffer.Room())
        {
#pragma warning disable CA1835 // The overload that takes memory is not in netstandard2.0.
            int count = await utf8Json.ReadAsync(room.Array!, room.Offset, room.Count, cancellationToken).ConfigureAwait(false);
#pragma warning restore CA1835
            if (count == 0)
            {
                return Read(buffer.Content, options);
            }

            buffer.Advance(count);
        }
    }
}

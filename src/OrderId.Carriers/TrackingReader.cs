using System.Buffers;
using OrderIds.Carriers.Reading;

namespace OrderIds.Carriers;

/// <summary>Reads tracking data from the JSON or XML of a vendor: an answer of its API, or a webhook.</summary>
/// <remarks>
/// <para>
/// The vendor is detected from the payload, unless the options name it. Detection needs at least two fields of an item that only one vendor
/// has together. The reader skips unknown fields. The order of fields and events does not matter. A number may be written as a text, and a
/// text as a number; null counts as missing. If an object has a field twice, the last value counts; if the field is a list, the items of
/// both lists count. A payload may also be a list of payloads of one vendor, or JSON Lines: a payload in each line.
/// </para>
/// <para>
/// An item that is not as the vendor documents it is skipped with a <see cref="TrackingWarning"/>, and the rest is read. Examples are a
/// tracking without a number, and another value in the place of a list. Up to 1,000 items are skipped. With
/// <see cref="TrackingReaderOptions.IsStrict"/>, the payload is refused instead.
/// </para>
/// <para>
/// A payload may be the text of a message of Amazon SNS or SQS, or of a list of them, or the <c>detail</c> of an event of EventBridge. A
/// payload without a time then has the time of the notification or the event.
/// </para>
/// <para>
/// XML is read if it begins with <c>&lt;</c>, and only without a document type. Nothing that it points to is loaded.
/// </para>
/// <para>
/// A time without an offset, or a date alone, is kept and marked: see <see cref="Tracking.TrackingEvent.Precision"/>. An event without a
/// readable time gets the earliest time of the other events. If no event has a time, it gets the time of the webhook or
/// <see cref="TrackingReaderOptions.ReceivedAt"/>, else the first instant of the calendar. Its precision is
/// <see cref="Tracking.TimePrecision.Unknown"/>.
/// </para>
/// <para>
/// If the vendor's summary has a status that does not follow from the events, the shipment gets one more event. It has the time that the
/// vendor gives to the summary, else the time of the newest event; at the same time, the later stage wins. A proof that belongs to no event
/// becomes one more event, too, which is information only. An estimate of the delivery is not an event. Its time is the time that the
/// vendor gives to it, else the time at which the payload was sent, else the time of the status or the newest event.
/// </para>
/// <para>
/// The memory used is bounded: a payload has at most <see cref="TrackingReaderOptions.MaxLength"/> bytes, 64 levels, 10,000 shipments,
/// 10,000 orders and 131,072 events, and 17TRACK names at most 1,000 providers of a shipment. While a payload is read, an index takes some
/// eight bytes for each of its values. All members may be called from any thread.
/// </para>
/// </remarks>
public static class TrackingReader
{
    /// <summary>Reads a payload.</summary>
    /// <param name="utf8Json">The payload, in UTF-8, with or without a byte order mark.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <returns>The content of the payload.</returns>
    /// <exception cref="TrackingFormatException">
    /// The payload is neither JSON nor XML, is of an unknown vendor, has another shape, is too long or is nested too deeply.
    /// </exception>
    public static TrackingReadResult Read(ReadOnlySpan<byte> utf8Json, TrackingReaderOptions? options = null) =>
        Payload.Read(utf8Json, options);

    /// <summary>Reads a payload that is a text.</summary>
    /// <param name="json">The payload.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults. The longest length counts bytes of UTF-8.</param>
    /// <returns>The content of the payload.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="TrackingFormatException">
    /// The payload is neither JSON nor XML, is of an unknown vendor, has another shape, is too long or is nested too deeply.
    /// </exception>
    public static TrackingReadResult Read(string json, TrackingReaderOptions? options = null)
    {
        _ = json ?? throw new ArgumentNullException(nameof(json));

        using var buffer = new PayloadBuffer(options);
        buffer.Append(json);
        return Read(buffer.Content, options);
    }

    /// <summary>Reads a payload that arrived in pieces, such as those of a pipe.</summary>
    /// <param name="utf8Json">The payload, in UTF-8, with or without a byte order mark.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <returns>The content of the payload.</returns>
    /// <exception cref="TrackingFormatException">
    /// The payload is neither JSON nor XML, is of an unknown vendor, has another shape, is too long or is nested too deeply.
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
    /// <param name="utf8Json">The stream, of UTF-8 with or without a byte order mark; it stays open.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <returns>The content of the payload.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is <see langword="null"/>.</exception>
    /// <exception cref="TrackingFormatException">
    /// The payload is neither JSON nor XML, is of an unknown vendor, has another shape, is too long or is nested too deeply.
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

    /// <summary>Reads a payload from a stream, to its end.</summary>
    /// <param name="utf8Json">The stream, of UTF-8 with or without a byte order mark; it stays open.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the reading of the stream.</param>
    /// <returns>The content of the payload.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is <see langword="null"/>.</exception>
    /// <exception cref="TrackingFormatException">
    /// The payload is neither JSON nor XML, is of an unknown vendor, has another shape, is too long or is nested too deeply.
    /// </exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
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

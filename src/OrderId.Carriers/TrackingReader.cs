using System.Buffers;
using OrderIds.Carriers.Reading;

namespace OrderIds.Carriers;

/// <summary>Reads tracking from the JSON of a vendor, or its XML: an answer of its API, or a webhook.</summary>
/// <remarks>
/// <para>
/// The vendor is found out from the payload, by at least two fields of an item that only one vendor has together, unless the options name
/// it. What a reader does not know is skipped; the order of fields and events means nothing; numbers may be texts and texts numbers; null
/// counts as missing. Of a field that an object has twice, the last value counts; of a list, the items of both. A list of payloads may
/// stand by itself, also as JSON Lines: a payload in each line. All are of one vendor.
/// </para>
/// <para>
/// What is not as the vendor documents it, such as a tracking without a number or a list that is none, is passed over with a
/// <see cref="TrackingWarning"/>, up to 1,000 items, and the rest is read. <see cref="TrackingReaderOptions.IsStrict"/> refuses it.
/// </para>
/// <para>
/// A payload may be the text of a message of Amazon SNS or SQS, or of a list of them, or the <c>detail</c> of an event of EventBridge. What
/// has no time in it then has that of the notification or the event.
/// </para>
/// <para>
/// XML is read if it begins with <c>&lt;</c>, and only without a document type. Nothing that it points to is loaded.
/// </para>
/// <para>
/// A time without an offset, or a date alone, is kept and marked: see <see cref="Tracking.TrackingEvent.Precision"/>. An event without a
/// time that can be read stands at the first of the events that have one; if there is none, at the time that a webhook gives itself or
/// <see cref="TrackingReaderOptions.ReceivedAt"/>, else at the first instant of the calendar. Its precision is
/// <see cref="Tracking.TimePrecision.Unknown"/>.
/// </para>
/// <para>
/// Where a vendor sums up with a status that the events do not come to, the shipment gets one more event: with the time that the vendor
/// gives to it, else that of the newest event, where the later stage wins. A proof that belongs to no event is one more event too, of
/// information only. An estimate of the delivery is no event: it was made when the vendor says so or sent the payload, else at the time of
/// the status or the newest event.
/// </para>
/// <para>
/// The memory used is bounded: a payload has at most <see cref="TrackingReaderOptions.MaxLength"/> bytes, 64 levels, 10,000 shipments,
/// 10,000 orders and 131,072 events, an index of its values takes some eight bytes for each while it is read, and 17TRACK names at most
/// 1,000 providers of a shipment. All members may be called from any thread.
/// </para>
/// </remarks>
public static class TrackingReader
{
    /// <summary>Reads a payload.</summary>
    /// <param name="utf8Json">The payload, in UTF-8, with or without a byte order mark.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="TrackingFormatException">
    /// The payload is neither JSON nor XML, not of a vendor that is known, of another shape, too long or too deep.
    /// </exception>
    public static TrackingReadResult Read(ReadOnlySpan<byte> utf8Json, TrackingReaderOptions? options = null) =>
        Payload.Read(utf8Json, options);

    /// <summary>Reads a payload that is a text.</summary>
    /// <param name="json">The payload.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults. The longest length counts bytes of UTF-8.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="TrackingFormatException">
    /// The payload is neither JSON nor XML, not of a vendor that is known, of another shape, too long or too deep.
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
    /// <returns>What it says.</returns>
    /// <exception cref="TrackingFormatException">
    /// The payload is neither JSON nor XML, not of a vendor that is known, of another shape, too long or too deep.
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
    /// <returns>What it says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is <see langword="null"/>.</exception>
    /// <exception cref="TrackingFormatException">
    /// The payload is neither JSON nor XML, not of a vendor that is known, of another shape, too long or too deep.
    /// </exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <remarks>A stream that is too long is read no further than that shows.</remarks>
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
    /// <returns>What it says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is <see langword="null"/>.</exception>
    /// <exception cref="TrackingFormatException">
    /// The payload is neither JSON nor XML, not of a vendor that is known, of another shape, too long or too deep.
    /// </exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    /// <remarks>A stream that is too long is read no further than that shows.</remarks>
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

using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Vendors;

namespace OrderIds.Carriers;

/// <summary>Specifies how <see cref="TrackingReader"/> reads a payload.</summary>
/// <remarks>Instances are immutable; they may be used from any thread.</remarks>
public sealed class TrackingReaderOptions
{
    /// <summary>The default maximum length of a payload: 16 MiB.</summary>
    public const int DefaultMaxLength = 16 * 1024 * 1024;

    internal static TrackingReaderOptions Default { get; } = new();

    /// <summary>
    /// Gets the vendor of the payload. The default is <see cref="TrackingVendor.Unknown"/>: the vendor is detected from the payload.
    /// </summary>
    /// <remarks>
    /// If a vendor is set, nothing is detected. A payload of another vendor is refused, unless it has fields with the same names, which are
    /// read.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public TrackingVendor Vendor
    {
        get;
        init => field = VendorList.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, ReadingMessages.UndefinedVendor);
    }

    /// <summary>
    /// Gets a value indicating whether an item that would be skipped with a <see cref="TrackingWarning"/> causes a
    /// <see cref="TrackingFormatException"/> instead. The default is <see langword="false"/>.
    /// </summary>
    public bool IsStrict { get; init; }

    /// <summary>Gets the time at which the payload was received. The default is <see langword="null"/>, not known.</summary>
    /// <remarks>
    /// This time is used for an estimated delivery, an event or a status if the payload gives no other time. It never replaces the time of
    /// an event, the time at which the vendor made an estimate, or the time at which the vendor sent the payload. Set it for the payloads
    /// of vendors that send a status without a time, such as the webhooks of Easyship.
    /// </remarks>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>
    /// Gets the maximum length of a payload, from 1 byte to 1 GiB. A longer payload is refused. The default is
    /// <see cref="DefaultMaxLength"/>.
    /// </summary>
    /// <remarks>Of a stream, at most this many bytes and one more are held in memory.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int MaxLength
    {
        get;
        init => field = value is >= 1 and <= LargestMaxLength
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, ReadingMessages.MaxLength);
    } = DefaultMaxLength;

    internal const int LargestMaxLength = 1 << 30;
}

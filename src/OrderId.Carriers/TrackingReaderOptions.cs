using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Vendors;

namespace OrderIds.Carriers;

/// <summary>Specifies how a payload is read.</summary>
/// <remarks>Instances are immutable; they may be used from any thread.</remarks>
public sealed class TrackingReaderOptions
{
    /// <summary>The length of a payload that is read by default: 16 MiB.</summary>
    public const int DefaultMaxLength = 16 * 1024 * 1024;

    internal static TrackingReaderOptions Default { get; } = new();

    /// <summary>
    /// Gets the vendor of the payload. The default is <see cref="TrackingVendor.Unknown"/>: the vendor is detected from the payload.
    /// </summary>
    /// <remarks>
    /// If a vendor is set, nothing is guessed. A payload of another vendor is refused, or the fields with the same names are read.
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
    /// Gets a value indicating whether the reader throws a <see cref="TrackingFormatException"/> where it would otherwise skip something
    /// and add a <see cref="TrackingWarning"/>. The default is <see langword="false"/>.
    /// </summary>
    public bool IsStrict { get; init; }

    /// <summary>Gets when the payload was received. The default is <see langword="null"/>: not known.</summary>
    /// <remarks>
    /// If the payload gives no time, this is the time of an estimate of the delivery, of a single event or of a status. Events with a time
    /// keep their time. If the vendor says when it made the estimate or sent the payload, that time is used instead.
    /// </remarks>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>
    /// Gets the length, in bytes, beyond which a payload is refused, from 1 to 1 GiB. The default is <see cref="DefaultMaxLength"/>.
    /// </summary>
    /// <remarks>At most this length and one byte of a stream are held in memory.</remarks>
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

using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Vendors;

namespace OrderIds.Carriers;

/// <summary>Says how a payload is read.</summary>
/// <remarks>Instances are immutable; they may be used from any thread.</remarks>
public sealed class TrackingReaderOptions
{
    /// <summary>The length of a payload that is read by default: 16 MiB.</summary>
    public const int DefaultMaxLength = 16 * 1024 * 1024;

    internal static TrackingReaderOptions Default { get; } = new();

    /// <summary>Gets whose JSON the payload is. The default is <see cref="TrackingVendor.Unknown"/>: found out from the payload.</summary>
    /// <remarks>
    /// With a vendor, nothing is guessed: a payload of another vendor is refused, or read as far as the fields have the same names.
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
    /// Gets a value indicating whether nothing is passed over: what would be a <see cref="TrackingWarning"/> is a
    /// <see cref="TrackingFormatException"/>. The default is <see langword="false"/>.
    /// </summary>
    public bool IsStrict { get; init; }

    /// <summary>Gets when the payload was received. The default is <see langword="null"/>: not known.</summary>
    /// <remarks>
    /// It is the time of what the payload gives no time to: of an estimate of the delivery, and of a single event or a status. Events
    /// with a time keep it. Vendors that say when they estimated or sent what they send come first.
    /// </remarks>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>
    /// Gets the length, in bytes, beyond which a payload is refused, from 1 to 1 GiB. The default is <see cref="DefaultMaxLength"/>.
    /// </summary>
    /// <remarks>Of a stream no more than this, and one byte, is ever held in memory.</remarks>
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

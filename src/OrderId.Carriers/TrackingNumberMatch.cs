using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <summary>Represents a tracking number found in a text.</summary>
/// <remarks>
/// It holds the place of the number, not the number itself, which would have to be allocated. To get the number, pass that piece of the
/// text to <see cref="TrackingNumber.Parse(ReadOnlySpan{char})"/>.
/// </remarks>
public readonly record struct TrackingNumberMatch
{
    private readonly NumberFormat? _format;

    internal TrackingNumberMatch(int index, int length, string carrier, NumberFormat format, TrackingNumberEvidence evidence)
    {
        Index = index;
        Length = length;
        Carrier = carrier;
        _format = format;
        Evidence = evidence;
    }

    /// <summary>Gets the 0-based index of the first character of the number in the text, or of its first byte in UTF-8.</summary>
    public int Index { get; init; }

    /// <summary>
    /// Gets the number of characters that the number takes in the text, spaces and hyphens included, or of bytes in UTF-8.
    /// </summary>
    public int Length { get; init; }

    /// <summary>Gets the carrier of the likeliest format, by the name of <see cref="TrackingCarrier.Name"/>.</summary>
    public string Carrier { get; init; }

    /// <summary>Gets the name of the likeliest format.</summary>
    public string Format => _format?.Name ?? string.Empty;

    /// <summary>Gets the evidence that it is a tracking number.</summary>
    public TrackingNumberEvidence Evidence { get; init; }
}

using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <summary>Represents a tracking number found in a text.</summary>
/// <remarks>
/// A match contains the position of the number, not the number itself, so that nothing is allocated. To get the number, pass that part of
/// the text to <see cref="TrackingNumber.Parse(ReadOnlySpan{char})"/>. The default has an empty carrier and format.
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
    /// Gets the length of the match in characters, or in bytes for UTF-8. It includes spaces and hyphens within the number.
    /// </summary>
    public int Length { get; init; }

    /// <summary>Gets the name of the carrier (<see cref="TrackingCarrier.Name"/>) of the most likely format.</summary>
    public string Carrier { get => field ?? string.Empty; init; }

    /// <summary>Gets the name of the most likely format, such as <c>UPS 1Z</c>.</summary>
    public string Format => _format?.Name ?? string.Empty;

    /// <summary>Gets the evidence that the match is a tracking number.</summary>
    public TrackingNumberEvidence Evidence { get; init; }
}

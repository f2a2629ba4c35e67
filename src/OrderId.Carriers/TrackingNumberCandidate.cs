using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <summary>Represents a carrier's number format that a tracking number fits.</summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class TrackingNumberCandidate
{
    private readonly NumberFit _fit;

    internal TrackingNumberCandidate(TrackingNumber number, NumberHit hit)
    {
        Number = number;
        Layout = FormatTable.Layouts[hit.Layout];
        _fit = hit.Fit;
    }

    /// <summary>Gets the tracking number.</summary>
    public TrackingNumber Number { get; }

    /// <summary>Gets the name of the carrier (<see cref="TrackingCarrier.Name"/>), such as <c>UPS</c>.</summary>
    /// <remarks>
    /// For a postal number of UPU S10 it is the postal operator that issued the number; for an SSCC of GS1 it is <c>GS1</c>.
    /// </remarks>
    public string Carrier => Layout.CarrierOf(ReadSymbols(stackalloc byte[TrackingNumber.MaxLength]));

    /// <summary>Gets the name of the format, such as <c>UPS 1Z</c>.</summary>
    public string Format => Layout.Format.Name;

    /// <summary>Gets the evidence that the number has this format.</summary>
    public TrackingNumberEvidence Evidence => _fit.Evidence;

    /// <summary>Gets the parts of the number, in order.</summary>
    public IReadOnlyList<TrackingNumberPart> Parts
    {
        get
        {
            ReadOnlySpan<byte> symbols = ReadSymbols(stackalloc byte[TrackingNumber.MaxLength]);
            var parts = new TrackingNumberPart[Layout.Parts.Length];
            for (int i = 0; i < parts.Length; i++)
            {
                NumberPart part = Layout.Parts[i];
                string? meaning = part.Name == "check" ? Layout.Format.Check?.Description : part.Words?.Find(part.Of(symbols));
                parts[i] = new TrackingNumberPart(part.Name, part.Start, Number.Text.Substring(part.Start, part.Length), meaning);
            }

            return parts;
        }
    }

    /// <summary>Gets the correct check character for the number, or <see langword="null"/> if the format has no check character.</summary>
    public char? ExpectedCheck => Layout.ComputeCheck(ReadSymbols(stackalloc byte[TrackingNumber.MaxLength])) is >= 0 and int check
        ? Symbol.ToCharacter(check)
        : null;

    /// <summary>
    /// Gets a value indicating whether the check character is wrong, as for the results of
    /// <see cref="TrackingNumber.IdentifyMistyped(string?)"/>.
    /// </summary>
    public bool IsMistyped => !Layout.HasRightCheck(ReadSymbols(stackalloc byte[TrackingNumber.MaxLength]));

    /// <summary>Gets the link to the carrier's tracking page for the number, or <see langword="null"/> if no page is known.</summary>
    public string? Link => TrackingCarrier.Find(Carrier)?.GetLink(Number);

    internal NumberLayout Layout { get; }

    internal NumberFit Fit => _fit;

    /// <summary>Returns the link to a tracking page that the caller chooses.</summary>
    /// <param name="template">The address of the page, with <c>{number}</c> in place of the tracking number.</param>
    /// <returns>The link.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> is <see langword="null"/>.</exception>
    public string GetLink(string template) =>
        (template ?? throw new ArgumentNullException(nameof(template))).Replace(TrackingCarrier.NumberPlaceholder, Number.Text);

    /// <summary>Returns the format, the carrier and the evidence, without the number.</summary>
    /// <returns>A text for debugging.</returns>
    public override string ToString() => $"{Format} ({Carrier}): {Evidence}";

    private ReadOnlySpan<byte> ReadSymbols(Span<byte> symbols) => symbols.Slice(0, NumberReader.Read(Number.Text.AsSpan(), symbols).Length);
}

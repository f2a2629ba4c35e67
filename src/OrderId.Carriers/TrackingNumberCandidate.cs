using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <summary>Represents a format of a carrier that a tracking number fits.</summary>
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

    /// <summary>Gets the number.</summary>
    public TrackingNumber Number { get; }

    /// <summary>Gets the carrier, by the name of <see cref="TrackingCarrier.Name"/>, such as <c>UPS</c>.</summary>
    /// <remarks>For a number of UPU S10 it is the operator of the post that gave out the number; for an SSCC of GS1, <c>GS1</c>.</remarks>
    public string Carrier => Layout.CarrierOf(ReadSymbols(stackalloc byte[TrackingNumber.MaxLength]));

    /// <summary>Gets the name of the format, such as <c>UPS 1Z</c>.</summary>
    public string Format => Layout.Format.Name;

    /// <summary>Gets the evidence for the format.</summary>
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

    /// <summary>Gets the check character that fits, or <see langword="null"/> if the format has none.</summary>
    public char? ExpectedCheck => Layout.ComputeCheck(ReadSymbols(stackalloc byte[TrackingNumber.MaxLength])) is >= 0 and int check
        ? Symbol.ToCharacter(check)
        : null;

    /// <summary>
    /// Gets a value indicating whether the check character does not fit; see <see cref="TrackingNumber.IdentifyMistyped(string?)"/>.
    /// </summary>
    public bool IsMistyped => !Layout.HasRightCheck(ReadSymbols(stackalloc byte[TrackingNumber.MaxLength]));

    /// <summary>Gets the page where the carrier shows the shipment, or <see langword="null"/> if none is known.</summary>
    public string? Link => TrackingCarrier.Find(Carrier)?.GetLink(Number);

    internal NumberLayout Layout { get; }

    internal NumberFit Fit => _fit;

    /// <summary>Makes the link to a page of your choice.</summary>
    /// <param name="template">The address, in which <c>{number}</c> stands for the number.</param>
    /// <returns>The link.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> is <see langword="null"/>.</exception>
    public string GetLink(string template) =>
        (template ?? throw new ArgumentNullException(nameof(template))).Replace(TrackingCarrier.NumberPlaceholder, Number.Text);

    /// <summary>Returns the format and the evidence for it, without the number.</summary>
    /// <returns>The text, for people who debug.</returns>
    public override string ToString() => $"{Format} ({Carrier}): {Evidence}";

    private ReadOnlySpan<byte> ReadSymbols(Span<byte> symbols) => symbols.Slice(0, NumberReader.Read(Number.Text.AsSpan(), symbols).Length);
}

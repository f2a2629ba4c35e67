using OrderIds.Carriers;

namespace OrderIds.SampleShop;

/// <summary>Represents a carrier's label on a parcel.</summary>
/// <param name="Carrier">The name of the carrier.</param>
/// <param name="Number">The tracking number, normalized.</param>
public sealed record CarrierLabel(string Carrier, string Number)
{
    /// <summary>Reads the number on a label. Its check digit must be right.</summary>
    /// <param name="text">The number, as it was scanned or typed.</param>
    /// <param name="carrier">The carrier, or null or an empty string to determine it from the number.</param>
    /// <returns>
    /// The label, or null if the number does not have a format of the carrier, or if no carrier fits the number better than all others.
    /// </returns>
    public static CarrierLabel? Read(string? text, string? carrier)
    {
        if (!TrackingNumber.TryParse(text, out TrackingNumber number))
        {
            return null;
        }

        TrackingNumberCandidate? found = string.IsNullOrEmpty(carrier)
            ? number.Best
            : number.Identify().FirstOrDefault(candidate => candidate.Carrier == carrier);
        return found is { Evidence: TrackingNumberEvidence.CheckDigit } ? new CarrierLabel(found.Carrier, number.Text) : null;
    }

    /// <summary>Returns the link to a carrier's tracking page, or null if the carrier has no known page.</summary>
    public static string? LinkOf(string? carrier, string trackingNumber) =>
        TrackingNumber.TryParse(trackingNumber, out TrackingNumber number) ? TrackingCarrier.Find(carrier)?.GetLink(number) : null;
}

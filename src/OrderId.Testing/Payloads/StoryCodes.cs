using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Testing.Payloads;

/// <summary>Finds the vendor's code for an event in the vendor's vocabulary, the table that maps its codes to statuses.</summary>
internal static class StoryCodes
{
    /// <summary>
    /// Returns the first code with the status and the detail, or else the first with the status and no detail, or else the first with the
    /// status.
    /// </summary>
    public static string? Find(TrackingVocabulary vocabulary, TrackingEvent told, Func<string, bool> isCandidate)
    {
        TrackingMapping[] candidates = [.. vocabulary.Mappings
            .Where(mapping => !mapping.IsInformation && mapping.Status == told.Status && isCandidate(mapping.Code!))];
        return Find(candidates, told.Detail) ?? Find(candidates, ShipmentDetail.None) ?? candidates.FirstOrDefault().Code;
    }

    private static string? Find(TrackingMapping[] candidates, ShipmentDetail detail) =>
        candidates.FirstOrDefault(mapping => mapping.Detail == detail).Code;
}

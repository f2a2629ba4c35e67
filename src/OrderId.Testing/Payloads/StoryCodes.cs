using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Testing.Payloads;

/// <summary>Finds the word that a vendor has for an event, by its vocabulary.</summary>
internal static class StoryCodes
{
    /// <summary>Returns the first word with the status and the detail, else the first with the plain status, else with the status.</summary>
    public static string? Find(TrackingVocabulary vocabulary, TrackingEvent told, Func<string, bool> isCandidate)
    {
        TrackingMapping[] candidates = [.. vocabulary.Mappings
            .Where(mapping => !mapping.IsInformation && mapping.Status == told.Status && isCandidate(mapping.Code!))];
        return Find(candidates, told.Detail) ?? Find(candidates, ShipmentDetail.None) ?? candidates.FirstOrDefault().Code;
    }

    private static string? Find(TrackingMapping[] candidates, ShipmentDetail detail) =>
        candidates.FirstOrDefault(mapping => mapping.Detail == detail).Code;
}

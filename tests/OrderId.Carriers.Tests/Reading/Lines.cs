using System.Globalization;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>Writes events as lines, so that a test can write down what it expects.</summary>
internal static class Lines
{
    /// <summary>
    /// Time (with a word for how well it is known), status and detail, code, place, source, and the rest where there is any.
    /// </summary>
    public static string[] Of(TrackedShipment shipment) => [.. shipment.Events().Select(Of), .. shipment.Estimates.Select(Of)];

    /// <summary>The same without the numbers that the source gave to the events.</summary>
    public static string[] WithoutIdsOf(TrackedShipment shipment) =>
        [.. shipment.Events().Select(e => Of(e with { EventId = null })), .. shipment.Estimates.Select(Of)];

    private static string Of(TrackingEvent e)
    {
        string precision = e.Precision == TimePrecision.Exact ? string.Empty : " " + e.Precision;
        string detail = e.Detail == ShipmentDetail.None ? string.Empty : ":" + e.Detail;
        string leg = e.Leg == ShipmentLeg.Unknown ? string.Empty : " " + e.Leg;
        string id = e.EventId is null ? string.Empty : " #" + e.EventId;
        string proof = e.Proof is null ? string.Empty : " signed " + e.Proof.ReceivedBy;
        return $"{Of(e.OccurredAt)}{precision} | {e.Status}{detail}{leg} | {e.Code} | {e.Location} | {e.Source}{id}{proof}";
    }

    private static string Of(DeliveryEstimate estimate) =>
        $"due {Of(estimate.EstimatedDelivery)} as of {Of(estimate.MadeAt)} | {estimate.Source}";

    private static string Of(DateTimeOffset time) =>
        time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture).Replace("+00:00", "Z", StringComparison.Ordinal);
}

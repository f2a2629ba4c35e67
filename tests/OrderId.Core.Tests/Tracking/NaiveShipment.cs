using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>
/// The model the shipment is held against: sort, choose accounts, fold, with nothing but LINQ and the table typed in the tests.
/// </summary>
internal static class NaiveShipment
{
    private static readonly string[] Stages =
    [
        "Unknown", "LabelCreated", "InTransit", "CustomsHold", "OutForDelivery", "Exception", "Lost", "AvailableForPickup", "Delivered",
        "Returning", "Returned", "Destroyed", "Cancelled",
    ];

    private static readonly Dictionary<(ShipmentStatus From, ShipmentStatus To), char> Table = ShipmentMachineTests.Cells.ToDictionary(
        cell => (cell.From, cell.To), cell => cell.Cell);

    public static string Describe(TrackedShipment shipment) =>
        $"{shipment.Status} {shipment.Detail} {shipment.Leg} {shipment.IsCorrected} {shipment.Events().Count} {shipment.Conflicts.Count} "
        + $"{shipment.WasDelivered} {shipment.Proof?.ReceivedBy}|{shipment.Proof?.SignatureUrl}|{shipment.Proof?.PhotoUrl} "
        + string.Join(',', shipment.Outcomes());

    public static string Describe(IEnumerable<TrackingEvent> events)
    {
        List<TrackingEvent> distinct = events.Distinct().ToList();
        List<TrackingEvent> sorted = distinct
            .OrderBy(e => e.OccurredAt.UtcDateTime)
            .ThenBy(e => Array.IndexOf(Stages, e.Status.ToString()))
            .ThenBy(e => e.Source, StringComparer.Ordinal)
            .ThenBy(e => e.EventId, StringComparer.Ordinal)
            .ThenBy(e => e.Code, StringComparer.Ordinal)
            .ThenBy(e => e.Detail)
            .ThenBy(e => e.RawDetail, StringComparer.Ordinal)
            .ThenBy(e => e.RawStatus, StringComparer.Ordinal)
            .ThenBy(e => e.Leg)
            .ThenBy(e => e.RawLeg, StringComparer.Ordinal)
            .ThenBy(e => e.Precision)
            .ThenBy(e => e.RawPrecision, StringComparer.Ordinal)
            .ThenBy(e => e.Description, StringComparer.Ordinal)
            .ThenBy(e => e.Location, StringComparer.Ordinal)
            .ThenBy(e => e.Proof is not null)
            .ThenBy(e => e.Proof?.ReceivedBy, StringComparer.Ordinal)
            .ThenBy(e => e.Proof?.SignatureUrl, StringComparer.Ordinal)
            .ThenBy(e => e.Proof?.PhotoUrl, StringComparer.Ordinal)
            .ToList();
        List<TrackingEvent> winners = sorted.GroupBy(Identity).Select(accounts => accounts.Last()).OrderBy(sorted.IndexOf).ToList();

        ShipmentStatus status = ShipmentStatus.Unknown;
        ShipmentDetail detail = ShipmentDetail.None;
        bool isReturning = false;
        bool isCorrected = false;
        DateTime until = DateTime.MinValue;
        DateTime current = DateTime.MinValue;
        bool wasDelivered = false;
        (string? ReceivedBy, string? SignatureUrl, string? PhotoUrl) proof = default;
        var outcomes = new List<TrackingOutcome>();
        foreach (TrackingEvent e in winners)
        {
            bool nowReturning = e.Leg switch { ShipmentLeg.Return => true, ShipmentLeg.Forward => false, _ => isReturning };
            bool saidAgain = status == ShipmentStatus.Delivered && e.Leg == ShipmentLeg.Unknown;
            ShipmentStatus to = e.Status == ShipmentStatus.Delivered && nowReturning && !saidAgain ? ShipmentStatus.Returned : e.Status;
            char named = e.Status == ShipmentStatus.Unknown ? '-' : Table[(status, e.Status)];
            char cell = (named, e.Status == to) switch { ('R', true) => 'C', ('N', _) or (_, true) => named, _ => Table[(status, to)] };
            DateTime earliest = e.OccurredAt.UtcDateTime.AddHours(e.Precision == TimePrecision.Exact ? 0 : -14);
            DateTime latest = e.OccurredAt.UtcDateTime.AddHours(
                e.Precision switch { TimePrecision.Exact => 0, TimePrecision.LocalTime => 12, _ => 36 });
            bool isForwardScan =
                e.Status is ShipmentStatus.CustomsHold or ShipmentStatus.OutForDelivery or ShipmentStatus.AvailableForPickup
                || (e.Status == ShipmentStatus.InTransit && e.Detail != ShipmentDetail.Accepted);
            int grace = status == ShipmentStatus.Delivered && isForwardScan && !nowReturning ? 6 : 0;
            bool moves = cell == 'N' || (cell == 'C' && earliest.AddHours(-grace) > until);
            bool leavesReturned = moves && cell == 'C' && status == ShipmentStatus.Returned;
            bool takesDeliveryBack = moves && cell == 'C' && status == ShipmentStatus.Delivered && !nowReturning;
            nowReturning = leavesReturned ? e.Leg == ShipmentLeg.Return : nowReturning;
            nowReturning |= moves && to is ShipmentStatus.Returning or ShipmentStatus.Returned;
            (string?, string?, string?) nowProof = takesDeliveryBack ? default : proof;
            nowProof = (
                e.Proof?.ReceivedBy ?? nowProof.Item1,
                e.Proof?.SignatureUrl ?? nowProof.Item2,
                e.Proof?.PhotoUrl ?? nowProof.Item3);
            bool tellsMore = (e.Detail != ShipmentDetail.None && e.Detail != detail) || nowReturning != isReturning || nowProof != proof;
            bool happensOnce = to is not (ShipmentStatus.InTransit or ShipmentStatus.CustomsHold or ShipmentStatus.OutForDelivery
                or ShipmentStatus.AvailableForPickup or ShipmentStatus.Exception or ShipmentStatus.Returning);
            bool isSameMoment = happensOnce || e.OccurredAt.UtcDateTime == current;
            outcomes.Add((e.Status, cell) switch
            {
                (ShipmentStatus.Unknown, _) => TrackingOutcome.Ignored,
                (ShipmentStatus.LabelCreated, '-') => TrackingOutcome.Superseded,
                (_, '-') when grace > 0 && earliest.AddHours(-grace) <= until => TrackingOutcome.Superseded,
                (_, '-') => TrackingOutcome.NotAllowed,
                (_, 'C') => moves ? TrackingOutcome.Correction : TrackingOutcome.Superseded,
                _ => status == to && !tellsMore && isSameMoment ? TrackingOutcome.Duplicate : TrackingOutcome.Applied,
            });
            if (moves)
            {
                current = outcomes[^1] == TrackingOutcome.Duplicate ? current : e.OccurredAt.UtcDateTime;
                detail = status == to && isSameMoment && e.Detail == ShipmentDetail.None ? detail : e.Detail;
                until = status == to && until > latest ? until : latest;
                isCorrected |= cell == 'C';
                wasDelivered = (wasDelivered && !takesDeliveryBack) || to == ShipmentStatus.Delivered;
                status = to;
            }

            isReturning = nowReturning;
            proof = nowProof;
        }

        return $"{status} {detail} {(isReturning ? ShipmentLeg.Return : ShipmentLeg.Forward)} {isCorrected} {winners.Count} "
            + $"{distinct.Count - winners.Count} {wasDelivered} {proof.ReceivedBy}|{proof.SignatureUrl}|{proof.PhotoUrl} "
            + string.Join(',', outcomes);
    }

    private static object Identity(TrackingEvent e) => e.EventId is not null
        ? (e.Source, e.EventId)
        : (e.Source, e.OccurredAt.UtcDateTime, e.Code ?? $"{e.Status}/{e.RawStatus}", e.Code is null, e.Detail, e.RawDetail);
}

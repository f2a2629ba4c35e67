using System.Buffers;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading.Building;

/// <content>The conversion to a <see cref="TrackedShipment"/>.</content>
internal partial struct ShipmentBuilder
{
    private static readonly TrackedShipment WithoutEvents = TrackedShipment.Create("-");

    /// <summary>Creates the shipment. It may be called once.</summary>
    /// <param name="json">The reader of the payload.</param>
    /// <param name="vendor">The source of events whose carrier is not known.</param>
    /// <param name="sent">The time at which the payload was sent, if it is known.</param>
    public TrackedShipment ToShipment(in PayloadReader json, string vendor, TimeText sent)
    {
        TimeEvents(sent);
        SetLeg();
        // The events keep the vendor's code for the carrier, because it is part of their identity.
        string source = Carrier ?? vendor;
        string? carrier = ReferenceEquals(Carrier, vendor) ? vendor : TrackingCarrier.Find(Carrier)?.Name ?? Carrier;

        if (_count == 0)
        {
            return ToShipmentOfSummary(in json, source, carrier, sent);
        }

        // One more for the summary.
        TrackingEvent[] events = ArrayPool<TrackingEvent>.Shared.Rent(_count + 1);
        TrackingEvent? newest = MoveEventsTo(events, source);
        int count = _count;
        bool hasMore = Summary.Proof is not null;
        if (hasMore && newest?.Status == Summary.Mapping.Status)
        {
            // Usually the events lead to the status of the summary, and then all of them can be applied at once.
            events[count++] = Summarize(in json, newest, isNews: false, source, sent);
        }

        ReadOnlySpan<DeliveryEstimate> estimates = Estimate.IsKnown ? [ToEstimate(newest, source, sent)] : [];
        var shipment = TrackedShipment.Create(Number!, carrier, events.AsSpan(0, count), estimates);
        bool isNews = IsNews(shipment);
        if (isNews && count > _count)
        {
            count = _count;
            shipment = TrackedShipment.Create(Number!, carrier, events.AsSpan(0, count), estimates);
            isNews = IsNews(shipment);
        }

        Return(events, _count + 1);
        bool isToSum = isNews || (hasMore && count == _count);
        return isToSum ? shipment.Apply(Summarize(in json, newest, isNews, source, sent)) : shipment;
    }

    private TrackedShipment ToShipmentOfSummary(in PayloadReader json, string source, string? carrier, TimeText sent)
    {
        ReadOnlySpan<DeliveryEstimate> estimates = Estimate.IsKnown ? [ToEstimate(null, source, sent)] : [];
        bool isNews = IsNews(WithoutEvents);
        return isNews || Summary.Proof is not null
            ? TrackedShipment.Create(Number!, carrier, [Summarize(in json, null, isNews, source, sent)], estimates)
            : TrackedShipment.Create(Number!, carrier, [], estimates);
    }

    /// <summary>Makes the events, and returns the newest one. Their builders are empty afterwards.</summary>
    private TrackingEvent? MoveEventsTo(TrackingEvent[] events, string source)
    {
        TrackingEvent? newest = null;
        for (int i = 0; i < _count; i++)
        {
            TrackingEvent next = _events![i].ToEvent(source);
            newest = newest is null || IsAfter(next, newest) ? next : newest;
            events[i] = next;
        }

        if (_events is not null)
        {
            Return(_events, _count);
            _events = null;
        }

        return newest;
    }

    // A shipment that was delivered on the return leg has arrived at the sender. Other events keep their leg: they may be from before it
    // turned back.
    private void SetLeg()
    {
        foreach (ref EventBuilder item in Leg == ShipmentLeg.Unknown ? default : Events)
        {
            item.Leg = item.Leg == ShipmentLeg.Unknown && item.Mapping.Status == ShipmentStatus.Delivered ? Leg : item.Leg;
        }

        Summary.Leg = Summary.Leg == ShipmentLeg.Unknown ? Leg : Summary.Leg;
    }

    // An event without a time gets the earliest time of the other events, at which it cannot change the status of a later event. If no
    // event has a time, it gets the time of the payload.
    private void TimeEvents(TimeText sent)
    {
        TimeText first = default;
        int missing = 0;
        foreach (ref readonly EventBuilder item in Events)
        {
            missing += item.Time.IsKnown ? 0 : 1;
            first = !first.IsKnown || (item.Time.IsKnown && item.Time.Instant < first.Instant) ? item.Time : first;
        }

        if (missing > 0)
        {
            first = first.IsKnown ? Doubtful(first) : TimeOfPayload(sent);
            foreach (ref EventBuilder item in Events)
            {
                item.Time = item.Time.Or(first);
            }
        }
    }

    private TimeText TimeOfPayload(TimeText sent)
    {
        LacksTime |= !sent.IsKnown;
        return Doubtful(sent.Or(NoTime));
    }

    private static TimeText Doubtful(TimeText time) => TimeText.At(time.Instant, TimePrecision.Unknown);

    /// <summary>
    /// Adds an estimate of the delivery. The estimate that was made last is kept; of two made at the same time, the one with the later
    /// date.
    /// </summary>
    public void AddEstimate(TimeText estimate, TimeText made)
    {
        int order = made.Instant.CompareTo(EstimateMade.Instant);
        if (estimate.IsKnown && order >= 0)
        {
            Estimate = order > 0 ? estimate : estimate.Later(Estimate);
            EstimateMade = made.Later(EstimateMade);
        }
    }

    private DeliveryEstimate ToEstimate(TrackingEvent? newest, string source, TimeText sent)
    {
        TimeText made = EstimateMade.Or(sent).Or(Summary.Time);
        DateTimeOffset madeAt = made.IsKnown ? made.Instant : newest?.OccurredAt ?? TimeOfPayload(sent).Instant;
        return new DeliveryEstimate(Estimate.Instant, madeAt, source);
    }

    // An array must be empty when it is rented again.
    private static void Return<T>(T[] items, int count)
    {
        Array.Clear(items, 0, count);
        ArrayPool<T>.Shared.Return(items);
    }

    // At the same instant, the later stage usually counts. The result must not depend on the order of the payload.
    private static bool IsAfter(TrackingEvent left, TrackingEvent right) => left.OccurredAt.UtcTicks != right.OccurredAt.UtcTicks
        ? left.OccurredAt.UtcTicks > right.OccurredAt.UtcTicks
        : (left.Status, left.Precision, left.OccurredAt.Offset).CompareTo((right.Status, right.Precision, right.OccurredAt.Offset)) > 0;

    /// <summary>Returns a value indicating whether the vendor's summary has a status that does not follow from the events.</summary>
    private readonly bool IsNews(TrackedShipment shipment)
    {
        if (Summary.Mapping.IsStale)
        {
            return !shipment.IsStale;
        }

        if (Leg != ShipmentLeg.Unknown && Leg != shipment.Leg)
        {
            return true;
        }

        (ShipmentStatus status, ShipmentDetail detail) = (Summary.Mapping.Status, Summary.Mapping.Detail);
        return status switch
        {
            ShipmentStatus.Unknown => false,
            ShipmentStatus.LabelCreated => shipment.Status == ShipmentStatus.Unknown,

            // On the return leg, "delivered" means that the shipment has arrived at the sender.
            ShipmentStatus.Delivered when shipment.Status == ShipmentStatus.Returned => false,
            _ => status != shipment.Status || (detail is not (ShipmentDetail.None or ShipmentDetail.Other) && detail != shipment.Detail),
        };
    }

    private TrackingEvent Summarize(in PayloadReader json, TrackingEvent? newest, bool isNews, string source, TimeText sent)
    {
        EventBuilder summary = new() { Proof = Summary.Proof };
        if (isNews)
        {
            summary = Summary;
            summary.Description ??= json.Text(Text);
        }

        if (newest is not null && !summary.Time.IsKnown)
        {
            // That the provider stopped tracking is later than the newest event.
            bool isLater = isNews && summary.Mapping.IsStale && newest.OccurredAt < DateTimeOffset.MaxValue;
            summary.Time = TimeText.At(newest.OccurredAt.AddTicks(isLater ? 1 : 0), newest.Precision);
        }
        else if (newest is null)
        {
            summary.Time = Summary.Time.IsKnown ? Summary.Time : TimeOfPayload(sent);
        }

        return summary.ToEvent(source);
    }
}

using System.Text.Json.Serialization;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking.Json;

/// <summary>Has each type of tracking in each place where a program's own types have one.</summary>
public sealed class Shelf
{
    public ObjectSlot<TrackedShipment> Shipment { get; init; } = new();

    public ObjectSlot<TrackingEvent> Event { get; init; } = new();

    public ObjectSlot<DeliveryEstimate> Estimate { get; init; } = new();

    public ObjectSlot<ProofOfDelivery> Proof { get; init; } = new();

    public ObjectSlot<TrackedOrder> Order { get; init; } = new();

    public ObjectSlot<TrackedOrderLine> Line { get; init; } = new();

    public ObjectSlot<TrackedOrderShipment> TrackedOrderShipment { get; init; } = new();

    public ObjectSlot<OrderActivity> Activity { get; init; } = new();

    public ObjectSlot<OrderLineProgress> Progress { get; init; } = new();

    public ObjectSlot<LineQuantity> Quantity { get; init; } = new();

    public ValueSlot<CurrencyAmount> Amount { get; init; } = new();

    public WordSlot<ShipmentStatus> Status { get; init; } = new();

    public WordSlot<ShipmentDetail> Detail { get; init; } = new();

    public WordSlot<ShipmentLeg> Leg { get; init; } = new();

    public WordSlot<TimePrecision> Precision { get; init; } = new();

    public WordSlot<OrderActivityKind> Kind { get; init; } = new();

    public WordSlot<OrderStatus> OrderStatus { get; init; } = new();

    public WordSlot<PaymentStatus> Payment { get; init; } = new();

    public WordSlot<TrackingOutcome> Outcome { get; init; } = new();

    public WordSlot<MoveKind> Move { get; init; } = new();

    public WordSlot<OrderDiscrepancyKind> Discrepancy { get; init; } = new();

    public WordSlot<OrderActivityRefusal> Refusal { get; init; } = new();

    public WordSlot<ShipmentMilestoneKind> ShipmentMilestone { get; init; } = new();

    public WordSlot<OrderMilestoneKind> OrderMilestone { get; init; } = new();

    /// <summary>Gets a shelf with a value in every place.</summary>
    public static Shelf Full()
    {
        TrackingEvent trackingEvent = Scans.At(1.5, ShipmentStatus.Delivered, ShipmentDetail.Photo, "carrier", "7") with
        {
            Proof = new ProofOfDelivery { ReceivedBy = "Sample" },
        };
        return new Shelf
        {
            Shipment = new(TrackedShipment.Create("SAMPLE", "Sample Post").Apply(trackingEvent)),
            Event = new(trackingEvent),
            Proof = new(new ProofOfDelivery { PhotoUrl = "https://example.com/photo" }),
            Order = new(Orders.Shipping.Apply(OrderActivity.Payment("p", Orders.At(1), Orders.Euros(29.99m)))),
            Line = new(new TrackedOrderLine("A", 2, "SKU-1")),
            TrackedOrderShipment = new(Orders.Parcel("1", "A", 2)),
            Activity = new(OrderActivity.Cancellation("c", Orders.At(1), new LineQuantity("A", 2))),
            Progress = new(Orders.Shipping.Progress[0]),
            Quantity = new(new LineQuantity("A", 2)),
            Amount = new(Orders.Euros(29.99m)),
            Status = new(ShipmentStatus.OutForDelivery),
            Detail = new(ShipmentDetail.Signed),
            Leg = new(ShipmentLeg.Return),
            Precision = new(TimePrecision.LocalTime),
            Kind = new(OrderActivityKind.Refund),
            OrderStatus = new(OrderIds.Tracking.OrderStatus.PartiallyShipped),
            Payment = new(PaymentStatus.PartiallyRefunded),
            Outcome = new(TrackingOutcome.Superseded),
            Move = new(MoveKind.Correction),
            Discrepancy = new(OrderDiscrepancyKind.Overpaid),
            Refusal = new(OrderActivityRefusal.DuplicateId),
        };
    }

    /// <summary>Throws if the other shelf has another value in any place.</summary>
    public void AssertSame(Shelf other)
    {
        Shipment.AssertSame(other.Shipment);
        Event.AssertSame(other.Event);
        Proof.AssertSame(other.Proof);
        Order.AssertSame(other.Order);
        Line.AssertSame(other.Line);
        TrackedOrderShipment.AssertSame(other.TrackedOrderShipment);
        Activity.AssertSame(other.Activity);
        Progress.AssertSame(other.Progress);
        Quantity.AssertSame(other.Quantity);
        Amount.AssertSame(other.Amount);
        Status.AssertSame(other.Status);
        Detail.AssertSame(other.Detail);
        Leg.AssertSame(other.Leg);
        Precision.AssertSame(other.Precision);
        Kind.AssertSame(other.Kind);
        OrderStatus.AssertSame(other.OrderStatus);
        Payment.AssertSame(other.Payment);
        Outcome.AssertSame(other.Outcome);
        Move.AssertSame(other.Move);
        Discrepancy.AssertSame(other.Discrepancy);
        Refusal.AssertSame(other.Refusal);
    }

    /// <summary>Holds an object as a property, in a list and in a dictionary.</summary>
    public sealed class ObjectSlot<T>
        where T : class
    {
        [JsonConstructor]
        public ObjectSlot()
        {
        }

        public ObjectSlot(T value)
        {
            Value = value;
            List = [value, null, value];
            ByName = new() { ["of_this"] = value };
        }

        public T? Value { get; init; }

        public List<T?>? List { get; init; }

        public Dictionary<string, T>? ByName { get; init; }

        public void AssertSame(ObjectSlot<T> other)
        {
            Assert.Equal(Value, other.Value);
            Assert.Equal(List, other.List);
            Assert.Equal(ByName, other.ByName);
        }
    }

    /// <summary>Holds a value as a property, as one that may be missing, in a list and in a dictionary.</summary>
    public class ValueSlot<T>
        where T : struct
    {
        [JsonConstructor]
        public ValueSlot()
        {
        }

        public ValueSlot(T value)
        {
            Value = value;
            Optional = value;
            List = [value, default];
            Optionals = [value, null, default(T)];
            ByName = new() { ["of_this"] = value };
        }

        public T Value { get; init; }

        public T? Optional { get; init; }

        public List<T>? List { get; init; }

        public T?[]? Optionals { get; init; }

        public Dictionary<string, T>? ByName { get; init; }

        public virtual void AssertSame(ValueSlot<T> other)
        {
            Assert.Equal(Value, other.Value);
            Assert.Equal(Optional, other.Optional);
            Assert.Equal(List, other.List);
            Assert.Equal(Optionals, other.Optionals);
            Assert.Equal(ByName, other.ByName);
        }
    }

    /// <summary>Holds a value of an enumeration as the key of a dictionary, too.</summary>
    public sealed class WordSlot<T> : ValueSlot<T>
        where T : struct, Enum
    {
        [JsonConstructor]
        public WordSlot()
        {
        }

        public WordSlot(T value)
            : base(value) => Counts = Orders.EnumsOf<T>()
            .Select((each, index) => (each, index)).ToDictionary(pair => pair.each, pair => pair.index);

        public Dictionary<T, int>? Counts { get; init; }

        public override void AssertSame(ValueSlot<T> other)
        {
            base.AssertSame(other);
            Assert.Equal(Counts, ((WordSlot<T>)other).Counts);
        }
    }
}

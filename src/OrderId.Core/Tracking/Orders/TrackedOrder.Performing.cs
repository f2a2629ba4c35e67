using System.Diagnostics.Contracts;
using OrderIds.Tracking.Machines;
using OrderIds.Tracking.Orders;

namespace OrderIds.Tracking;

public sealed partial class TrackedOrder
{
    private static readonly OrderActivityKind[] Performable =
        [.. EnumValues.Of<OrderActivityKind>().Where(kind => kind != OrderActivityKind.Unknown)];

    /// <summary>Adds an activity that a person or a program decides on, such as a refund, if the order allows it.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The order with the activity, or this order if it already has the activity.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="activity"/> is <see langword="null"/>.</exception>
    /// <exception cref="OrderActivityNotAllowedException">
    /// The kind of the activity is unknown, or another activity has its ID; the activity names a line that the order does not have, more
    /// items than can still be cancelled or returned, more money than was paid and not refunded, or another currency; or the order already
    /// has <see cref="MaxActivities"/> activities. The order does not change.
    /// </exception>
    /// <remarks>
    /// An activity counts at its own time (<see cref="OrderActivity.OccurredAt"/>), even if that is in the past. A cancellation without
    /// lines cancels all items that had not left at its time. If some of them have left since, they count as shipped although cancelled: a
    /// discrepancy.
    /// </remarks>
    [Pure]
    public TrackedOrder Perform(OrderActivity activity)
    {
        _ = activity ?? throw new ArgumentNullException(nameof(activity));

        if (Array.Find(_activities, known => string.Equals(known.Id, activity.Id, StringComparison.Ordinal)) is { } known)
        {
            return known.Equals(activity)
                ? this
                : throw Refused(activity, OrderActivityRefusal.DuplicateId, OrderMessages.DuplicateActivity);
        }

        if (activity.Kind == OrderActivityKind.Unknown)
        {
            throw Refused(activity, OrderActivityRefusal.UnknownKind, OrderMessages.UnknownKind);
        }

        if (_allActivities.Length >= _limit)
        {
            throw Refused(activity, OrderActivityRefusal.TooMany, OrderMessages.TooMany("activities", _limit));
        }

        if (activity.Kind is OrderActivityKind.Payment or OrderActivityKind.Refund && activity.Amount is { } amount)
        {
            CheckAmount(activity, amount);
        }

        if (OrderLedger.CountsLines(activity.Kind))
        {
            CheckLines(activity);
        }

        return Apply(activity);
    }

    /// <summary>Adds a shipment, if the order allows it.</summary>
    /// <param name="shipment">The shipment, with an ID that no other shipment of the order has.</param>
    /// <returns>
    /// The order with the shipment, or this order if it already has the shipment, so that the call can be repeated after a failure. A
    /// shipment with the same ID, tracking number and lines as one of the order is merged with it.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="shipment"/> is <see langword="null"/>.</exception>
    /// <exception cref="OrderActivityNotAllowedException">
    /// The shipment names a line that the order does not have, or more items of it than can still be put into a shipment; the order is on
    /// hold or has failed; a shipment with another tracking number or other lines has its ID; or the order already has
    /// <see cref="MaxShipments"/> shipments. The order does not change.
    /// </exception>
    [Pure]
    public TrackedOrder AddShipment(TrackedOrderShipment shipment)
    {
        _ = shipment ?? throw new ArgumentNullException(nameof(shipment));

        if (Find(shipment.Id) is var place and >= 0)
        {
            return _shipments[place].HasSameBasis(shipment)
                ? WithSorted([shipment])
                : throw Refused(shipment, OrderActivityRefusal.DuplicateId, OrderMessages.OtherShipment);
        }

        if (IsOnHold || Ledger.HasFailed)
        {
            throw IsOnHold
                ? Refused(shipment, OrderActivityRefusal.OnHold, OrderMessages.OnHold)
                : Refused(shipment, OrderActivityRefusal.Failed, OrderMessages.Failed);
        }

        foreach (LineQuantity quantity in shipment.Lines)
        {
            long open = Ledger.Find(quantity.LineId)?.Open ?? throw UnknownLine(quantity.LineId, null, shipment);
            if (quantity.Quantity > open)
            {
                throw TooMany(open, OrderMessages.NotOpen(quantity, open), quantity.LineId, null, shipment);
            }
        }

        return WithSorted([shipment]);
    }

    /// <summary>
    /// Returns the activities that <see cref="Perform"/> accepts now: each kind with the greatest quantities or amount, or with the reason
    /// why it is refused.
    /// </summary>
    /// <returns>One entry for each kind except <see cref="OrderActivityKind.Unknown"/>, in the order of the enumeration.</returns>
    /// <remarks>The result applies to a new activity, with an ID that the order does not have yet.</remarks>
    [Pure]
    public IReadOnlyList<OrderActivityAllowance> GetAllowedActivities() => Array.AsReadOnly(Array.ConvertAll(Performable, AllowanceOf));

    private OrderActivityAllowance AllowanceOf(OrderActivityKind kind)
    {
        if (_allActivities.Length >= _limit)
        {
            return new(kind) { Refusal = OrderActivityRefusal.TooMany };
        }

        if (kind == OrderActivityKind.Refund)
        {
            return new(kind) { Amount = Refundable, Refusal = Refundable.Amount > 0 ? null : OrderActivityRefusal.NothingLeft };
        }

        if (!OrderLedger.CountsLines(kind))
        {
            return new(kind);
        }

        LineQuantity[] lines = Ledger.Lines.Where(line => line.Possible(kind) > 0)
            .Select(line => new LineQuantity(line.Id, (int)Math.Min(int.MaxValue, line.Possible(kind)))).ToArray();
        return new(kind) { Lines = Array.AsReadOnly(lines), Refusal = lines.Length > 0 ? null : OrderActivityRefusal.NothingLeft };
    }

    private CurrencyAmount Refundable => new(Ledger.Kept, Total.Currency);

    private void CheckAmount(OrderActivity activity, CurrencyAmount amount)
    {
        if (amount.Currency != Total.Currency)
        {
            throw Refused(activity, OrderActivityRefusal.OtherCurrency, OrderMessages.OtherCurrency(Total.Currency, amount.Currency));
        }

        if (activity.Kind == OrderActivityKind.Refund && amount.Amount > Refundable.Amount)
        {
            OrderActivityRefusal reason = Refundable.Amount > 0 ? OrderActivityRefusal.AmountTooLarge : OrderActivityRefusal.NothingLeft;
            throw new OrderActivityNotAllowedException(reason, OrderMessages.NotRefundable(Refundable, amount))
            {
                Activity = activity,
                AmountLimit = Refundable,
            };
        }
    }

    private void CheckLines(OrderActivity activity)
    {
        if (OrderLedger.CancelsTheRest(activity) && Array.TrueForAll(Ledger.Lines, line => line.Unshipped == 0))
        {
            throw Refused(activity, OrderActivityRefusal.NothingLeft, OrderMessages.NothingToCancel);
        }

        foreach (LineQuantity quantity in activity.Lines)
        {
            long possible = Ledger.Find(quantity.LineId)?.Possible(activity.Kind) ?? throw UnknownLine(quantity.LineId, activity, null);
            if (quantity.Quantity > possible)
            {
                throw TooMany(possible, OrderMessages.NotPossible(activity.Kind, quantity, possible), quantity.LineId, activity, null);
            }
        }
    }

    private static OrderActivityNotAllowedException Refused(OrderActivity activity, OrderActivityRefusal reason, string message) =>
        new(reason, message) { Activity = activity };

    private static OrderActivityNotAllowedException Refused(TrackedOrderShipment shipment, OrderActivityRefusal reason, string message) =>
        new(reason, message) { Shipment = shipment };

    private static OrderActivityNotAllowedException UnknownLine(string lineId, OrderActivity? activity, TrackedOrderShipment? shipment) =>
        new(OrderActivityRefusal.UnknownLine, OrderMessages.UnknownLine(lineId))
        {
            Activity = activity,
            Shipment = shipment,
            LineId = lineId,
        };

    private static OrderActivityNotAllowedException TooMany(
        long limit, string message, string lineId, OrderActivity? activity, TrackedOrderShipment? shipment) =>
        new(limit > 0 ? OrderActivityRefusal.QuantityTooLarge : OrderActivityRefusal.NothingLeft, message)
        {
            Activity = activity,
            Shipment = shipment,
            LineId = lineId,
            QuantityLimit = limit,
        };
}

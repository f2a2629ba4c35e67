namespace OrderIds.Tracking.Shipments;

/// <summary>Holds the state of a shipment while its events are applied one after the other, in their order.</summary>
internal struct ShipmentState
{
    public ShipmentStatus Status;
    public ShipmentDetail Detail;
    public bool IsReturning;
    public bool IsCorrected;
    public bool WasDelivered;
    public bool IsStale;
    public ProofOfDelivery? Proof;

    /// <summary>The last event that changed the status or added information to it.</summary>
    public TrackingEvent? Current;

    // Carriers record a delivery on the driver's device at once. Scans made before it may be uploaded hours later, with a later time.
    private const long StragglerTicks = 6 * TimeSpan.TicksPerHour;

    // The latest instant at which the status may have been set or confirmed.
    private long _latest;

    /// <summary>
    /// Returns a value indicating whether an event is about the way back to the sender: by the leg that it names or, if it names none, by
    /// the leg of the shipment.
    /// </summary>
    public readonly bool IsOnReturn(ShipmentLeg named) => named == ShipmentLeg.Unknown ? IsReturning : named == ShipmentLeg.Return;

    /// <summary>
    /// Classifies a move (a change of status) on the way to the recipient or back to the sender, and returns the status that the move leads
    /// to. On the way back, Delivered means that the sender has the shipment: Returned.
    /// </summary>
    public readonly MoveKind Classify(ShipmentStatus named, bool isReturning, out ShipmentStatus to)
    {
        to = named;
        MoveKind kind = StatusMachines.Shipment.Classify(Status, named);
        if (named != ShipmentStatus.Delivered)
        {
            return kind;
        }

        if (!isReturning)
        {
            // The table of moves changes Delivered to Returned here, which is right only on the way back.
            return Status is ShipmentStatus.Returning or ShipmentStatus.Returned ? MoveKind.Correction : kind;
        }

        to = ShipmentStatus.Returned;
        return kind == MoveKind.Normal ? kind : StatusMachines.Shipment.Classify(Status, to);
    }

    /// <summary>Returns a value indicating whether later events have the same effect on both states.</summary>
    public readonly bool IsSameAs(in ShipmentState other) =>
        ReferenceEquals(Current, other.Current)
        && Status == other.Status
        && Detail == other.Detail
        && IsReturning == other.IsReturning
        && IsCorrected == other.IsCorrected
        && WasDelivered == other.WasDelivered
        && IsStale == other.IsStale
        && _latest == other._latest
        && Equals(Proof, other.Proof);

    /// <summary>Copies all fields of another state.</summary>
    public void CopyFrom(in ShipmentState other)
    {
        // Copied field by field: to copy the whole struct, the runtime would use a slower write barrier for the references.
        Status = other.Status;
        Detail = other.Detail;
        IsReturning = other.IsReturning;
        IsCorrected = other.IsCorrected;
        WasDelivered = other.WasDelivered;
        IsStale = other.IsStale;
        Proof = other.Proof;
        Current = other.Current;
        _latest = other._latest;
    }

    public TrackingOutcome Fold(TrackingEvent next)
    {
        bool isReturning = IsOnReturn(next.Leg);
        TrackingOutcome outcome = Advance(next, isReturning);
        if (outcome is TrackingOutcome.Ignored or TrackingOutcome.Superseded or TrackingOutcome.NotAllowed)
        {
            IsReturning = isReturning;
        }

        if (next.Proof is not null)
        {
            Proof = ProofOfDelivery.Combine(Proof, next.Proof);
        }

        return outcome;
    }

    private TrackingOutcome Advance(TrackingEvent next, bool isReturning)
    {
        if (next.Status == ShipmentStatus.Unknown)
        {
            IsStale |= next.Detail == ShipmentDetail.Stale;
            return TrackingOutcome.Ignored;
        }

        // A label for the return changes the leg, but not the status. Until another event changes the status, a further Delivered event
        // reports the same delivery.
        bool isSameDelivery = Status == ShipmentStatus.Delivered && next.Leg == ShipmentLeg.Unknown;
        MoveKind kind = Classify(next.Status, isReturning && !isSameDelivery, out ShipmentStatus to);
        bool leadsBack = to is ShipmentStatus.Returning or ShipmentStatus.Returned;
        switch (kind)
        {
            case MoveKind.Same when IsRepetition(next, isReturning || leadsBack):
                IsStale = false;
                _latest = Math.Max(_latest, next.Latest);
                return TrackingOutcome.Duplicate;

            case MoveKind.Same:
                Detail = next.Detail == ShipmentDetail.None && IsSameMoment(next) ? Detail : next.Detail;
                Take(next, isReturning || leadsBack);
                return TrackingOutcome.Applied;

            case MoveKind.Normal:
                MoveTo(to, next, isReturning || leadsBack);
                return TrackingOutcome.Applied;

            case MoveKind.Correction when IsCertainlyNewer(next, isReturning):
                IsCorrected = true;
                if (Status == ShipmentStatus.Delivered && !isReturning)
                {
                    WasDelivered = false;
                    Proof = null;
                }

                // If a return is taken back, the leg must not stay Return, or no later event could set Delivered.
                bool staysOnReturn = Status == ShipmentStatus.Returned ? next.Leg == ShipmentLeg.Return : isReturning;
                MoveTo(to, next, staysOnReturn || leadsBack);
                return TrackingOutcome.Correction;

            case MoveKind.Correction:
                return TrackingOutcome.Superseded;

            default:
                bool isLate = to == ShipmentStatus.LabelCreated
                    || (IsStraggler(next, isReturning) && !IsCertainlyNewer(next, isReturning));
                return isLate ? TrackingOutcome.Superseded : TrackingOutcome.NotAllowed;
        }
    }

    private void MoveTo(ShipmentStatus to, TrackingEvent next, bool isReturning)
    {
        Status = to;
        Detail = next.Detail;
        WasDelivered |= to == ShipmentStatus.Delivered;
        _latest = 0;
        Take(next, isReturning);
    }

    private void Take(TrackingEvent next, bool isReturning)
    {
        IsReturning = isReturning;
        IsStale = false;
        Current = next;
        _latest = Math.Max(_latest, next.Latest);
    }

    /// <summary>
    /// Returns a value indicating whether an event with the current status adds no information: it repeats an event from another source, or
    /// a status that happens only once.
    /// </summary>
    private readonly bool IsRepetition(TrackingEvent next, bool isReturning)
    {
        bool isNews = (next.Detail != ShipmentDetail.None && next.Detail != Detail)
            || isReturning != IsReturning
            || (next.Proof is not null && !ProofOfDelivery.Combine(Proof, next.Proof)!.Equals(Proof));
        return !isNews && IsSameMoment(next);
    }

    /// <summary>
    /// Returns a value indicating whether an event with the current status reports the same occurrence as the current event.
    /// </summary>
    private readonly bool IsSameMoment(TrackingEvent next) => HappensOnce(Status) || next.Ticks == Current!.Ticks;

    /// <summary>Returns a value indicating whether an event may take back the status: it was certainly made after it.</summary>
    private readonly bool IsCertainlyNewer(TrackingEvent next, bool isReturning) =>
        next.Earliest - (IsStraggler(next, isReturning) ? StragglerTicks : 0) > _latest;

    /// <summary>
    /// Returns a value indicating whether an event after a delivery is probably a scan made before it. The acceptance of a new shipment is
    /// not such a scan.
    /// </summary>
    private readonly bool IsStraggler(TrackingEvent next, bool isReturning) =>
        Status == ShipmentStatus.Delivered && !isReturning && next.Status switch
        {
            ShipmentStatus.InTransit => next.Detail != ShipmentDetail.Accepted,
            ShipmentStatus.CustomsHold or ShipmentStatus.OutForDelivery or ShipmentStatus.AvailableForPickup => true,
            _ => false,
        };

    private static bool HappensOnce(ShipmentStatus status) => status
        is ShipmentStatus.LabelCreated
        or ShipmentStatus.Delivered
        or ShipmentStatus.Returned
        or ShipmentStatus.Lost
        or ShipmentStatus.Destroyed
        or ShipmentStatus.Cancelled;
}

using OrderIds.Carriers;
using OrderIds.Testing.Payloads;
using OrderIds.Testing.Stories;
using OrderIds.Tracking;

namespace OrderIds.Testing;

/// <summary>
/// Represents an invented parcel for tests: the events of its shipment, which can be written as the JSON of every vendor.
/// </summary>
/// <remarks>
/// The same plot (<see cref="ParcelPlot"/>, what happens to the parcel), seed and start give the same story, on every run and every
/// framework. Unless you give a tracking number, the number has the form of UPS and a valid check digit. A story contains no people and no
/// street addresses. Instances are immutable; all members may be called from any thread.
/// </remarks>
public sealed class ParcelStory
{
    private static readonly DateTimeOffset DefaultStart = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private ParcelStory(ParcelPlot plot, int seed, string trackingNumber, IReadOnlyList<TrackingEvent> events, DeliveryEstimate estimate)
    {
        Plot = plot;
        Seed = seed;
        TrackingNumber = trackingNumber;
        Events = events;
        Estimate = estimate;
    }

    /// <summary>Gets the vendors in whose JSON a story can be written: all vendors that <see cref="TrackingReader"/> reads.</summary>
    public static IReadOnlyList<TrackingVendor> Vendors => StoryFormats.Vendors;

    /// <summary>Gets the plot: what happens to the parcel.</summary>
    public ParcelPlot Plot { get; }

    /// <summary>Gets the seed, which determines the tracking number and the minutes between the events.</summary>
    public int Seed { get; }

    /// <summary>Gets the tracking number, such as <c>1Z999AA10123456784</c>.</summary>
    public string TrackingNumber { get; }

    /// <summary>Gets the carrier: <c>ups</c>.</summary>
    public string Carrier { get; } = StoryFormats.Carrier;

    /// <summary>Gets the events, oldest first.</summary>
    public IReadOnlyList<TrackingEvent> Events { get; }

    /// <summary>Gets the estimate of the delivery, which the carrier makes with the first event.</summary>
    public DeliveryEstimate Estimate { get; }

    /// <summary>Gets the shipment with all events and the estimate.</summary>
    public TrackedShipment Shipment => TrackedShipment.Create(TrackingNumber, Carrier).Apply(Events).Apply(Estimate);

    /// <summary>Creates a story, the events of an invented parcel. The seed determines its plot: what happens to the parcel.</summary>
    /// <param name="seed">Any number. The same number gives the same story.</param>
    /// <returns>The story.</returns>
    public static ParcelStory Create(int seed)
    {
        const int plots = (int)ParcelPlot.Cancelled + 1;
        return Create((ParcelPlot)new StoryRandom(~seed).Next(plots), seed);
    }

    /// <summary>Creates a story, the events of an invented parcel, with the given plot.</summary>
    /// <param name="plot">The plot: what happens to the parcel.</param>
    /// <param name="seed">Any number. It determines the tracking number and the minutes between the events. The default is 0.</param>
    /// <param name="start">The time at which the label is created. The default is 2026-03-02T08:00:00Z.</param>
    /// <param name="trackingNumber">
    /// The tracking number, such as that of a parcel in a test's own database. The default is <see langword="null"/>: the seed determines
    /// the number.
    /// </param>
    /// <returns>The story.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define <paramref name="plot"/>.</exception>
    public static ParcelStory Create(ParcelPlot plot, int seed = 0, DateTimeOffset? start = null, string? trackingNumber = null)
    {
        var random = new StoryRandom(seed);
        string generated = StoryNumber.Create(random);
        string number = trackingNumber ?? generated;
        DateTimeOffset time = start ?? DefaultStart;
        DateTimeOffset estimated = time.AddDays(3);
        var events = new List<TrackingEvent>();
        foreach (StoryScan scan in StoryPlots.Of(plot))
        {
            time = time.AddMinutes(scan.After < 60 ? scan.After : scan.After + random.Next(60));
            events.Add(new TrackingEvent
            {
                OccurredAt = time,
                Status = scan.Status,
                Detail = scan.Detail,
                Leg = scan.Leg,
                Source = StoryFormats.Carrier,
                EventId = $"{number}-{events.Count + 1}",
                Description = scan.Description,
                Location = StoryPlaces.All[scan.Place].Text,
            });
        }

        var estimate = new DeliveryEstimate(estimated, events[0].OccurredAt, StoryFormats.Carrier);
        return new ParcelStory(plot, seed, number, events, estimate);
    }

    /// <summary>
    /// Returns the story, the events of the parcel, as the JSON in which a vendor reports the tracking of the parcel, with the events so
    /// far.
    /// </summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="eventCount">The number of events so far, from 1 to the number of <see cref="Events"/>. The default is all.</param>
    /// <returns>The JSON, which <see cref="TrackingReader"/> can read.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The vendor is not one of <see cref="Vendors"/>, or <paramref name="eventCount"/> is out of range.
    /// </exception>
    /// <remarks>
    /// An event for which the vendor has no code is left out. If the vendor has no code for a detail, only the status is written: Amazon's
    /// milestones, for example, have no code for customs.
    /// </remarks>
    public string ToPayload(TrackingVendor vendor, int? eventCount = null) =>
        StoryFormats.Get(vendor).Write(this, Count(eventCount), isWebhook: false);

    /// <summary>
    /// Returns the story, the events of the parcel, as the webhooks that a vendor sends: one for each event, with all events up to that
    /// event.
    /// </summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="secret">
    /// The secret that signs the webhooks, if <see cref="WebhookSignature"/> supports the vendor's signatures: those of AfterShip,
    /// EasyPost, Sendcloud, Shippo and Shopify. The default is <see langword="null"/>: the webhooks are not signed.
    /// </param>
    /// <param name="faults">
    /// The faults of the delivery, such as webhooks that arrive twice. The default is <see cref="WebhookFaults.None"/>.
    /// </param>
    /// <returns>The webhooks in the order of their arrival. The same story and faults give the same order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The vendor is not one of <see cref="Vendors"/>.</exception>
    public IReadOnlyList<StoryWebhook> ToWebhooks(TrackingVendor vendor, string? secret = null, WebhookFaults faults = WebhookFaults.None)
    {
        StoryFormat format = StoryFormats.Get(vendor);
        return WebhookRoute.Arrivals(this, faults).Select(arrival => format.ToWebhook(this, arrival.EventCount, arrival.Time, secret))
            .ToArray();
    }

    /// <summary>Returns the plot, the seed and the tracking number, for test logs.</summary>
    /// <returns>A text such as <c>Customs, seed 7, 1Z999AA10123456784</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Plot}, seed {Seed}, {TrackingNumber}");

    private int Count(int? eventCount) => eventCount switch
    {
        null => Events.Count,
        { } count when count >= 1 && count <= Events.Count => count,
        _ => throw new ArgumentOutOfRangeException(nameof(eventCount), eventCount, $"Expected 1 to {Events.Count} events."),
    };
}

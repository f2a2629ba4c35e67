using OrderIds.Carriers;
using OrderIds.Testing.Payloads;
using OrderIds.Testing.Stories;
using OrderIds.Tracking;

namespace OrderIds.Testing;

/// <summary>Represents what happens to one invented parcel, as events and as the JSON of every vendor.</summary>
/// <remarks>
/// The same plot, seed and start give the same story, on every run and every framework. Unless you give one, the tracking number has the form of UPS
/// and a right check digit; people and addresses do not occur. Instances are immutable; all members may be called from any thread.
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

    /// <summary>Gets the vendors that a story can be written as: all that <see cref="TrackingReader"/> reads.</summary>
    public static IReadOnlyList<TrackingVendor> Vendors => StoryFormats.Vendors;

    /// <summary>Gets the plot.</summary>
    public ParcelPlot Plot { get; }

    /// <summary>Gets the seed.</summary>
    public int Seed { get; }

    /// <summary>Gets the tracking number, such as <c>1Z999AA10123456784</c>.</summary>
    public string TrackingNumber { get; }

    /// <summary>Gets the carrier: <c>ups</c>.</summary>
    public string Carrier { get; } = StoryFormats.Carrier;

    /// <summary>Gets what happens, oldest first.</summary>
    public IReadOnlyList<TrackingEvent> Events { get; }

    /// <summary>Gets when the parcel is expected, as the carrier estimates with the first event.</summary>
    public DeliveryEstimate Estimate { get; }

    /// <summary>Gets the shipment of all events.</summary>
    public TrackedShipment Shipment => TrackedShipment.Create(TrackingNumber, Carrier).Apply(Events).Apply(Estimate);

    /// <summary>Creates a story with a plot that the seed chooses.</summary>
    /// <param name="seed">Any number.</param>
    /// <returns>The story.</returns>
    public static ParcelStory Create(int seed)
    {
        const int plots = (int)ParcelPlot.Cancelled + 1;
        return Create((ParcelPlot)new StoryRandom(~seed).Next(plots), seed);
    }

    /// <summary>Creates a story of a plot.</summary>
    /// <param name="plot">What happens.</param>
    /// <param name="seed">Any number: it gives the tracking number and the minutes between the events. The default is 0.</param>
    /// <param name="start">When the label is created. The default is 2026-03-02T08:00:00Z.</param>
    /// <param name="trackingNumber">
    /// The tracking number, such as that of a parcel in a test's own database. The default, <see langword="null"/>, is one that the seed
    /// gives.
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

    /// <summary>Writes the story as the JSON of a vendor: the tracking of the parcel with all that has happened so far.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="eventCount">How many events have happened, from 1 to the number of <see cref="Events"/>. The default is all.</param>
    /// <returns>The JSON, which <see cref="TrackingReader"/> reads.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The vendor is not one of <see cref="Vendors"/>, or <paramref name="eventCount"/> lies outside its range.
    /// </exception>
    /// <remarks>
    /// An event that the vendor has no code for is left out, and a detail that it has no code for becomes the plain status: Amazon's
    /// milestones, for one, know no customs.
    /// </remarks>
    public string ToPayload(TrackingVendor vendor, int? eventCount = null) =>
        StoryFormats.Get(vendor).Write(this, Count(eventCount), isWebhook: false);

    /// <summary>Writes the story as the webhooks that a vendor sends: one for each event, with all that has happened until then.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="secret">
    /// The secret that the webhooks are signed with, if <see cref="WebhookSignature"/> knows the vendor's scheme. The default,
    /// <see langword="null"/>, signs none.
    /// </param>
    /// <param name="faults">What goes wrong on the way. The default is <see cref="WebhookFaults.None"/>.</param>
    /// <returns>The webhooks in the order of their arrival. The same story and faults give the same order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The vendor is not one of <see cref="Vendors"/>.</exception>
    public IReadOnlyList<StoryWebhook> ToWebhooks(TrackingVendor vendor, string? secret = null, WebhookFaults faults = WebhookFaults.None)
    {
        StoryFormat format = StoryFormats.Get(vendor);
        return WebhookRoute.Arrivals(this, faults).Select(arrival => format.ToWebhook(this, arrival.EventCount, arrival.Time, secret))
            .ToArray();
    }

    /// <summary>Returns the plot, the seed and the tracking number, for logs of tests.</summary>
    /// <returns>A text such as <c>Customs, seed 7, 1Z999AA10123456784</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Plot}, seed {Seed}, {TrackingNumber}");

    private int Count(int? eventCount) => eventCount switch
    {
        null => Events.Count,
        { } count when count >= 1 && count <= Events.Count => count,
        _ => throw new ArgumentOutOfRangeException(nameof(eventCount), eventCount, $"Expected 1 to {Events.Count} events."),
    };
}

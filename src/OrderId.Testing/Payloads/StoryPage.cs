using System.Globalization;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Testing.Payloads;

/// <summary>Holds what a payload tells: the events so far, oldest first, each with the vendor's code. It may have none.</summary>
internal sealed record StoryPage(
    string TrackingNumber, TrackingVocabulary Vocabulary, IReadOnlyList<StoryEvent> Events, DateTimeOffset EstimatedDelivery)
{
    /// <summary>Gets the event that the status stands on, or <see langword="null"/>. A straggler may be newer.</summary>
    public StoryEvent? Latest { get; } =
        TrackedShipment.Create(TrackingNumber).Apply(Events.Select(told => told.Event)).Current is { } current
            ? Events.First(told => told.Event == current)
            : null;

    /// <summary>Gets the events, newest first.</summary>
    public IEnumerable<StoryEvent> NewestFirst => Events.Reverse();

    /// <summary>Gets when the parcel left the sender, or <see langword="null"/>.</summary>
    public StoryEvent? ShippedAt => Events.FirstOrDefault(told => told.Event.Status == ShipmentStatus.InTransit);

    /// <summary>Gets the estimate as most vendors write it.</summary>
    public string Estimate => Utc(EstimatedDelivery);

    /// <summary>Writes a time such as <c>2026-03-02T08:00:00Z</c>.</summary>
    public static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Writes a date such as <c>20260302</c>.</summary>
    public static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Writes a time of day such as <c>080000</c>.</summary>
    public static string Clock(DateTimeOffset time) => time.UtcDateTime.ToString("HHmmss", CultureInfo.InvariantCulture);

    /// <summary>Finds the vendor's word for the status of an event among the words of a summary, or a fallback.</summary>
    public string SummaryCode(Func<string, bool> isSummaryCode, string fallback) =>
        Latest is { } latest ? StoryCodes.Find(Vocabulary, latest.Event, isSummaryCode) ?? fallback : fallback;
}

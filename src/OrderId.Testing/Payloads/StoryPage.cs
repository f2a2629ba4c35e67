using System.Globalization;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Holds the content of a payload: the events of an invented parcel so far, oldest first, with the vendor's codes. There may be no events.
/// </summary>
internal sealed record StoryPage(
    string TrackingNumber, TrackingVocabulary Vocabulary, IReadOnlyList<StoryEvent> Events, DateTimeOffset EstimatedDelivery)
{
    /// <summary>
    /// Gets the event that the status is based on, or <see langword="null"/>. It need not have the latest time: a late report of an earlier
    /// stage does not change the status.
    /// </summary>
    public StoryEvent? Latest { get; } =
        TrackedShipment.Create(TrackingNumber).Apply(Events.Select(told => told.Event)).Current is { } current
            ? Events.First(told => told.Event == current)
            : null;

    /// <summary>Gets the events, newest first.</summary>
    public IEnumerable<StoryEvent> NewestFirst => Events.Reverse();

    /// <summary>Gets the event with which the parcel left the sender, or <see langword="null"/>.</summary>
    public StoryEvent? ShippedAt => Events.FirstOrDefault(told => told.Event.Status == ShipmentStatus.InTransit);

    /// <summary>Gets the estimated delivery, in the format of most vendors.</summary>
    public string Estimate => Utc(EstimatedDelivery);

    /// <summary>Formats a time, such as <c>2026-03-02T08:00:00Z</c>.</summary>
    public static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Formats a date, such as <c>20260302</c>.</summary>
    public static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Formats a time of day, such as <c>080000</c>.</summary>
    public static string Clock(DateTimeOffset time) => time.UtcDateTime.ToString("HHmmss", CultureInfo.InvariantCulture);

    /// <summary>Finds the vendor's code for the latest status among the codes of a summary, or returns a fallback.</summary>
    public string SummaryCode(Func<string, bool> isSummaryCode, string fallback) =>
        Latest is { } latest ? StoryCodes.Find(Vocabulary, latest.Event, isSummaryCode) ?? fallback : fallback;
}

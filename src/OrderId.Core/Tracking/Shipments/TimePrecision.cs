using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Specifies how exactly the time of an event is known.</summary>
/// <remarks>
/// The default is <see cref="Exact"/>. Events are sorted by their time as it is written, whatever the precision. An event that takes a
/// status back counts only if it is certainly newer than the event of that status. The less exactly the times are known, the later it must
/// be.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum TimePrecision : byte
{
    /// <summary>The instant is known exactly.</summary>
    Exact,

    /// <summary>
    /// The time is local, and its offset from UTC is not known. Set <see cref="TrackingEvent.OccurredAt"/> to the local time as if it were
    /// UTC. Offsets range from -12 to +14 hours, so the real instant is at most 14 hours earlier or 12 hours later.
    /// </summary>
    LocalTime,

    /// <summary>
    /// Only the date is known. Set <see cref="TrackingEvent.OccurredAt"/> to midnight UTC at the start of the day. The real instant is at
    /// most 14 hours earlier or 36 hours later.
    /// </summary>
    Date,

    /// <summary>
    /// The precision is a word that this version of the library does not know, and is treated as <see cref="Date"/>;
    /// <see cref="TrackingEvent.RawPrecision"/> contains the word.
    /// </summary>
    Unknown,
}

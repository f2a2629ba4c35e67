using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Says how well the time of an event is known.</summary>
/// <remarks>
/// The default is <see cref="Exact"/>. An event takes its place in the timeline by its time as written, whatever the precision; but only an
/// event that is newer beyond doubt may take a status back, and the doubt is as large as the precision says.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum TimePrecision : byte
{
    /// <summary>The instant is known.</summary>
    Exact,

    /// <summary>
    /// A local time whose offset is not known. Write it as if it were UTC. The instant lies between 14 hours before and 12 hours after, as
    /// far as offsets reach.
    /// </summary>
    LocalTime,

    /// <summary>
    /// A date without a time. Write it as midnight UTC at its start. The instant lies between 14 hours before and 36 hours after.
    /// </summary>
    Date,

    /// <summary>
    /// A word that this version does not know, taken for <see cref="Date"/>; <see cref="TrackingEvent.RawPrecision"/> has it.
    /// </summary>
    Unknown,
}

using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Says what a move from one status to another is.</summary>
/// <remarks>The default is <see cref="NotAllowed"/>.</remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum MoveKind : byte
{
    /// <summary>The move is not allowed.</summary>
    NotAllowed,

    /// <summary>The move is the ordinary course of things.</summary>
    Normal,

    /// <summary>The move takes something back.</summary>
    Correction,

    /// <summary>The status stays what it is. Always allowed.</summary>
    Same,
}

using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Specifies the kind of a move (a change from one status to another).</summary>
/// <remarks>The default is <see cref="NotAllowed"/>.</remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum MoveKind : byte
{
    /// <summary>The move is not allowed.</summary>
    NotAllowed,

    /// <summary>The move is part of the normal progress.</summary>
    Normal,

    /// <summary>The move takes an earlier status back, for example because the earlier status was reported by mistake.</summary>
    Correction,

    /// <summary>The status does not change. This is always allowed.</summary>
    Same,
}

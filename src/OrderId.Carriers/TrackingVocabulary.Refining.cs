using System.Runtime.CompilerServices;
using OrderIds.Carriers.Vocabularies;
using OrderIds.Tracking;

namespace OrderIds.Carriers;

/// <content>Mapping of a status together with a sub-status that gives more detail.</content>
public sealed partial class TrackingVocabulary
{
    /// <summary>Maps a status and its sub-status, which gives more detail.</summary>
    /// <param name="code">The vendor's code for the status.</param>
    /// <param name="subCode">The vendor's code for the sub-status.</param>
    /// <returns>The mapping of both codes together.</returns>
    /// <remarks>
    /// <para>
    /// The result is the mapping of the sub-status, even if the sub-status is information only. In these cases it is the mapping of the
    /// status instead:
    /// </para>
    /// <list type="bullet">
    /// <item>The sub-status is missing or not known.</item>
    /// <item>The sub-status maps to <see cref="ShipmentStatus.Unknown"/> and is not information.</item>
    /// <item>
    /// The sub-status is information only, and the status is <see cref="ShipmentStatus.Delivered"/> or
    /// <see cref="ShipmentStatus.Returned"/>.
    /// </item>
    /// <item>
    /// The vendor sends the sub-status with any status, and the two differ. For example, EasyPost sends <c>arrived_at_destination</c> also
    /// with <c>delivered</c>.
    /// </item>
    /// </list>
    /// <para>
    /// If one of the two codes is not known, the result has the status of the other. Its <see cref="TrackingMapping.Code"/> is the unknown
    /// code, and <see cref="TrackingMapping.IsKnown"/> is <see langword="false"/>.
    /// </para>
    /// </remarks>
    [OverloadResolutionPriority(1)]
    public TrackingMapping Map(string? code, string? subCode) => Map(code.AsSpan(), subCode.AsSpan());

    /// <inheritdoc cref="Map(string, string)"/>
    public TrackingMapping Map(ReadOnlySpan<char> code, ReadOnlySpan<char> subCode)
    {
        if (subCode.IsEmpty || code.IsEmpty)
        {
            return Map(subCode.IsEmpty ? code : subCode);
        }

        VocabularyTable table = Table;
        bool known = table.TryFind(code, out VocabularyEntry? main);
        if (!table.TryFindPair(code, subCode, out VocabularyEntry? sub) && !table.TryFind(subCode, out sub))
        {
            return Unknown(subCode.ToString(), main);
        }

        return known ? Refine(main!, sub!) : Unknown(code.ToString(), sub);
    }

    /// <summary>Maps a status and its sub-status, both in UTF-8.</summary>
    /// <param name="utf8Code">The vendor's code for the status.</param>
    /// <param name="utf8SubCode">The vendor's code for the sub-status.</param>
    /// <returns>The mapping of both codes together.</returns>
    /// <remarks>The rules are those of <see cref="Map(string, string)"/>.</remarks>
    public TrackingMapping Map(ReadOnlySpan<byte> utf8Code, ReadOnlySpan<byte> utf8SubCode)
    {
        if (utf8SubCode.IsEmpty || utf8Code.IsEmpty)
        {
            return Map(utf8SubCode.IsEmpty ? utf8Code : utf8SubCode);
        }

        VocabularyTable table = Table;
        bool known = table.TryFind(utf8Code, out VocabularyEntry? main);
        if (!table.TryFindPair(utf8Code, utf8SubCode, out VocabularyEntry? sub) && !table.TryFind(utf8SubCode, out sub))
        {
            return Unknown(Decode(utf8SubCode), main);
        }

        return known ? Refine(main!, sub!) : Unknown(Decode(utf8Code), sub);
    }

    private static TrackingMapping Refine(VocabularyEntry main, VocabularyEntry sub)
    {
        bool says = sub.Mapping.IsInformation || sub.Mapping.Status != ShipmentStatus.Unknown;
        bool mainSays = main.Mapping.IsInformation || main.Mapping.Status != ShipmentStatus.Unknown;
        bool differs = sub.Defers && mainSays && sub.Mapping.Status != main.Mapping.Status;

        // Information that comes later, such as a proof of delivery, must not replace the status of a shipment that has arrived.
        bool isOver = sub.Mapping.IsInformation && main.Mapping.Status is (ShipmentStatus.Delivered or ShipmentStatus.Returned);
        return says && !differs && !isOver ? sub.Mapping : main.Mapping;
    }

    private static TrackingMapping Unknown(string code, VocabularyEntry? known) =>
        (known?.Mapping ?? default) with { Code = code, IsKnown = false };
}

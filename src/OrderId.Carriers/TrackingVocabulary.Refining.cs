using System.Runtime.CompilerServices;
using OrderIds.Carriers.Vocabularies;
using OrderIds.Tracking;

namespace OrderIds.Carriers;

/// <content>Pairs of words: a status, and a sub-status that says it more exactly.</content>
public sealed partial class TrackingVocabulary
{
    /// <summary>Maps a status that a sub-status refines.</summary>
    /// <param name="code">The vendor's word for the status.</param>
    /// <param name="subCode">The vendor's word for the sub-status.</param>
    /// <returns>The mapping of the pair.</returns>
    /// <remarks>
    /// <para>
    /// The sub-status decides, even if it is information only, with four exceptions where the status stands: the sub-status is missing or
    /// not known; it says nothing (<see cref="ShipmentStatus.Unknown"/>); it is information only, and the status says that the shipment was
    /// delivered or came back; or the vendor gives it beside any status, as EasyPost gives <c>arrived_at_destination</c> beside
    /// <c>delivered</c>, and the two differ.
    /// </para>
    /// <para>If one of the words is not known, the result has it as its <see cref="TrackingMapping.Code"/> and is marked as not known, with
    /// the status of the other.</para>
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

    /// <summary>Maps a status that a sub-status refines, both in UTF-8.</summary>
    /// <param name="utf8Code">The vendor's word for the status.</param>
    /// <param name="utf8SubCode">The vendor's word for the sub-status.</param>
    /// <returns>The mapping of the pair.</returns>
    /// <remarks>See <see cref="Map(string, string)"/>.</remarks>
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

        // Later information, such as a proof of delivery, must not hide that the shipment arrived.
        bool isOver = sub.Mapping.IsInformation && main.Mapping.Status is (ShipmentStatus.Delivered or ShipmentStatus.Returned);
        return says && !differs && !isOver ? sub.Mapping : main.Mapping;
    }

    private static TrackingMapping Unknown(string code, VocabularyEntry? known) =>
        (known?.Mapping ?? default) with { Code = code, IsKnown = false };
}

namespace OrderIds.Carriers.Numbers;

/// <summary>Finds the formats that a tracking number fits, and returns them as public candidates.</summary>
internal static class NumberSearch
{
    public static TrackingNumberCandidate[] Find(TrackingNumber number)
    {
        Span<byte> symbols = stackalloc byte[TrackingNumber.MaxLength];
        Span<NumberHit> hits = stackalloc NumberHit[FormatTable.MostOfOneLength];
        symbols = symbols.Slice(0, NumberReader.Read(number.Text.AsSpan(), symbols).Length);
        return CandidatesOf(number, hits.Slice(0, FormatTable.Find(symbols, hits)));
    }

    public static TrackingNumberCandidate[] FindMistyped(TrackingNumber number)
    {
        Span<byte> symbols = stackalloc byte[TrackingNumber.MaxLength];
        Span<NumberHit> hits = stackalloc NumberHit[FormatTable.MostOfOneLength];
        symbols = symbols.Slice(0, NumberReader.Read(number.Text.AsSpan(), symbols).Length);
        return CandidatesOf(number, hits.Slice(0, FormatTable.FindMistyped(symbols, hits)));
    }

    /// <summary>Returns the first candidate, or <see langword="null"/> if a candidate of another carrier is nearly as good.</summary>
    public static TrackingNumberCandidate? Best(IReadOnlyList<TrackingNumberCandidate> candidates)
    {
        if (candidates.Count == 0 || candidates[0].Fit.Rarity <= 0)
        {
            return null;
        }

        string carrier = candidates[0].Carrier;
        for (int i = 1; i < candidates.Count; i++)
        {
            if (!candidates[0].Fit.StandsAbove(candidates[i].Fit) && candidates[i].Carrier != carrier)
            {
                return null;
            }
        }

        return candidates[0];
    }

    private static TrackingNumberCandidate[] CandidatesOf(TrackingNumber number, ReadOnlySpan<NumberHit> hits)
    {
        if (hits.IsEmpty)
        {
            return [];
        }

        var candidates = new TrackingNumberCandidate[hits.Length];
        for (int i = 0; i < hits.Length; i++)
        {
            candidates[i] = new TrackingNumberCandidate(number, hits[i]);
        }

        return candidates;
    }
}

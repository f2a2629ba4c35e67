namespace OrderIds.Carriers.Reading;

/// <summary>Reads an event of 17TRACK.</summary>
internal static class SeventeenTrackEvent
{
    public static EventDraft Read(ref JsonWalker json, Payload payload)
    {
        var draft = default(EventDraft);
        var place = default(JsonPlace);
        ReadOnlySpan<byte> stage = default;
        ReadOnlySpan<byte> subStatus = default;
        JsonTime utc = default;
        JsonTime raw = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("time_iso"u8))
            {
                draft.Time = json.Time();
            }
            else if (json.Is("time_utc"u8))
            {
                utc = json.Time();
            }
            else if (json.Is("time_raw"u8) && json.IsObject)
            {
                raw = ReadRawTime(ref json);
            }
            else if (json.Is("description"u8))
            {
                draft.Description = json.Text();
            }
            else if (json.Is("location"u8))
            {
                draft.Location = json.Text();
            }
            else if (json.Is("stage"u8))
            {
                stage = json.Utf8();
            }
            else if (json.Is("sub_status"u8))
            {
                subStatus = json.Utf8();
            }
            else if (json.Is("address"u8))
            {
                place.ReadAddress(ref json, "postal_code"u8);
            }
        }

        // The one with the offset of the place says more than the one in UTC; the one without an offset, less.
        bool isExact = draft.Time.IsKnown && draft.Time.Precision == Tracking.TimePrecision.Exact;
        draft.Time = isExact ? draft.Time : utc.Or(draft.Time).Or(raw);
        draft.Mapping = payload.Map(TrackingVocabulary.SeventeenTrack, subStatus.IsEmpty ? stage : subStatus);
        if (!draft.Mapping.IsKnown && !subStatus.IsEmpty)
        {
            // The stage says less, but it is known.
            draft.Mapping = TrackingVocabulary.SeventeenTrack.Map(stage) with { Code = draft.Mapping.Code, IsKnown = false };
        }

        draft.Location = string.IsNullOrWhiteSpace(draft.Location) ? place.ToText() : draft.Location;
        return draft;
    }

    private static JsonTime ReadRawTime(ref JsonWalker json)
    {
        ReadOnlySpan<byte> date = default;
        ReadOnlySpan<byte> time = default;
        ReadOnlySpan<byte> zone = default;
        json.StartObject();
        while (json.NextField())
        {
            if (json.Is("date"u8))
            {
                date = json.Utf8();
            }
            else if (json.Is("time"u8))
            {
                time = json.Utf8();
            }
            else if (json.Is("timezone"u8))
            {
                zone = json.Utf8();
            }
        }

        return JsonTime.Join(date, time, zone);
    }
}

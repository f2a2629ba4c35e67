using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading.Building;

/// <summary>Combines a date, a time of day and an offset that a carrier writes in separate fields.</summary>
/// <remarks>
/// A date is written as <c>20260305</c> or <c>2026-03-05</c>, a time of day as <c>071356</c>, <c>0713</c>, <c>71356</c> or <c>07:13:56</c>,
/// and an offset as <c>-05:00</c>, <c>-05.00</c> or <c>-5:00</c>. A time without an offset is local.
/// </remarks>
internal struct SplitTime
{
    private const int CompactDateLength = 8;
    private const int LongestPart = 24;
    private const long LargestOffset = 14 * TimeSpan.TicksPerHour;

    public JsonToken Date;
    public JsonToken TimeOfDay;
    public JsonToken Offset;

    /// <summary>Returns the time. Invalid parts count as missing and cause a warning.</summary>
    public readonly TimeText ToTime(in PayloadReader json) => ToTime(in json, json.Utf8(Offset));

    /// <summary>Returns the time in UTC. Invalid parts count as missing and cause a warning.</summary>
    public readonly TimeText ToUtc(in PayloadReader json) => ToTime(in json, "Z"u8);

    /// <summary>Returns the time with a given offset. Invalid parts count as missing and cause a warning.</summary>
    public readonly TimeText ToTime(in PayloadReader json, ReadOnlySpan<byte> offset)
    {
        ReadOnlySpan<byte> date = TimeText.Trim(json.Utf8(Date));
        TimeText time = Join(date, json.Utf8(TimeOfDay), offset);
        if (!time.IsWhole && !date.IsEmpty)
        {
            json.Warn(ReadingMessages.Time);
        }

        bool isDate = date.Length == CompactDateLength;
        return (isDate ? time : json.Plausible(time, date)).OrNone();
    }

    /// <summary>
    /// Combines an instant and the local time of the same event to a time with an offset. If only one of them is known, returns that one.
    /// </summary>
    public static TimeText At(TimeText instant, TimeText local)
    {
        if (instant.Precision != TimePrecision.Exact || !local.IsKnown)
        {
            return local.Or(instant);
        }

        long ticks = local.Precision switch
        {
            TimePrecision.Exact => local.Instant.Offset.Ticks,

            // The offset is the difference of the two times. All offsets are multiples of a quarter of an hour.
            TimePrecision.LocalTime => RoundToQuarters(local.Instant.Ticks - instant.Instant.UtcTicks),
            _ => 0,
        };
        long clock = instant.Instant.UtcTicks + ticks;
        return Math.Abs(ticks) <= LargestOffset && clock >= DateTime.MinValue.Ticks && clock <= DateTime.MaxValue.Ticks
            ? TimeText.At(new DateTimeOffset(clock, new TimeSpan(ticks)), TimePrecision.Exact)
            : instant;
    }

    /// <summary>Combines the parts to a time, or to a date if the time of day is missing.</summary>
    public static TimeText Join(ReadOnlySpan<byte> date, ReadOnlySpan<byte> timeOfDay, ReadOnlySpan<byte> offset)
    {
        Span<byte> parts = stackalloc byte[3 * (LongestPart + 4)];
        Span<byte> timeText = parts.Slice(LongestPart + 4);
        Span<byte> offsetText = timeText.Slice(LongestPart + 4);
        int dateLength = WriteDate(TimeText.Trim(date), parts);
        int timeLength = WriteTimeOfDay(TimeText.Trim(timeOfDay), timeText);
        int offsetLength = WriteOffset(TimeText.Trim(offset), offsetText);
        return TimeText.Join(parts.Slice(0, dateLength), timeText.Slice(0, timeLength), offsetText.Slice(0, offsetLength));
    }

    private static long RoundToQuarters(long ticks)
    {
        const long Quarter = 15 * TimeSpan.TicksPerMinute;
        return (long)Math.Round((double)ticks / Quarter) * Quarter;
    }

    private static int WriteDate(ReadOnlySpan<byte> date, Span<byte> target)
    {
        if (date.Length != CompactDateLength || !AreDigits(date))
        {
            return Copy(date, target);
        }

        date.Slice(0, 4).CopyTo(target);
        target[4] = (byte)'-';
        date.Slice(4, 2).CopyTo(target.Slice(5));
        target[7] = (byte)'-';
        date.Slice(6, 2).CopyTo(target.Slice(8));
        return 10;
    }

    private static int WriteTimeOfDay(ReadOnlySpan<byte> time, Span<byte> target)
    {
        if (time.Length is < 3 or > 6 || !AreDigits(time))
        {
            return Copy(time, target);
        }

        // An hour before ten may be written with one digit.
        bool isShort = (time.Length & 1) == 1;
        int length = 0;
        if (isShort)
        {
            target[length++] = (byte)'0';
        }

        for (int i = 0; i < time.Length; i++)
        {
            if (length is 2 or 5)
            {
                target[length++] = (byte)':';
            }

            target[length++] = time[i];
        }

        return length;
    }

    private static int WriteOffset(ReadOnlySpan<byte> offset, Span<byte> target)
    {
        int length = Copy(offset, target);
        if (length < 5 || target[0] is not ((byte)'+' or (byte)'-'))
        {
            return length;
        }

        if (target[2] == ':')
        {
            target.Slice(1, length - 1).CopyTo(target.Slice(2));
            target[1] = (byte)'0';
            return length + 1;
        }

        if (target[3] == '.')
        {
            target[3] = (byte)':';
        }

        return length;
    }

    private static int Copy(ReadOnlySpan<byte> text, Span<byte> target)
    {
        text = text.Slice(0, Math.Min(text.Length, LongestPart));
        text.CopyTo(target);
        return text.Length;
    }

    private static bool AreDigits(ReadOnlySpan<byte> text)
    {
        foreach (byte character in text)
        {
            if (character is < (byte)'0' or > (byte)'9')
            {
                return false;
            }
        }

        return true;
    }
}

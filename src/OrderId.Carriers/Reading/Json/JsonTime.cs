using System.Buffers.Text;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Reading;

/// <summary>Holds a time of a payload, and how well it is known from how it is written.</summary>
/// <remarks>The default is a time that is missing.</remarks>
internal readonly struct JsonTime
{
    private const int DateLength = 10;
    private const int LargestOffset = 14 * 60;
    private const long LargestUnixSeconds = 253_402_300_799;

    // Beyond this, the year 5138, a number counts milliseconds instead of seconds.
    private const long LargestSeconds = 100_000_000_000;

    private readonly TimePrecision _precision;

    private JsonTime(DateTimeOffset instant, TimePrecision precision)
    {
        Instant = instant;
        _precision = precision;
        IsKnown = true;
    }

    /// <summary>Gets whether there is a time.</summary>
    public bool IsKnown { get; }

    /// <summary>Gets the time: a local one as if it were UTC, a date as midnight UTC; the first of the calendar if it is missing.</summary>
    public DateTimeOffset Instant { get; }

    /// <summary>Gets how well it is known.</summary>
    public TimePrecision Precision => IsKnown ? _precision : TimePrecision.Unknown;

    /// <summary>Gets the time, or <see langword="null"/> if it is missing.</summary>
    public DateTimeOffset? OrNull => IsKnown ? Instant : null;

    private (DateTimeOffset Instant, int Precision, TimeSpan Offset) Order => (Instant, -(int)_precision, Instant.Offset);

    public static JsonTime At(DateTimeOffset instant, TimePrecision precision) => new(instant, precision);

    /// <summary>Returns this time, or another if this one is missing.</summary>
    public JsonTime Or(JsonTime other) => IsKnown ? this : other;

    /// <summary>Returns the later of two times; of the same instant, the one that is better known. It does not matter which of them comes first.</summary>
    public JsonTime Later(JsonTime other) => IsKnown && (!other.IsKnown || Order.CompareTo(other.Order) >= 0) ? this : other;

    /// <summary>Reads ISO 8601 in the parts that vendors use, also with a blank for the T; or a number of seconds or milliseconds since 1970. What is neither is missing; what of it can be read stays.</summary>
    public static JsonTime Parse(ReadOnlySpan<byte> text, bool isNumber)
    {
        text = JsonText.Trim(text);
        if (isNumber || (text.Length is 10 or 13 && text.IndexOf((byte)'-') < 0))
        {
            return FromUnix(text);
        }

        if (text.Length < DateLength || text[4] != '-' || text[7] != '-'
            || !TryDigits(text, 0, 4, out int year) || !TryDigits(text, 5, 2, out int month) || !TryDigits(text, 8, 2, out int day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return default;
        }

        var date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        var wholeDay = new JsonTime(new DateTimeOffset(date, TimeSpan.Zero), TimePrecision.Date);
        if (text.Length == DateLength)
        {
            return wholeDay;
        }

        return text[DateLength] is (byte)'T' or (byte)'t' or (byte)' ' ? ParseTimeOfDay(date, text.Slice(DateLength + 1)).Or(wholeDay) : default;
    }

    /// <summary>Reads a time whose parts stand apart; missing parts lead to what is known without them.</summary>
    public static JsonTime Join(ReadOnlySpan<byte> date, ReadOnlySpan<byte> timeOfDay, ReadOnlySpan<byte> offset)
    {
        Span<byte> text = stackalloc byte[64];
        if (date.Length + timeOfDay.Length + offset.Length >= text.Length)
        {
            return default;
        }

        if (timeOfDay.IsEmpty)
        {
            return Parse(date, isNumber: false);
        }

        date.CopyTo(text);
        text[date.Length] = (byte)'T';
        timeOfDay.CopyTo(text.Slice(date.Length + 1));
        int length = date.Length + 1 + timeOfDay.Length;
        offset.CopyTo(text.Slice(length));
        return Parse(text.Slice(0, length + offset.Length), isNumber: false);
    }

    private static JsonTime ParseTimeOfDay(DateTime date, ReadOnlySpan<byte> text)
    {
        if (text.Length < 5 || text[2] != ':' || !TryDigits(text, 0, 2, out int hour) || !TryDigits(text, 3, 2, out int minute) || hour > 23 || minute > 59)
        {
            return default;
        }

        int next = 5;
        int second = 0;
        long fraction = 0;
        if (next < text.Length && text[next] == ':')
        {
            // Some write a leap second.
            if (!TryDigits(text, next + 1, 2, out second) || second > 60)
            {
                return default;
            }

            second = Math.Min(second, 59);
            next += 3;
            fraction = Fraction(text, ref next);
        }

        DateTime time = date.AddTicks((((hour * 60) + minute) * 60 + second) * TimeSpan.TicksPerSecond + fraction);
        ReadOnlySpan<byte> zone = JsonText.Trim(text.Slice(next));
        if (zone.IsEmpty)
        {
            return new JsonTime(new DateTimeOffset(time, TimeSpan.Zero), TimePrecision.LocalTime);
        }

        // An offset that there is not, or that cannot be read, tells nothing: the time stays, as a local one.
        bool hasOffset = TryOffset(zone, out int offset);
        long utc = time.Ticks - (offset * TimeSpan.TicksPerMinute);
        return !hasOffset || Math.Abs(offset) > LargestOffset || utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks
            ? new JsonTime(new DateTimeOffset(time, TimeSpan.Zero), TimePrecision.LocalTime)
            : new JsonTime(new DateTimeOffset(time, TimeSpan.FromMinutes(offset)), TimePrecision.Exact);
    }

    private static long Fraction(ReadOnlySpan<byte> text, ref int next)
    {
        if (next >= text.Length || text[next] is not ((byte)'.' or (byte)','))
        {
            return 0;
        }

        long ticks = 0;
        long unit = TimeSpan.TicksPerSecond / 10;
        for (next++; next < text.Length && text[next] is >= (byte)'0' and <= (byte)'9'; next++, unit /= 10)
        {
            ticks += (text[next] - '0') * unit;
        }

        return ticks;
    }

    private static bool TryOffset(ReadOnlySpan<byte> zone, out int minutes)
    {
        minutes = 0;
        if (zone.Length == 1)
        {
            return zone[0] is (byte)'Z' or (byte)'z';
        }

        if (zone.SequenceEqual("UTC"u8) || zone.SequenceEqual("GMT"u8))
        {
            return true;
        }

        if (zone[0] is not ((byte)'+' or (byte)'-') || !TryDigits(zone, 1, 2, out int hours))
        {
            return false;
        }

        int rest = 0;
        bool isWhole = zone.Length == 3
            || (zone.Length == 5 && TryDigits(zone, 3, 2, out rest))
            || (zone.Length == 6 && zone[3] == ':' && TryDigits(zone, 4, 2, out rest));
        minutes = ((hours * 60) + rest) * (zone[0] == '-' ? -1 : 1);
        return isWhole && rest <= 59;
    }

    private static JsonTime FromUnix(ReadOnlySpan<byte> text)
    {
        if (!Utf8Parser.TryParse(text, out long number, out int length) || number < 0 || !IsFraction(text.Slice(length)))
        {
            return default;
        }

        bool isSeconds = number <= LargestSeconds;
        return (isSeconds ? number : number / 1000) > LargestUnixSeconds
            ? default
            : new JsonTime(isSeconds ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number), TimePrecision.Exact);
    }

    // Nothing, or a period and digits; an exponent would make another number of it.
    private static bool IsFraction(ReadOnlySpan<byte> text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] is < (byte)'0' or > (byte)'9')
            {
                return false;
            }
        }

        return text.IsEmpty || text[0] == '.';
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, int start, int count, out int value)
    {
        value = 0;
        if (start + count > text.Length)
        {
            return false;
        }

        foreach (byte digit in text.Slice(start, count))
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        return true;
    }
}

using System.Buffers.Text;

namespace OrderIds.Tracking.Json;

/// <summary>
/// Represents a time that was read from text, and its precision, which follows from how it is written. The default is a missing time.
/// </summary>
/// <remarks>The packages that read JSON compile this file, too, so that there is only one parser of times.</remarks>
internal readonly struct TimeText
{
    private const int DateLength = 10;
    private const int LargestOffset = 14 * 60;
    private const long LargestUnixSeconds = 253_402_300_799;

    // A greater number counts milliseconds instead of seconds: as seconds, it would be after the year 5138.
    private const long LargestSeconds = 100_000_000_000;

    private const long StartOfUnixTime = 621_355_968_000_000_000;

    private readonly TimePrecision _precision;

    private TimeText(DateTimeOffset instant, TimePrecision precision, bool isWhole)
    {
        Instant = instant;
        _precision = precision;
        IsKnown = true;
        IsWhole = isWhole;
    }

    /// <summary>Gets a value indicating whether there is a time.</summary>
    public bool IsKnown { get; }

    /// <summary>Gets a value indicating whether the whole text is a time, and not only its beginning.</summary>
    public bool IsWhole { get; }

    /// <summary>
    /// Gets the time. A local time is given as if it were UTC, a date as midnight UTC, and a missing time as the first instant of the
    /// calendar.
    /// </summary>
    public DateTimeOffset Instant { get; }

    /// <summary>Gets how exactly the time is known.</summary>
    public TimePrecision Precision => IsKnown ? _precision : TimePrecision.Unknown;

    private (DateTimeOffset Instant, int Precision, TimeSpan Offset) Order => (Instant, -(int)_precision, Instant.Offset);

    public static TimeText At(DateTimeOffset instant, TimePrecision precision) => new(instant, precision, isWhole: true);

    /// <summary>Returns this time, or the other time if this one is missing.</summary>
    public TimeText Or(TimeText other) => IsKnown ? this : other;

    /// <summary>
    /// Returns this time. A time of the year 1 or the first instant of 1970, which programs write for a missing time, counts as missing.
    /// </summary>
    public TimeText OrNone() => Instant.Year > 1 && Instant.UtcTicks != StartOfUnixTime ? this : default;

    /// <summary>
    /// Returns the later of two times or, if they are the same instant, the more precise one. The result is the same if the two are
    /// exchanged.
    /// </summary>
    public TimeText Later(TimeText other) => IsKnown && (!other.IsKnown || Order.CompareTo(other.Order) >= 0) ? this : other;

    /// <summary>
    /// Reads an ISO 8601 time, also with a space instead of the T, or with UTC or GMT instead of the offset; or a number of seconds or
    /// milliseconds since 1970.
    /// </summary>
    /// <returns>
    /// The time, or a missing time if the text is neither. If only the beginning of the text is a time or a date, that part is returned.
    /// </returns>
    public static TimeText Parse(ReadOnlySpan<byte> text, bool isNumber)
    {
        text = Trim(text);
        if (isNumber || (text.Length is 10 or 13 && text.IndexOf((byte)'-') < 0))
        {
            return FromUnix(text);
        }

        if (text.Length < DateLength || text[4] != '-' || text[7] != '-')
        {
            return default;
        }

        int century = Digits(text, 0);
        int year = Digits(text, 2);
        int month = Digits(text, 5);
        int day = Digits(text, 8);
        if ((century | year | month | day) < 0)
        {
            return default;
        }

        year += century * 100;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return default;
        }

        long midnight = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks;
        if (text.Length == DateLength)
        {
            return Date(midnight, isWhole: true);
        }

        if (text[DateLength] is not ((byte)'T' or (byte)'t' or (byte)' '))
        {
            return default;
        }

        return WithTimeOfDay(midnight, text.Slice(DateLength + 1));
    }

    /// <summary>
    /// Reads a time from separate texts for the date, the time of day and the offset. If the time of day or the offset is missing, the
    /// result is less precise.
    /// </summary>
    public static TimeText Join(ReadOnlySpan<byte> date, ReadOnlySpan<byte> timeOfDay, ReadOnlySpan<byte> offset)
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

    /// <summary>Returns the bytes without the white space around them.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8)
    {
        int start = 0;
        int end = utf8.Length;
        while (start < end && IsWhiteSpace(utf8[start]))
        {
            start++;
        }

        while (end > start && IsWhiteSpace(utf8[end - 1]))
        {
            end--;
        }

        return utf8.Slice(start, end - start);
    }

    private static bool IsWhiteSpace(byte character) => character is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private static TimeText Date(long midnight, bool isWhole) =>
        new(new DateTimeOffset(midnight, TimeSpan.Zero), TimePrecision.Date, isWhole);

    private static TimeText WithTimeOfDay(long midnight, ReadOnlySpan<byte> text)
    {
        if (text.Length < 5 || text[2] != ':')
        {
            return Date(midnight, isWhole: false);
        }

        int hour = Digits(text, 0);
        int minute = Digits(text, 3);
        if (hour is < 0 or > 23 || minute is < 0 or > 59)
        {
            return Date(midnight, isWhole: false);
        }

        int next = 5;
        int second = 0;
        long fraction = 0;
        if (next < text.Length && text[next] == ':')
        {
            // Some vendors write leap seconds.
            second = text.Length < 8 ? -1 : Digits(text, 6);
            if (second is < 0 or > 60)
            {
                return Date(midnight, isWhole: false);
            }

            second = Math.Min(second, 59);
            next = 8;
            fraction = Fraction(text, ref next);
        }

        long ticks = midnight + (((hour * 60) + minute) * 60 + second) * TimeSpan.TicksPerSecond + fraction;
        if (text.Slice(next).SequenceEqual("+00:00"u8) || text.Slice(next).SequenceEqual("Z"u8))
        {
            return new TimeText(new DateTimeOffset(ticks, TimeSpan.Zero), TimePrecision.Exact, isWhole: true);
        }

        ReadOnlySpan<byte> zone = Trim(text.Slice(next));
        if (zone.IsEmpty)
        {
            return new TimeText(new DateTimeOffset(ticks, TimeSpan.Zero), TimePrecision.LocalTime, isWhole: true);
        }

        // An offset that is invalid or cannot be read is ignored, and the time is kept as a local time.
        bool hasOffset = TryOffset(zone, out int offset) && Math.Abs(offset) <= LargestOffset;
        long utc = ticks - (offset * TimeSpan.TicksPerMinute);
        return hasOffset && utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks
            ? new TimeText(new DateTimeOffset(ticks, new TimeSpan(offset * TimeSpan.TicksPerMinute)), TimePrecision.Exact, isWhole: true)
            : new TimeText(new DateTimeOffset(ticks, TimeSpan.Zero), TimePrecision.LocalTime, isWhole: false);
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

        if (zone[0] is not ((byte)'+' or (byte)'-') || zone.Length < 3)
        {
            return false;
        }

        int hours = Digits(zone, 1);
        int rest = zone.Length switch
        {
            3 => 0,
            5 => Digits(zone, 3),
            6 when zone[3] == ':' => Digits(zone, 4),
            _ => -1,
        };
        minutes = ((hours * 60) + rest) * (zone[0] == '-' ? -1 : 1);
        return (hours | rest) >= 0 && rest <= 59;
    }

    private static TimeText FromUnix(ReadOnlySpan<byte> text)
    {
        if (!Utf8Parser.TryParse(text, out long number, out int length) || number < 0 || !IsFraction(text.Slice(length)))
        {
            return default;
        }

        bool isSeconds = number <= LargestSeconds;
        return (isSeconds ? number : number / 1000) > LargestUnixSeconds
            ? default
            : At(
                isSeconds
                    ? DateTimeOffset.FromUnixTimeSeconds(number)
                    : DateTimeOffset.FromUnixTimeMilliseconds(number), TimePrecision.Exact);
    }

    // The text must be empty, or a period and digits. An exponent is not allowed, because it would change the number.
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

    /// <summary>Returns the number that two digits stand for, or -1 if they are not digits.</summary>
    private static int Digits(ReadOnlySpan<byte> text, int start)
    {
        int tens = text[start] - '0';
        int ones = text[start + 1] - '0';
        return (uint)tens <= 9 && (uint)ones <= 9 ? (tens * 10) + ones : -1;
    }
}

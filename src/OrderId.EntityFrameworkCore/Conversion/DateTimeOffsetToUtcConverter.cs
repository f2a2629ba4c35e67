using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Converts an instant to and from a <see cref="DateTime"/> in UTC, which every database compares and sorts.</summary>
/// <remarks>
/// The offset is not stored: what is read has the offset zero. SQLite does not compare <see cref="DateTimeOffset"/> itself.
/// </remarks>
public sealed class DateTimeOffsetToUtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

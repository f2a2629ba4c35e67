using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Converts an instant to and from a <see cref="DateTime"/> in UTC, which every database can compare and sort.</summary>
/// <remarks>
/// The offset is not stored: instants are read with the offset zero. SQLite cannot compare <see cref="DateTimeOffset"/> values.
/// </remarks>
public sealed class DateTimeOffsetToUtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

using Microsoft.Extensions.Logging;

namespace OrderIds.EntityFrameworkCore.Mapping;

/// <summary>Holds the log messages about the building of a model.</summary>
internal static partial class MappingLog
{
    [LoggerMessage(
        EventId = 1,
        EventName = "OrderIds.EntityFrameworkCore.OrderNotKnown",
        Level = LogLevel.Warning,
        Message = "Expected a database whose order of the columns is known, but found {Provider}. Order IDs are stored and found all the same; before relying on ranges and sorting, check that "
            + "it sorts text by its bytes, binary columns and UUIDs from the first byte to the last.")]
    public static partial void OrderNotKnown(ILogger logger, string provider);

    [LoggerMessage(
        EventId = 2,
        EventName = "OrderIds.EntityFrameworkCore.OrderOfJson",
        Level = LogLevel.Warning,
        Message = "Expected JSON columns whose text is sorted by its bytes, but found {Property} with {Provider}, which sorts it by the database's collation. Order IDs in JSON are stored and found all the "
            + "same; where that collation puts letters or digits in another order, write EF.Functions.Collate(property, \"{Collation}\") in ranges and sorting.")]
    public static partial void OrderOfJson(ILogger logger, string property, string provider, string? collation);
}

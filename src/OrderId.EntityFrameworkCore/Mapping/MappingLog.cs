using Microsoft.Extensions.Logging;

namespace OrderIds.EntityFrameworkCore.Mapping;

/// <summary>Holds the log messages that are written while a model is built.</summary>
internal static partial class MappingLog
{
    [LoggerMessage(
        EventId = 1,
        EventName = "OrderIds.EntityFrameworkCore.OrderNotKnown",
        Level = LogLevel.Warning,
        Message = "It is not known in which order {Provider} sorts columns. Order IDs can be stored and found. "
            + "Before you use ranges and sorting, check that it sorts text by its bytes, "
            + "and binary columns and UUIDs from the first byte to the last.")]
    public static partial void OrderNotKnown(ILogger logger, string provider);

    [LoggerMessage(
        EventId = 2,
        EventName = "OrderIds.EntityFrameworkCore.OrderOfJson",
        Level = LogLevel.Warning,
        Message = "{Property} is in a JSON column, whose text {Provider} sorts by the database's collation. "
            + "Order IDs in JSON can be stored and found. If that collation sorts letters or digits in another order, "
            + "write EF.Functions.Collate(property, \"{Collation}\") in ranges and sorting.")]
    public static partial void OrderOfJson(ILogger logger, string property, string provider, string? collation);
}

using Microsoft.Extensions.Logging;

namespace OrderIds.EntityFrameworkCore.Mapping;

/// <summary>Holds what the model's building tells the log.</summary>
internal static partial class MappingLog
{
    [LoggerMessage(
        EventId = 1,
        EventName = "OrderIds.EntityFrameworkCore.OrderNotKnown",
        Level = LogLevel.Warning,
        Message = "Expected a database whose order of the columns is known, but found {Provider}. Order IDs are stored and found all the same; before relying on ranges and sorting, check that "
            + "it sorts text by its bytes, binary columns and UUIDs from the first byte to the last.")]
    public static partial void OrderNotKnown(ILogger logger, string provider);
}

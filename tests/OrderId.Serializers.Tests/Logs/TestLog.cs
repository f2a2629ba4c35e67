using Microsoft.Extensions.Logging;
using MyShop;

namespace OrderIds.Serializers.Tests;

internal static partial class TestLog
{
    [LoggerMessage(3, LogLevel.Information, "Closed.")]
    public static partial void Closed(ILogger logger, [LogProperties] ClosedOrder order);
}

internal sealed record ClosedOrder([property: OrderIdData] OrderId Id);

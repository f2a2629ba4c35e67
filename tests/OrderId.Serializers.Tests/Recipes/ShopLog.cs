using Microsoft.Extensions.Logging;
using OrderIds;

namespace MyShop;

internal static partial class ShopLog
{
    [LoggerMessage(1, LogLevel.Information, "Placed {OrderId}.")]
    public static partial void Placed(ILogger logger, MaskedOrderId orderId);
}

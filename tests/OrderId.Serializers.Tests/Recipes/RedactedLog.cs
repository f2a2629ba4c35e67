using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.Logging;
using OrderIds;

namespace MyShop;

[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class OrderIdDataAttribute() : DataClassificationAttribute(Value)
{
    public static DataClassification Value { get; } = new("MyShop", "OrderId");
}

public sealed class OrderIdRedactor : Redactor
{
    public override int GetRedactedLength(ReadOnlySpan<char> input) => OrderId.TryParse(input, out _) ? OrderId.GroupedLength : 0;

    public override int Redact(ReadOnlySpan<char> source, Span<char> destination) =>
        OrderId.TryParse(source, out OrderId id) && id.TryFormat(destination, out int written, "M") ? written : 0;
}

internal static partial class RedactedLog
{
    [LoggerMessage(2, LogLevel.Information, "Placed {OrderId}.")]
    public static partial void Placed(ILogger logger, [OrderIdData] OrderId orderId);
}

using System.Numerics;

namespace OrderIds;

/// <content>The interfaces that netstandard2.0 lacks; their members are there as well.</content>
public readonly partial struct OrderId
    : ISpanParsable<OrderId>, IUtf8SpanParsable<OrderId>, ISpanFormattable, IUtf8SpanFormattable, IComparisonOperators<OrderId, OrderId,
    bool>, IMinMaxValue<OrderId>
{
}

using System.Numerics;

namespace OrderIds;

/// <content>
/// The interfaces that netstandard2.0 does not have. On netstandard2.0 the type has their members without the interfaces.
/// </content>
public readonly partial struct OrderId
    : ISpanParsable<OrderId>, IUtf8SpanParsable<OrderId>, ISpanFormattable, IUtf8SpanFormattable, IComparisonOperators<OrderId, OrderId,
    bool>, IMinMaxValue<OrderId>
{
}

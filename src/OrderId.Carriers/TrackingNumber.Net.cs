using System.Numerics;

namespace OrderIds.Carriers;

/// <content>The interfaces that netstandard2.0 lacks; their members are there as well.</content>
public readonly partial struct TrackingNumber
    : ISpanParsable<TrackingNumber>, IUtf8SpanParsable<TrackingNumber>, ISpanFormattable, IUtf8SpanFormattable,
    IComparisonOperators<TrackingNumber, TrackingNumber, bool>
{
}

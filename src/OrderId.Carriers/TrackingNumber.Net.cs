using System.Numerics;

namespace OrderIds.Carriers;

/// <content>The interfaces that netstandard2.0 lacks. Their members exist on every framework.</content>
public readonly partial struct TrackingNumber
    : ISpanParsable<TrackingNumber>, IUtf8SpanParsable<TrackingNumber>, ISpanFormattable, IUtf8SpanFormattable,
    IComparisonOperators<TrackingNumber, TrackingNumber, bool>
{
}

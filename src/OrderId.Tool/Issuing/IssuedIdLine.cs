using System.Globalization;

namespace OrderIds.Tool.Issuing;

/// <summary>What <c>orderid new --json</c> writes of an ID.</summary>
internal readonly record struct IssuedIdLine(string Id, string Time, int Node, int Sequence)
{
    public static IssuedIdLine Of(OrderId id, string format) =>
        new(id.ToString(format), id.Timestamp.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), id.Node, id.Sequence);
}

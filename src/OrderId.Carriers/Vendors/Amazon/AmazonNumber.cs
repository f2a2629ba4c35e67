using OrderIds.Carriers.Reading;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Creates a number for a package that has no tracking number.</summary>
internal static class AmazonNumber
{
    /// <summary>
    /// Returns a number such as <c>999-0000001-0000000/1</c>. It includes the order ID, because packages of different orders may have the
    /// same name.
    /// </summary>
    public static string Of(in PayloadReader json, string order, string? package)
    {
        if (package is null)
        {
            return order;
        }

        int excess = order.Length + 1 + package.Length - TrackingEvent.MaxTextLength;
        return excess <= 0 ? $"{order}/{package}" : throw json.Error(ReadingMessages.Key(package.Length - excess));
    }
}

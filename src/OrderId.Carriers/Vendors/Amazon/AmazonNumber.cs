using OrderIds.Carriers.Reading;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Makes the number of a package that has no tracking number.</summary>
internal static class AmazonNumber
{
    /// <summary>
    /// Returns a number such as <c>999-0000001-0000000/1</c>: by its name alone, a package of one order would be taken for that of another.
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

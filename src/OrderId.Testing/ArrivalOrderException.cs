using System.Globalization;

namespace OrderIds.Testing;

/// <summary>The exception that is thrown when a result depends on the order in which events arrive.</summary>
public sealed class ArrivalOrderException : Exception
{
    internal ArrivalOrderException(int[] given, int[] arrival, object? expected, object? actual, int seed)
        : base(string.Format(
            CultureInfo.InvariantCulture,
            "The result depends on the order of arrival. Events {0} give: {1}. Events {2} give: {3}. "
            + "Events are counted from 1; the seed is {4}.",
            Show(given),
            expected,
            Show(arrival),
            actual,
            seed))
    {
        Given = given;
        Arrival = arrival;
    }

    /// <summary>Gets the 0-based indexes of the events, in the order in which the test gave them.</summary>
    public IReadOnlyList<int> Given { get; }

    /// <summary>
    /// Gets the 0-based indexes of the events in the order that gave another result. An event that arrived twice is included twice.
    /// </summary>
    public IReadOnlyList<int> Arrival { get; }

    private static string Show(int[] order) =>
        order.Length == 0 ? "(none)" : string.Join(", ", order.Select(index => (index + 1).ToString(CultureInfo.InvariantCulture)));
}

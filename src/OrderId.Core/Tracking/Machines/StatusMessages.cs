using System.Globalization;

namespace OrderIds.Tracking.Machines;

/// <summary>Holds the texts of exceptions about statuses and machines.</summary>
internal static class StatusMessages
{
    public const string NoMove = "Expected a status that may follow, but found another.";

    public static string Move<TStatus>(TStatus from, TStatus to, IReadOnlyList<TStatus> allowed)
        where TStatus : struct, Enum => allowed.Count == 0
        ? Format("Expected no move from {0}, which nothing may follow, but found {1}.", from, to)
        : Format("Expected a status that may follow {0} ({1}), but found {2}.", from, string.Join(", ", allowed), to);

    public static string TooManyValues(int limit, Type type, int found) =>
        Format("Expected an enumeration of at most {0} values, but {1} has {2}.", limit, type.Name, found);

    public static string Undefined<TStatus>(TStatus found)
        where TStatus : struct, Enum => Format("Expected a value of {0}, but found {1}.", typeof(TStatus).Name, found);

    public static string UnknownWord(Type type) => Format("Expected a word of {0}, but found one that is not known.", type.Name);

    public static string MoveToItself(object status) =>
        Format("Expected a move to another status, but found one from {0} to itself, which is always allowed.", status);

    public static string MoveTwice(object from, object to) =>
        Format("Expected each move once, but found the one from {0} to {1} again.", from, to);

    public static string Redirection(object from, object to, object becomes) =>
        Format("The move from {0} to {1} is redirected to {2}, but {2} may not follow {0}.", from, to, becomes);

    public static string ShortPath(int found) => Format("Expected a way of at least two statuses, but found {0}.", found);

    public static string NotNormal(object from, object to) =>
        Format("Expected each step of an ordinary way to be a normal move, but found the one from {0} to {1}.", from, to);

    public static string Unreachable<TStatus>(TStatus initial, IEnumerable<TStatus> unreachable)
        where TStatus : struct, Enum => Format(
            "Expected every status to be reachable from {0}, but found no way to {1}.", initial, string.Join(", ", unreachable));

    public static string Table(object place) => Format("Expected a table of statuses, but found something else at {0}.", place);

    private static string Format(string format, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, format, arguments);
}

using System.Runtime.CompilerServices;
using OrderIds.Text;

namespace OrderIds;

/// <content>The IDs that start with what a person has typed so far.</content>
public readonly partial struct OrderId
{
    /// <summary>Finds the first and the last order ID whose text starts with some characters, for a search as a person types.</summary>
    /// <param name="prefix">
    /// The first characters, 0 to 17 of them, in either case, with hyphens where they stand in an ID or without. O is read as 0, I and L
    /// as 1; white space around it is skipped. <see langword="null"/> is the start of no ID; the empty text is that of every ID.
    /// </param>
    /// <param name="first">The smallest ID that starts so, of any kind; <see cref="None"/> if there is none.</param>
    /// <param name="last">The largest ID that starts so, of any kind; <see cref="None"/> if there is none.</param>
    /// <returns><see langword="true"/> if an order ID can start so.</returns>
    /// <remarks>
    /// The IDs that start with the characters are those from <paramref name="first"/> to <paramref name="last"/>, both included, and no
    /// others: in memory, and in every column that sorts as the IDs do, where an index finds them.
    /// </remarks>
    [OverloadResolutionPriority(1)]
    public static bool TryGetPrefixRange(string? prefix, out OrderId first, out OrderId last)
    {
        if (prefix is null)
        {
            first = last = None;
            return false;
        }

        return PrefixRange.TryFind(prefix.AsSpan(), out first, out last);
    }

    /// <inheritdoc cref="TryGetPrefixRange(string?, out OrderId, out OrderId)"/>
    public static bool TryGetPrefixRange(ReadOnlySpan<char> prefix, out OrderId first, out OrderId last) =>
        PrefixRange.TryFind(prefix, out first, out last);
}

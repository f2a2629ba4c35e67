using System.Runtime.CompilerServices;
using OrderIds.Text;

namespace OrderIds;

/// <content>The range of IDs that start with the characters that a person has typed so far.</content>
public readonly partial struct OrderId
{
    /// <summary>Finds the first and the last order ID whose text starts with some characters, for a search as a person types.</summary>
    /// <param name="prefix">
    /// The first characters, 0 to 17 of them, in upper or lower case, without hyphens, or with hyphens where they stand in an ID. O is read
    /// as 0, I and L as 1; white space around the characters is ignored. No ID starts with <see langword="null"/>; every ID starts with the
    /// empty text.
    /// </param>
    /// <param name="first">The smallest ID that starts with the characters, of any kind; <see cref="None"/> if there is no such ID.</param>
    /// <param name="last">The largest ID that starts with the characters, of any kind; <see cref="None"/> if there is no such ID.</param>
    /// <returns><see langword="true"/> if an order ID can start with the characters.</returns>
    /// <remarks>
    /// Every ID from <paramref name="first"/> to <paramref name="last"/>, both inclusive, starts with the characters, and no other ID does.
    /// A query for this range therefore finds them, with the help of an index, in every database column that sorts in the order of the IDs.
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

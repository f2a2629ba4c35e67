using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking;

/// <summary>Gives the words of <see cref="PaymentStatus"/>.</summary>
public static class PaymentStatusExtensions
{
    /// <summary>Returns the name to show to people, in English, such as "Partially Refunded".</summary>
    /// <param name="status">The status.</param>
    /// <returns>The name, the same in every culture.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static string ToDisplayName(this PaymentStatus status) => Words<PaymentStatus>.DisplayName(status);

    /// <summary>Returns the word to store, such as <c>PartiallyRefunded</c>: the name of the member.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word, the same in every culture and version.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static string ToCode(this PaymentStatus status) => Words<PaymentStatus>.Code(status);
}

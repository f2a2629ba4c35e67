namespace OrderIds.Tracking;

/// <content>Hashes a text with <see cref="string.GetHashCode()"/>, which the framework seeds randomly in each process.</content>
internal static partial class IdentityHash
{
    private static int OfText(string text) => text.GetHashCode();
}

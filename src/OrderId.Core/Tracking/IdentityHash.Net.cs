namespace OrderIds.Tracking;

/// <content>The hash of a text, where the framework seeds it for each process.</content>
internal static partial class IdentityHash
{
    private static int OfText(string text) => text.GetHashCode();
}

namespace OrderIds.Tracking;

/// <content>
/// Hashes a text with a random seed of its own. On .NET Framework, which also uses this build, <see cref="string.GetHashCode()"/> returns
/// the same value in every process.
/// </content>
internal static partial class IdentityHash
{
    private static readonly ulong TextSeed = BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 0);

    /// <summary>Hashes a text with Marvin32, the algorithm that newer frameworks use for strings.</summary>
    internal static int OfText(string text, ulong seed)
    {
        uint low = (uint)seed;
        uint high = (uint)(seed >> 32);
        int i = 0;
        for (; i + 1 < text.Length; i += 2)
        {
            low += text[i] | ((uint)text[i + 1] << 16);
            Stir(ref low, ref high);
        }

        low += i < text.Length ? text[i] | 0x80_0000u : 0x80u;
        Stir(ref low, ref high);
        Stir(ref low, ref high);
        return (int)(low ^ high);
    }

    private static int OfText(string text) => OfText(text, TextSeed);

    private static void Stir(ref uint low, ref uint high)
    {
        high ^= low;
        low = Rotate(low, 20) + high;
        high = Rotate(high, 9) ^ low;
        low = Rotate(low, 27) + high;
        high = Rotate(high, 19);
    }

    private static uint Rotate(uint value, int bits) => (value << bits) | (value >> (32 - bits));
}

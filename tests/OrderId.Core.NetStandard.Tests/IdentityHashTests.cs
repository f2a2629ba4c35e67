using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>
/// The seeded hash of texts, which only this build has: against Marvin32's published vectors, the two halves of which are joined by XOR.
/// </summary>
public class IdentityHashTests
{
    private const ulong Seed = 0x004FB61A001BDBCC;
    private const ulong OtherSeed = 0x804FB61A001BDBCC;

    [Theory]
    [InlineData(Seed, "", 0x30ED35C100CD3C7D)]
    [InlineData(Seed, "\u0FE7", 0xB5F6E1FC485DBFF8)]
    [InlineData(Seed, "\u4286\u59DC", 0x7008F2E87E9CF556)]
    [InlineData(Seed, "\u3209\u24E6\u476C", 0x6F04BF1A5EA24060)]
    [InlineData(OtherSeed, "", 0x10A9D5D3996FD65D)]
    [InlineData(OtherSeed, "\u0FE7", 0x64B581631F6AB378)]
    [InlineData(OtherSeed, "\u4286\u59DC", 0x36289D9654FB49F6)]
    [InlineData(OtherSeed, "\u3209\u24E6\u476C", 0xD6DD5E40AD1BC2ED)]
    public void OfText_IsThePublishedHash(ulong seed, string text, ulong halves) =>
        Assert.Equal((int)((uint)halves ^ (uint)(halves >> 32)), IdentityHash.OfText(text, seed));
}

using System.Text;

namespace OrderIds.Carriers.Tests.Vocabularies;

/// <summary>What is said to allocate nothing allocates nothing.</summary>
public class TrackingVocabularyAllocationTests
{
    [Fact]
    public void Map_KnownWordsAfterTheFirstUse_AllocatesNothing()
    {
        string[][] codes = TrackingVocabulary.All
            .Select(vocabulary => vocabulary.Mappings.Select(mapping => new string(mapping.Code)).ToArray())
            .ToArray();
        byte[][][] utf8Codes = codes.Select(words => words.Select(Encoding.UTF8.GetBytes).ToArray()).ToArray();

        int count = codes.Sum(words => words.Length);
        AssertNothing(() =>
        {
            int known = 0;
            for (int i = 0; i < codes.Length; i++)
            {
                TrackingVocabulary vocabulary = TrackingVocabulary.All[i];
                for (int j = 0; j < codes[i].Length; j++)
                {
                    known += vocabulary.Map(codes[i][j]).IsKnown && vocabulary.Map(codes[i][j].AsSpan()).IsKnown
                        && vocabulary.Map(utf8Codes[i][j].AsSpan()).IsKnown
                        ? 1
                        : 0;
                }
            }

            return known == count;
        });
    }

    [Fact]
    public void Map_KnownPairs_AllocatesNothing() => AssertNothing(() =>
        TrackingVocabulary.Shippo.Map("TRANSIT", "delivery_attempted").IsKnown
        & TrackingVocabulary.Shippo.Map("TRANSIT"u8, "delivery_attempted"u8).IsKnown
        & TrackingVocabulary.AfterShip.Map("Exception".AsSpan(), "Exception_017".AsSpan()).IsKnown
        & TrackingVocabulary.EasyPost.Map("delivered", null).IsKnown);

    private static void AssertNothing(Func<bool> activity)
    {
        Assert.True(activity());
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool result = activity();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(result);
        Assert.Equal(0, allocated);
    }
}

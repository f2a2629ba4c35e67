using OrderIds.Sealing;

namespace OrderIds.Tests.Sealing;

public class SealingKeyTests
{
    [Fact]
    public void Return_AfterDispose_ClearsTheCipherThatWasStillAtWork()
    {
        var platform = new SpyPlatform();
        var key = new SealingKey(SampleIds.Key(), platform.Create);
        PayloadCipher cipher = key.Rent();
        OrderId id = SampleIds.Consecutive(1);

        key.Dispose();
        Assert.Equal(id, cipher.Open(cipher.Seal(id, 0)));
        key.Return(cipher);

        platform.AssertEverythingIsCleared();
    }

    [Fact]
    public void Return_OfMoreCiphersThanAreKept_ClearsTheRest()
    {
        var platform = new SpyPlatform();
        using (var key = new SealingKey(SampleIds.Key(), platform.Create))
        {
            PayloadCipher[] ciphers = [.. Enumerable.Range(0, (2 * Environment.ProcessorCount) + 3).Select(_ => key.Rent())];
            Assert.Equal(ciphers.Length, ciphers.Distinct().Count());
            foreach (PayloadCipher cipher in ciphers)
            {
                key.Return(cipher);
            }

            // One for AES itself.
            Assert.Equal((2 * Environment.ProcessorCount) + 1, platform.OpenCount);
        }

        platform.AssertEverythingIsCleared();
    }

    [Fact]
    public void Rent_AfterDispose_Throws()
    {
        var key = new SealingKey(SampleIds.Key(), new SpyPlatform().Create);
        key.Dispose();

        Assert.Throws<ObjectDisposedException>(() => key.Rent());
    }
}

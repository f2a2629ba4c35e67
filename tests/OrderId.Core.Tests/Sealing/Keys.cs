using FsCheck;
using FsCheck.Fluent;

namespace OrderIds.Tests.Sealing;

/// <summary>The keys that properties draw.</summary>
internal static class Keys
{
    public static Arbitrary<Key> Any => (
        from length in Gen.Elements(16, 24, 32)
        from bytes in Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(length)
        from slot in Gen.Choose(0, 7)
        select new Key(bytes, slot)).ToArbitrary();
}

using FsCheck;
using FsCheck.Fluent;
using OrderIds.Testing.Generators;

namespace OrderIds.Testing;

/// <summary>Generates order IDs for FsCheck.</summary>
/// <remarks>
/// Register the class with FsCheck, for example as <c>[Properties(Arbitrary = new[] { typeof(OrderIdArbitraries) })]</c> of FsCheck.Xunit.
/// All members may be used from any thread.
/// </remarks>
public static class OrderIdArbitraries
{
    /// <summary>Gets sortable IDs of all times, nodes and sequences.</summary>
    public static Gen<OrderId> Sortable { get; } = IdGenerators.Sortable;

    /// <summary>Gets sealed IDs of all key slots, sealed with keys of the package.</summary>
    public static Gen<OrderId> Sealed { get; } = IdGenerators.Sealed;

    /// <summary>Gets IDs in Amazon's form: 17 digits, the first of which may be a letter.</summary>
    public static Gen<OrderId> Amazon { get; } = IdGenerators.Amazon;

    /// <summary>Gets IDs of every kind but <see cref="OrderIdKind.None"/>.</summary>
    public static Arbitrary<OrderId> Ids { get; } = Gen.OneOf(Sortable, Sealed, Amazon).ToArbitrary();

    /// <summary>Gets sortable and sealed IDs with a mistake: a wrong, missing, doubled or swapped character, or a misplaced hyphen.</summary>
    public static Arbitrary<OrderIdNearMiss> NearMisses { get; } = IdGenerators.NearMisses.ToArbitrary();
}

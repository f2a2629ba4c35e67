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
    /// <summary>
    /// Gets a generator of sortable IDs with any time, node (the number of the generator that issues IDs) and sequence number.
    /// </summary>
    public static Gen<OrderId> Sortable { get; } = IdGenerators.Sortable;

    /// <summary>
    /// Gets a generator of sealed (encrypted) IDs. The keys are fixed test keys of this package, one for each key slot that an ID can name.
    /// </summary>
    public static Gen<OrderId> Sealed { get; } = IdGenerators.Sealed;

    /// <summary>Gets a generator of IDs in Amazon's form: 17 digits, the first of which may be a letter.</summary>
    public static Gen<OrderId> Amazon { get; } = IdGenerators.Amazon;

    /// <summary>Gets a generator of IDs of every kind except <see cref="OrderIdKind.None"/>.</summary>
    public static Arbitrary<OrderId> Ids { get; } = Gen.OneOf(Sortable, Sealed, Amazon).ToArbitrary();

    /// <summary>
    /// Gets a generator of sortable and sealed (encrypted) IDs with a mistake: a wrong, missing, doubled or swapped character, or a
    /// misplaced hyphen.
    /// </summary>
    public static Arbitrary<OrderIdNearMiss> NearMisses { get; } = IdGenerators.NearMisses.ToArbitrary();
}

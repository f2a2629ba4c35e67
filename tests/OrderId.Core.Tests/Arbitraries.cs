using FsCheck;
using FsCheck.Fluent;
using OrderIds.Testing;

namespace OrderIds.Tests;

/// <summary>What properties draw by the type of their parameters.</summary>
internal static class Arbitraries
{
    /// <summary>Gets IDs of every kind but <see cref="OrderIdKind.None"/>.</summary>
    public static Arbitrary<OrderId> Ids => OrderIdArbitraries.Ids;

    public static Arbitrary<SortableId> SortableIds => OrderIdArbitraries.Sortable.Select(id => new SortableId(id)).ToArbitrary();

    public static Arbitrary<Seed> Seeds => Gen.Choose(0, int.MaxValue - 1).Select(value => new Seed(value)).ToArbitrary();
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OrderIds.Tests.Shops;

/// <summary>Starts the options of every context that tests open.</summary>
/// <remarks>
/// Each combination of provider, mapping and replaced services has services of its own in EF Core, which throws an exception
/// at the 21st. An application that has so many makes a mistake. Tests of one process have them on purpose.
/// </remarks>
public static class TestOptions
{
    public static DbContextOptionsBuilder<TContext> For<TContext>()
        where TContext : DbContext => (DbContextOptionsBuilder<TContext>)Start(new DbContextOptionsBuilder<TContext>());

    public static DbContextOptionsBuilder Start(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning));
}

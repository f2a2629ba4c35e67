using Microsoft.EntityFrameworkCore;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>Creates contexts from a function, as an application's services would.</summary>
internal sealed class ContextFactory<TContext>(Func<TContext> create) : IDbContextFactory<TContext>
    where TContext : DbContext
{
    public TContext CreateDbContext() => create();
}

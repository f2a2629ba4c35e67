using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>A context with the lease table alone.</summary>
internal sealed class LeaseContext(DbContextOptions<LeaseContext> options, string table, string? schema) : DbContext(options)
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ReplaceService<IModelCacheKeyFactory, ByName>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddOrderIdLeases(table, schema);

    private sealed class ByName : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) =>
            context is LeaseContext leases ? (leases.Table, leases.Schema, designTime) : context.ContextId;
    }

    private string Table => table;

    private string? Schema => schema;
}

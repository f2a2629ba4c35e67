using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace OrderIds.EntityFrameworkCore.Generation;

/// <summary>
/// Stores the generator in a context's options. It adds no services, so contexts with different generators share the services of EF Core.
/// </summary>
internal sealed class OrderIdOptionsExtension(IOrderIdGenerator generator) : IDbContextOptionsExtension
{
    private ExtensionInfo? _info;

    public IOrderIdGenerator Generator { get; } = generator;

    public DbContextOptionsExtensionInfo Info => _info ??= new ExtensionInfo(this);

    public void ApplyServices(IServiceCollection services)
    {
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class ExtensionInfo(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "using an order ID generator ";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["OrderIds:Generator"] = "1";
    }
}

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace OrderIds.EntityFrameworkCore.Mapping;

/// <summary>Adds <see cref="OrderIdTypeMappingPlugin"/> and <see cref="OrderIdTranslatorPlugin"/> to a context's services.</summary>
internal sealed class OrderIdMappingExtension(OrderIdMapping mapping) : IDbContextOptionsExtension
{
    private ExtensionInfo? _info;

    public DbContextOptionsExtensionInfo Info => _info ??= new ExtensionInfo(this);

    private OrderIdMapping Mapping { get; } = mapping;

    public void ApplyServices(IServiceCollection services) => services
        .AddSingleton<IRelationalTypeMappingSourcePlugin>(provider => new OrderIdTypeMappingPlugin(provider, Mapping))
        .AddScoped<IMethodCallTranslatorPlugin, OrderIdTranslatorPlugin>();

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class ExtensionInfo(OrderIdMappingExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "using order IDs ";

        private new OrderIdMappingExtension Extension => (OrderIdMappingExtension)base.Extension;

        public override int GetServiceProviderHashCode() => (int)Extension.Mapping;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is ExtensionInfo same && same.Extension.Mapping == Extension.Mapping;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) =>
            debugInfo["OrderIds:Mapping"] = Extension.Mapping.ToString();
    }
}

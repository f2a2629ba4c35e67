using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;

namespace OrderIds.EntityFrameworkCore.Mapping;

/// <summary>
/// Maps order IDs that do not belong to a property: in parameters and results of raw SQL, and in the collections of a compiled model.
/// </summary>
/// <remarks>The type mapping source depends on this plugin, so the plugin resolves it only for the first mapping.</remarks>
internal sealed class OrderIdTypeMappingPlugin(IServiceProvider services, OrderIdMapping mapping) : IRelationalTypeMappingSourcePlugin
{
    public RelationalTypeMapping? FindMapping(in RelationalTypeMappingInfo mappingInfo)
    {
        if (mappingInfo.ClrType != typeof(OrderId) && mappingInfo.ClrType != typeof(OrderId?))
        {
            return null;
        }

        var shape = ColumnShape.Of(mapping);
        var converter = (ValueConverter)Activator.CreateInstance(shape.Converter)!;
        bool? isFixed = shape.Length is null ? null : true;
        RelationalTypeMapping? column = services.GetRequiredService<IRelationalTypeMappingSource>().FindMapping(
            converter.ProviderClrType, storeTypeName: null, unicode: mapping == OrderIdMapping.Text
                ? false
                : null, size: shape.Length, fixedLength: isFixed);
        return (RelationalTypeMapping?)column?.WithComposedConverter(converter);
    }
}

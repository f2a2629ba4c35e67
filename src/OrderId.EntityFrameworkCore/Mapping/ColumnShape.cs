using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OrderIds.EntityFrameworkCore.Mapping;

/// <summary>Describes the columns of one mapping: the converter and, if the type has one, the fixed length.</summary>
internal sealed record ColumnShape(OrderIdMapping Mapping, Type Converter, int? Length)
{
    private static readonly ColumnShape[] All =
    [
        new(OrderIdMapping.Text, typeof(OrderIdToStringConverter), OrderId.Length),
        new(OrderIdMapping.Bytes, typeof(OrderIdToBytesConverter), OrderId.ByteLength),
        new(OrderIdMapping.Uuid, typeof(OrderIdToGuidConverter), null),
    ];

    public static ColumnShape Of(OrderIdMapping mapping) =>
        All.FirstOrDefault(shape => shape.Mapping == mapping)
            ?? throw new ArgumentOutOfRangeException(nameof(mapping), mapping, EntityFrameworkMessages.MappingOutOfRange);

    /// <summary>Returns the columns that use a converter, or <see langword="null"/> if the converter is not part of this package.</summary>
    public static ColumnShape? Of(ValueConverter converter) => All.FirstOrDefault(shape => shape.Converter == converter.GetType());

    public void Apply(IConventionPropertyBuilder property, string? collation)
    {
        property.HasConverter(Converter);
        property.HasMaxLength(Length);
        property.IsFixedLength(Length is null ? null : true);
        if (Mapping == OrderIdMapping.Text)
        {
            property.IsUnicode(false);
            property.UseCollation(collation);
        }
    }
}

using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace OrderIds.EntityFrameworkCore.Generation;

/// <summary>
/// Refuses an added entity whose ID is <see cref="OrderId.None"/> although it is part of a key. EF Core asks for a value only then.
/// </summary>
internal sealed class UnsetKeyGuard(IProperty property) : ValueGenerator<OrderId>
{
    public override bool GeneratesTemporaryValues => false;

    public override OrderId Next(EntityEntry entry) => throw new InvalidOperationException(
        EntityFrameworkMessages.KeyPartNotSet(property.DeclaringType.ShortName() + "." + property.Name));
}

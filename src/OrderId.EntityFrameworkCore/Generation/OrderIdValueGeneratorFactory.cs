using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Creates <see cref="OrderIdValueGenerator"/>. <c>UseOrderIds</c> sets it; compiled models name it.</summary>
public sealed class OrderIdValueGeneratorFactory : ValueGeneratorFactory
{
    /// <inheritdoc/>
    public override ValueGenerator Create(IProperty property, ITypeBase typeBase) => new OrderIdValueGenerator();
}

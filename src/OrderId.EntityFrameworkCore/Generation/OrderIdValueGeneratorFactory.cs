using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace OrderIds.EntityFrameworkCore;

/// <summary>
/// Creates instances of <see cref="OrderIdValueGenerator"/>. <c>UseOrderIds</c> sets this factory, and compiled models refer to it.
/// </summary>
public sealed class OrderIdValueGeneratorFactory : ValueGeneratorFactory
{
    /// <inheritdoc/>
    public override ValueGenerator Create(IProperty property, ITypeBase typeBase) => new OrderIdValueGenerator();
}

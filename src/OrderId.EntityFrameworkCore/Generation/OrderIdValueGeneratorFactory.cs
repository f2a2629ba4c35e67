using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.ValueGeneration;
using OrderIds.EntityFrameworkCore.Generation;

namespace OrderIds.EntityFrameworkCore;

/// <summary>
/// Creates instances of <see cref="OrderIdValueGenerator"/>. <c>UseOrderIds</c> sets this factory, and compiled models refer to it.
/// </summary>
public sealed class OrderIdValueGeneratorFactory : ValueGeneratorFactory
{
    /// <inheritdoc/>
    /// <remarks>
    /// For a part of a key that is not generated, the result is a generator that throws an <see cref="InvalidOperationException"/>, so that
    /// <see cref="OrderId.None"/> is not stored in a key.
    /// </remarks>
    public override ValueGenerator Create(IProperty property, ITypeBase typeBase)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.ValueGenerated == ValueGenerated.Never ? new UnsetKeyGuard(property) : new OrderIdValueGenerator();
    }
}

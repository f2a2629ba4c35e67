using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.ValueGeneration;
using Microsoft.Extensions.DependencyInjection;
using OrderIds.EntityFrameworkCore.Generation;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Generates the value of a property with the context's order ID generator when an entity is added.</summary>
/// <remarks>
/// The generator is the one passed to <c>UseOrderIdGenerator</c>, or else the <see cref="IOrderIdGenerator"/> of the application's
/// services. The value is final, not temporary: it is available as soon as the entity is added. <c>UseOrderIds</c> sets this value
/// generator on every order ID that is generated on add.
/// </remarks>
public sealed class OrderIdValueGenerator : ValueGenerator<OrderId>
{
    /// <inheritdoc/>
    public override bool GeneratesTemporaryValues => false;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The context has no generator.</exception>
    /// <exception cref="OrderIdLeaseUnavailableException">
    /// The generator's lease (its right to issue IDs) is used up, and the lease store has not granted another.
    /// </exception>
    public override OrderId Next(EntityEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        IDbContextOptions options = entry.Context.GetService<IDbContextOptions>();
        IOrderIdGenerator? generator = options.FindExtension<OrderIdOptionsExtension>()?.Generator
            ?? options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetService<IOrderIdGenerator>();
        return (generator ?? throw new InvalidOperationException(EntityFrameworkMessages.NoGenerator(entry.Metadata.DisplayName()))).Next();
    }
}

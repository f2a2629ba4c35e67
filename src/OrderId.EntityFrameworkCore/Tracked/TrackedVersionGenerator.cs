using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;
using OrderIds.EntityFrameworkCore.Tracked;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Starts to count the changes of a tracked value when its entity is added.</summary>
/// <remarks>
/// It also finds out, before anything is stored, that the context's options lack <c>UseOrderIdTracking</c>. <c>HasTracked</c> sets it.
/// </remarks>
public sealed class TrackedVersionGenerator : ValueGenerator<long>
{
    /// <inheritdoc/>
    public override bool GeneratesTemporaryValues => false;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The options of the context lack <c>UseOrderIdTracking</c>.</exception>
    public override long Next(EntityEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _ = TrackingInterceptor.Of(entry.Context);
        return 1;
    }
}

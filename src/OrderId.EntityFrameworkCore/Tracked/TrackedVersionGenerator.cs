using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace OrderIds.EntityFrameworkCore.Tracked;

/// <summary>Sets the version of a tracked value to 1 when its entity is added.</summary>
/// <remarks>It also detects, before anything is stored, that the context's options lack <c>UseOrderIdTracking</c>.</remarks>
internal sealed class TrackedVersionGenerator : ValueGenerator<long>
{
    public override bool GeneratesTemporaryValues => false;

    public override long Next(EntityEntry entry)
    {
        _ = TrackingInterceptor.Of(entry.Context);
        return 1;
    }
}

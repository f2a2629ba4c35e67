using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.ValueGeneration;
using OrderIds.EntityFrameworkCore.Tracked;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Creates what starts to count the changes of a tracked value. <c>HasTracked</c> sets it; compiled models name it.</summary>
public sealed class TrackedVersionGeneratorFactory : ValueGeneratorFactory
{
    /// <inheritdoc/>
    public override ValueGenerator Create(IProperty property, ITypeBase typeBase) => new TrackedVersionGenerator();
}

using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.ValueGeneration;
using OrderIds.EntityFrameworkCore.Tracked;

namespace OrderIds.EntityFrameworkCore;

/// <summary>
/// Creates the generator that sets the version of a new tracked value. <c>HasTracked</c> sets this factory, and compiled models refer to
/// it.
/// </summary>
public sealed class TrackedVersionGeneratorFactory : ValueGeneratorFactory
{
    /// <inheritdoc/>
    public override ValueGenerator Create(IProperty property, ITypeBase typeBase) => new TrackedVersionGenerator();
}

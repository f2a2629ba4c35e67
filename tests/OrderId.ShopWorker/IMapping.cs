using OrderIds.EntityFrameworkCore;

namespace OrderIds.Tests.Shops;

/// <summary>Names a mapping by a type, so that each has entities of its own.</summary>
public interface IMapping
{
    public static abstract OrderIdMapping Mapping { get; }
}

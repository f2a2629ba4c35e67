using OrderIds.EntityFrameworkCore;

namespace OrderIds.Tests.Shops;

public sealed class AsBytes : IMapping
{
    public static OrderIdMapping Mapping => OrderIdMapping.Bytes;
}

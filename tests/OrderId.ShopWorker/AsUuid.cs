using OrderIds.EntityFrameworkCore;

namespace OrderIds.Tests.Shops;

public sealed class AsUuid : IMapping
{
    public static OrderIdMapping Mapping => OrderIdMapping.Uuid;
}

using OrderIds.EntityFrameworkCore;

namespace OrderIds.Tests.Shops;

public sealed class AsText : IMapping
{
    public static OrderIdMapping Mapping => OrderIdMapping.Text;
}

using OrderIds.Dapper;
using OrderIds.MessagePack;
using OrderIds.MongoDB;
using OrderIds.PublicApis;

namespace OrderIds.Serializers.Tests;

public class PublicApiTests
{
    [Theory]
    [InlineData(typeof(OrderIdTypeHandler))]
    [InlineData(typeof(OrderIdResolver))]
    [InlineData(typeof(OrderIdBson))]
    public void PublicApi_IsTheOneApproved(Type type) => ApprovedApi.Verify(type.Assembly);
}

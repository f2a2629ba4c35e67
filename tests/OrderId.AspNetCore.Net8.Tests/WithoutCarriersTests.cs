namespace OrderIds.AspNetCore.Tests;

public class WithoutCarriersTests
{
    [Fact]
    public void All_WithoutOrderIdCarriers_HasTheTypesOfTheCore() =>
        Assert.All(OrderIdJsonSchema.All, schema => Assert.Equal(typeof(OrderId).Assembly, schema.Type.Assembly));
}

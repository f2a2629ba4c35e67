using AutoFixture;
using Bogus;
using MyShop;
using OrderIds.Testing;

namespace OrderIds.Serializers.Tests;

public class FakeDataTests
{
    [Fact]
    public void AutoFixture_TakesIdsFromAGenerator()
    {
        // <page>
        IOrderIdGenerator ids = TestOrderIds.Create(seed: 1);
        var fixture = new Fixture();
        fixture.Register(ids.Next);
        // </page>
        var expected = new OrderId[100];
        TestOrderIds.Create(seed: 1).Fill(expected);
        Assert.Contains(fixture.Create<Gift>().Id, expected);
    }

    [Fact]
    public void Bogus_TakesIdsFromAGenerator()
    {
        // <page>
        IOrderIdGenerator ids = TestOrderIds.Create(seed: 1);
        Faker<Sale> sales = new Faker<Sale>().RuleFor(sale => sale.Id, _ => ids.Next());
        // </page>
        Assert.Equal(TestOrderIds.Create(seed: 1).Next(), sales.Generate().Id);
    }

    private sealed record Gift(OrderId Id);
}

using Microsoft.EntityFrameworkCore;
using OrderIds.Documents;
using OrderIds.Tests.Shops;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>Any number of configurations fits into one process of tests, as long as all contexts are made in one way.</summary>
public class TestOptionsTests
{
    [Fact]
    public void For_MoreConfigurationsThanEfAllows_DoesNotThrow()
    {
        int contexts = 0;
        foreach (OrderIdMapping mapping in Enum.GetValues<OrderIdMapping>())
        {
            for (int bits = 0; bits < 8; bits++)
            {
                DbContextOptionsBuilder<MyShop.ShopContext> builder = TestOptions.For<MyShop.ShopContext>().UseOrderIds(mapping)
                    .EnableDetailedErrors((bits & 1) > 0).EnableSensitiveDataLogging((bits & 2) > 0)
                    .EnableThreadSafetyChecks((bits & 4) > 0);
                using var shop = new MyShop.ShopContext(builder.UseSqlite("Data Source=:memory:").Options);
                contexts += shop.Model.GetEntityTypes().Any() ? 1 : 0;
            }
        }

        Assert.Equal(24, contexts);
    }

    [Fact]
    public void Options_OfAllTests_ComeFromOnePlace()
    {
        const string Maker = "new " + nameof(DbContextOptionsBuilder);
        string folder = Path.Combine(Repository.Folder!, "tests", "OrderId.EntityFrameworkCore.Tests");
        string[] files = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains(Maker, StringComparison.Ordinal))];

        Assert.Empty(files);
    }
}

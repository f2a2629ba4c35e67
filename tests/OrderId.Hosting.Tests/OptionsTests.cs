using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrderIds.Tests.Generation;

namespace OrderIds.Hosting.Tests;

public sealed class OptionsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-options-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Configuration_EveryValue_IsBound()
    {
        IConfiguration section = Section(new()
        {
            ["File"] = "ids.lease",
            ["HostIdentity"] = "volume-1",
            ["TableName"] = "shop.leases",
            ["LeaseName"] = "orders",
            ["CreateTable"] = "true",
            ["Floor"] = "2026-03-01T00:00:00Z",
            ["Window"] = "00:05:00",
            ["RefillPoint"] = "0.25",
            ["MaximumLead"] = "02:00:00",
            ["StoreTimeout"] = "00:00:03",
            ["ReleaseOnDispose"] = "true",
            ["StartWithoutStore"] = "true",
        });
        await using ServiceProvider services = new ServiceCollection().AddOrderIds(section).BuildServiceProvider();

        OrderIdsOptions options = services.GetRequiredService<IOptions<OrderIdsOptions>>().Value;

        Assert.Equal(
            ("ids.lease", "volume-1", "shop.leases", "orders"), (options.File, options.HostIdentity, options.TableName, options.LeaseName));
        Assert.True(options.CreateTable && options.StartWithoutStore && options.ReleaseOnDispose);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), options.Floor);
        Assert.Equal(
            (TimeSpan.FromMinutes(5), 0.25, TimeSpan.FromHours(2), TimeSpan.FromSeconds(3)),
            (options.Window, options.RefillPoint, options.MaximumLead, options.StoreTimeout));
        Assert.Equal(typeof(OrderIdsOptions).GetProperties().Length, section.GetChildren().Count());
    }

    [Fact]
    public void Defaults_AreThoseOfTheGenerator()
    {
        var hosting = new OrderIdsOptions();
        var generator = new OrderIdGeneratorOptions();

        Assert.Equal(
            (generator.Window, generator.RefillPoint, generator.MaximumLead, generator.StoreTimeout),
            (hosting.Window, hosting.RefillPoint, hosting.MaximumLead, hosting.StoreTimeout));
        Assert.False(hosting.StartWithoutStore || hosting.CreateTable || hosting.ReleaseOnDispose || generator.ReleaseOnDispose);
    }

    [Fact]
    public async Task Configuration_File_IssuesFromItWithItsFloor()
    {
        string path = Path.Combine(_folder.FullName, "ids.lease");
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new VirtualTimeProvider())
            .AddOrderIds(Section(new() { ["File"] = path, ["Floor"] = "2026-03-01T20:00:00Z", ["HostIdentity"] = "volume-1" }))
            .BuildServiceProvider();

        Assert.Equal(VirtualTimeProvider.Start.AddHours(12), services.GetRequiredService<IOrderIdGenerator>().Next().Timestamp);
        Assert.True(File.Exists(path));

        // Another identity is another host: the file is refused.
        await using ServiceProvider other = new ServiceCollection()
            .AddOrderIds(Section(new() { ["File"] = path, ["HostIdentity"] = "volume-2" })).BuildServiceProvider();
        Assert.Throws<OrderIdLeaseForeignException>(() => other.GetRequiredService<IOrderIdGenerator>().Next());
    }

    [Fact]
    public async Task Configuration_AndCode_CodeComesLast()
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddOrderIds(
                Section(new() { ["File"] = "ids.lease", ["Window"] = "00:05:00" }), options => options.UseStore(new MemoryLeaseStore()))
            .BuildServiceProvider();

        Assert.Equal(OrderIdKind.Sortable, services.GetRequiredService<IOrderIdGenerator>().Next().Kind);
        Assert.Equal(TimeSpan.FromMinutes(5), services.GetRequiredService<IOptions<OrderIdsOptions>>().Value.Window);
    }

    [Fact]
    public async Task Configuration_KeyedSections_AreApart()
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddKeyedOrderIds("orders", Section(new() { ["Window"] = "00:02:00" }), options => options.UseStore(new MemoryLeaseStore()))
            .AddKeyedOrderIds("invoices", Section(new() { ["Window"] = "00:03:00" }), options => options.UseStore(new MemoryLeaseStore()))
            .BuildServiceProvider();
        var options = services.GetRequiredService<IOptionsMonitor<OrderIdsOptions>>();

        Assert.Equal((TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3)), (options.Get("orders").Window, options.Get("invoices").Window));
    }

    [Theory]
    [InlineData("Fiel", "ids.lease")]
    [InlineData("Window", "ten minutes")]
    public async Task StartAsync_ConfigurationWithAMistake_StopsTheStart(string key, string value)
    {
        await using var host = new TestHost(services => services.AddOrderIds(Section(new() { ["File"] = "ids.lease", [key] = value })));

        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
        Assert.Contains(key, wrong.Message, StringComparison.Ordinal);
    }

    public static TheoryData<Action<OrderIdsOptions>, string> Invalid => new()
    {
        {
            options => options.File = null,
            "No lease store is specified. Call UseFile, UseDatabase or UseStore, or set File in the configuration."
        },
        { options => options.Window = TimeSpan.FromSeconds(1), "Expected a window from 2 seconds to 30 days." },
        { options => options.RefillPoint = 1, "Expected a fraction greater than 0 and less than 1." },
        { options => options.MaximumLead = TimeSpan.FromDays(-1), "Expected a lead from zero to 3650 days." },
        { options => options.StoreTimeout = TimeSpan.Zero, "Expected a time-out from 10 milliseconds to one hour." },
        {
            options => options.HostIdentity = "a b",
            "HostIdentity: Expected a text of letters, digits, hyphens, underscores and full stops, "
                + "but found an empty text or other characters."
        },
        { options => options.TableName = "leases; --", "TableName: Expected a table name of letters, digits and underscores" },
        {
            options => options.LeaseName = "a/b",
            "LeaseName: Expected a name of at most 64 letters, digits, hyphens, underscores and full stops"
        },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task StartAsync_WrongOptions_StopTheStartAndNameTheKey(Action<OrderIdsOptions> configure, string message)
    {
        await using var host = new TestHost(services => services.AddKeyedOrderIds("invoices", options =>
        {
            options.UseFile("ids.lease");
            configure(options);
        }));

        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.StartsWith("invoices: " + message, Assert.Single(wrong.Failures), StringComparison.Ordinal);
    }

    public static TheoryData<Action<OrderIdsOptions>, string> SettingsOfStores => new()
    {
        { options => options.Floor = DateTimeOffset.UnixEpoch, "Floor" },
        { options => options.HostIdentity = "volume-1", "HostIdentity" },
        { options => options.TableName = "leases", "TableName" },
        { options => options.LeaseName = "orders", "LeaseName" },
        { options => options.CreateTable = true, "CreateTable" },
    };

    [Theory]
    [MemberData(nameof(SettingsOfStores))]
    public async Task StartAsync_SettingThatAnOwnStoreNeverSees_IsRefused(Action<OrderIdsOptions> configure, string setting)
    {
        await using var host = new TestHost(services => services.AddOrderIds(options =>
        {
            options.UseStore(new MemoryLeaseStore());
            options.File = null;
            configure(options);
        }));

        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.StartsWith(
            $"{setting} has no effect on a custom store (UseStore).", Assert.Single(wrong.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SettingsOfStores))]
    public void Validate_StoreOfTheLibraryAfterAnOwnOne_TakesItsSettings(Action<OrderIdsOptions> configure, string setting)
    {
        Assert.NotEmpty(setting);
        Action<OrderIdsOptions>[] uses = [options => options.UseFile("ids.lease"), options => options.UseDatabase()];
        foreach (Action<OrderIdsOptions> use in uses)
        {
            using ServiceProvider services = new ServiceCollection().AddOrderIds(options =>
            {
                options.UseStore(new MemoryLeaseStore());
                use(options);
                configure(options);
            }).BuildServiceProvider();

            Assert.Null(Record.Exception(() => services.GetRequiredService<IOptions<OrderIdsOptions>>().Value));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Use_Twice_TheLastCounts(bool fileLast)
    {
        string path = Path.Combine(_folder.FullName, "ids.lease");
        await using ServiceProvider services = new ServiceCollection().AddOrderIds(options =>
        {
            options.UseFile(path);
            options.UseStore(new MemoryLeaseStore());
            options.File = fileLast ? path : null;
        }).BuildServiceProvider();
        services.GetRequiredService<IOrderIdGenerator>().Next();

        Assert.Equal(fileLast, File.Exists(path));
    }

    [Fact]
    public void Use_Nothing_Throws()
    {
        var options = new OrderIdsOptions();

        Assert.ThrowsAny<ArgumentException>(() => options.UseFile(""));
        Assert.Throws<ArgumentNullException>(() => options.UseStore((IOrderIdLeaseStore)null!));
        Assert.Throws<ArgumentNullException>(() => options.UseStore((Func<IServiceProvider, IOrderIdLeaseStore>)null!));
        Assert.Throws<ArgumentNullException>(() => options.UseDatabase((DbDataSource)null!));
        Assert.Throws<ArgumentNullException>(() => options.UseDatabase((Func<IServiceProvider, DbDataSource>)null!));
    }

    private static IConfigurationRoot Section(Dictionary<string, string?> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}

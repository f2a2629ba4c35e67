namespace OrderIds.Tests.Generation;

public class OrderIdGeneratorOptionsTests
{
    public static TheoryData<Action<OrderIdGeneratorOptions>, string> Invalid => new()
    {
        { options => options.Window = TimeSpan.FromMilliseconds(1999), "Expected a window from 2 seconds to 30 days." },
        { options => options.Window = TimeSpan.FromDays(30.1), "Expected a window from 2 seconds to 30 days." },
        { options => options.RefillPoint = 0, "Expected a fraction greater than 0 and less than 1." },
        { options => options.RefillPoint = 1, "Expected a fraction greater than 0 and less than 1." },
        { options => options.RefillPoint = double.NaN, "Expected a fraction greater than 0 and less than 1." },
        { options => options.MaximumLead = TimeSpan.FromTicks(-1), "Expected a lead from zero to 3650 days." },
        { options => options.MaximumLead = TimeSpan.FromDays(3651), "Expected a lead from zero to 3650 days." },
        { options => options.StoreTimeout = TimeSpan.FromMilliseconds(9), "Expected a time-out from 10 milliseconds to one hour." },
        { options => options.StoreTimeout = TimeSpan.FromHours(1.1), "Expected a time-out from 10 milliseconds to one hour." },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Create_SettingOutOfRange_Throws(Action<OrderIdGeneratorOptions> set, string message)
    {
        var options = new OrderIdGeneratorOptions();
        set(options);

        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => OrderIdGenerator.Create(new MemoryLeaseStore(), options));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("options.", exception.ParamName, StringComparison.Ordinal);
        Assert.Equal(exception.Message, Assert.Throws<ArgumentOutOfRangeException>(options.Validate).Message);
    }

    [Fact]
    public void Validate_SettingsAtTheirBounds_AreFine()
    {
        new OrderIdGeneratorOptions
        {
            Window = TimeSpan.FromSeconds(2),
            RefillPoint = double.Epsilon,
            MaximumLead = TimeSpan.Zero,
            StoreTimeout = TimeSpan.FromMilliseconds(10),
        }.Validate();
        new OrderIdGeneratorOptions
        {
            Window = TimeSpan.FromDays(30),
            RefillPoint = 0.999999,
            MaximumLead = TimeSpan.FromDays(3650),
            StoreTimeout = TimeSpan.FromHours(1),
        }.Validate();
    }

    [Fact]
    public void Validate_SettingOutOfRange_IsNamedWithItsValue()
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => new OrderIdGeneratorOptions { RefillPoint = 2 }.Validate());

        Assert.Equal(("options.RefillPoint", 2.0), (exception.ParamName, exception.ActualValue));
        Assert.Equal(
            "options.Window",
            Assert.Throws<ArgumentOutOfRangeException>(() => new OrderIdGeneratorOptions { Window = TimeSpan.Zero }.Validate()).ParamName);
    }

    [Fact]
    public void Create_NoTimeProvider_Throws() => Assert.Equal(
        "options.TimeProvider",
        Assert.Throws<ArgumentNullException>(
            () => OrderIdGenerator.Create(new MemoryLeaseStore(), new OrderIdGeneratorOptions { TimeProvider = null! })).ParamName);

    [Fact]
    public void Defaults_AreTheDocumentedOnes()
    {
        var options = new OrderIdGeneratorOptions();

        Assert.Equal(
            (TimeSpan.FromMinutes(10), 0.5, TimeSpan.FromDays(1), TimeSpan.FromSeconds(10)),
            (options.Window, options.RefillPoint, options.MaximumLead, options.StoreTimeout));
        Assert.Same(TimeProvider.System, options.TimeProvider);
    }
}

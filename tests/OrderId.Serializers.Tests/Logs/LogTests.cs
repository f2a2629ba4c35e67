using System.Text.Json;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MyShop;

namespace OrderIds.Serializers.Tests;

/// <summary>What the JSON console of Microsoft.Extensions.Logging writes of order IDs.</summary>
public class LogTests
{
    private const string Masked = "***-*******-***008P";

    private static readonly OrderId Id = OrderId.Parse(OrderId.Example);

    [Theory]
    [InlineData("Placed {OrderId}.")]
    [InlineData("Placed {OrderId:N}.")]
    [InlineData("Placed {OrderId:D}.")]
    [InlineData("Placed {@OrderId}.")]
    [InlineData("Placed {$OrderId}.")]
    public void MaskedId_InAnyFormat_IsMaskedInMessageAndState(string template)
    {
        JsonElement line = Masks(JsonConsole.Write(logger => logger.LogInformation(template, Id.Masked)));

        Assert.Equal($"Placed {Masked}.", line.GetProperty("Message").GetString());
        Assert.Contains(line.GetProperty("State").EnumerateObject(), value => value.Value.GetString() == Masked);
    }

    [Fact]
    public void Recipe_MasksTheId() => Masks(JsonConsole.Write(Place));

    [Fact]
    public void RecipeOfTheGenerator_MasksTheId() => Masks(JsonConsole.Write(logger => ShopLog.Placed(logger, Id.Masked)));

    [Fact]
    public void RecipeOfAScope_MasksTheId()
    {
        JsonElement line = Masks(JsonConsole.Write(logger => InScope(logger, Id)));

        Assert.Equal(Masked, line.GetProperty("Scopes")[0].GetProperty("OrderId").GetString());
    }

    [Fact]
    public void RecipeOfTheRedactor_MasksTheId()
    {
        JsonElement line = Masks(JsonConsole.Write(logger => RedactedLog.Placed(logger, Id), Redact));

        Assert.Equal($"Placed {Masked}.", line.GetProperty("Message").GetString());
        Assert.Equal(Masked, line.GetProperty("State").GetProperty("OrderId").GetString());
    }

    [Fact]
    public void RecipeOfTheRedactor_OnAProperty_MasksTheId() =>
        Masks(JsonConsole.Write(logger => TestLog.Closed(logger, new ClosedOrder(Id)), Redact));

    [Fact]
    public void Redactor_WithTheDiscriminatorOfTheDefault_WritesNothing()
    {
        bool byDefault = new LoggerRedactionOptions().ApplyDiscriminator;
        string written = JsonConsole.Write(logger => RedactedLog.Placed(logger, Id), builder =>
        {
            Redact(builder);
            builder.Services.Configure<LoggerRedactionOptions>(options => options.ApplyDiscriminator = byDefault);
        });

        AssertHasNoId(written);
        Assert.DoesNotContain(Masked, written, StringComparison.Ordinal);
        Assert.Contains("\"Placed .\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Redactor_OfWhatIsNoId_WritesNothing()
    {
        var redactor = new OrderIdRedactor();

        Assert.Equal(string.Empty, redactor.Redact("0VRKB3Z0004T0008Q"));
        Assert.Equal(Masked, redactor.Redact("0vr-kb3z000-4t0008p"));
    }

    /// <summary>The page says so, and why: this is no way to log an ID.</summary>
    [Fact]
    public void WholeId_MaskedByItsFormat_IsWholeInTheState()
    {
#pragma warning disable OID0004 // The mistake is the subject.
        string written = JsonConsole.Write(logger => logger.LogInformation("Placed {OrderId:M}.", Id));
#pragma warning restore OID0004

        using JsonDocument line = JsonDocument.Parse(written);
        Assert.Equal($"Placed {Masked}.", line.RootElement.GetProperty("Message").GetString());
        Assert.Equal(OrderId.Example, line.RootElement.GetProperty("State").GetProperty("OrderId").GetString());
    }

    /// <summary>The page says so: what the console writes of values with IDs in them.</summary>
    [Fact]
    public void WholeIdInsideAValue_GoesWrongAsThePageSays()
    {
        object[] values =
        [
            new Sale { Id = Id }, new List<OrderId> { Id }, new Dictionary<string, OrderId> { ["first"] = Id },
            new Dictionary<OrderId, int> { [Id] = 1 }, (Id, 1),
        ];
        Assert.All(values, value => Assert.Contains(
            OrderId.Example, JsonConsole.Write(logger => logger.LogInformation("Placed {Value}.", value)), StringComparison.Ordinal));

        string scope = JsonConsole.Write(logger =>
        {
            using (logger.BeginScope(new Dictionary<string, object> { ["OrderId"] = Id }))
            {
                logger.LogInformation("Placed.");
            }
        });
        Assert.Contains(OrderId.Example, scope, StringComparison.Ordinal);
    }

    /// <summary>What the page says to do.</summary>
    [Fact]
    public void MaskedIdsInsideAValue_AreMasked()
    {
        object[] values =
        [
            new List<OrderId> { Id }.Select(id => id.Masked),
            new Dictionary<OrderId, int> { [Id] = 1 }.ToDictionary(pair => pair.Key.Masked, pair => pair.Value),
            new { Id = Id.Masked }, (Id.Masked, 1),
        ];
        Assert.All(values, value => Masks(JsonConsole.Write(logger => logger.LogInformation("Placed {Value}.", value))));
    }

    private static void Place(ILogger logger)
    {
        OrderId id = Id;
        // <page>
        logger.LogInformation("Placed {OrderId}.", id.Masked);
        // </page>
    }

    private static void InScope(ILogger logger, OrderId id)
    {
        // <page>
        using (logger.BeginScope(new Dictionary<string, object> { ["OrderId"] = id.Masked }))
        // </page>
        {
            logger.LogInformation("Placed.");
        }
    }

    private static void Redact(ILoggingBuilder builder)
    {
        // <page>
        builder.EnableRedaction(options => options.ApplyDiscriminator = false);
        builder.Services.AddRedaction(redaction => redaction.SetRedactor<OrderIdRedactor>(OrderIdDataAttribute.Value));
        // </page>
    }

    private static JsonElement Masks(string written)
    {
        AssertHasNoId(written);
        Assert.Contains(Masked, written, StringComparison.Ordinal);
        using JsonDocument line = JsonDocument.Parse(written);
        return line.RootElement.Clone();
    }

    private static void AssertHasNoId(string written)
    {
        Assert.NotEmpty(written);
        Assert.False(OrderId.EnumerateMatches(written).MoveNext(), written);
        Assert.DoesNotContain(OrderId.Example, written, StringComparison.OrdinalIgnoreCase);
    }
}

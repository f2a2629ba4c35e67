using Microsoft.Extensions.Logging;
using MyShop;
using OrderIds.Carriers;
using OrderIds.Tracking;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace OrderIds.Serializers.Tests;

/// <summary>What Serilog writes of order IDs, as text with all properties and as JSON.</summary>
public class SerilogTests
{
    private const string Masked = "***-*******-***008P";

    private static readonly OrderId Id = OrderId.Parse(OrderId.Example);

    /// <summary>Gets an ID of each kind.</summary>
    public static TheoryData<string> Kinds => ["00000000000000000", OrderId.Example, "5HZVVD37T4GT484SX", "11439416898772232"];

    /// <summary>Gets an ID of each kind but None, which tells nothing.</summary>
    public static TheoryData<string> RealKinds => [OrderId.Example, "5HZVVD37T4GT484SX", "11439416898772232"];

    public static TheoryData<string> Templates => ["Placed {Id}.", "Placed {Id:N}.", "Placed {Id:D}.", "Placed {@Id}.", "Placed {$Id}."];

    [Theory]
    [MemberData(nameof(Templates))]
    public void MaskedId_WithoutAnyConfiguration_IsMasked(string template) =>
        AssertMasked(Write(new LoggerConfiguration(), template, Id.Masked));

    [Theory]
    [MemberData(nameof(Templates))]
    public void MaskedId_OfTheRecipe_IsAText(string template)
    {
        Line line = Write(Recipe, template, Id.Masked);

        AssertMasked(line);
        Assert.IsType<ScalarValue>(line.Event.Properties["Id"]);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void MaskedId_ThroughMicrosoftExtensionsLogging_IsMasked(string template)
    {
        var sink = new Sink();
        using (Logger serilog = new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger())
        using (var factory = new SerilogLoggerFactory(serilog))
        {
            factory.CreateLogger("MyShop").LogInformation(template, Id.Masked);
        }

        AssertMasked(sink.Line);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void IdOfAnyKind_TakenApartWithTheRecipe_IsMasked(string text)
    {
        OrderId id = OrderId.Parse(text);

        AssertMasked(Write(Recipe, "Placed {@Id}.", id), id);
        AssertMasked(Write(Recipe, "Placed {@Id}.", (OrderId?)id), id);
        AssertMasked(Write(Recipe, "Placed {@Sale}.", new Sale { Id = id, Gift = id, Price = new CurrencyAmount(1, "EUR") }), id);
        AssertMasked(Write(Recipe, "Placed {@Ids}.", new[] { id }), id);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void IdOfAnyKind_AuditedWithTheRecipe_IsMasked(string text)
    {
        OrderId id = OrderId.Parse(text);
        var sink = new Sink();
        using (Logger log = Recipe(new LoggerConfiguration()).AuditTo.Sink(sink).CreateLogger())
        {
            log.Information("Placed {@Id} of {@Sale}.", id, new Sale { Id = id, Price = new CurrencyAmount(1, "EUR") });
        }

        AssertMasked(sink.Line, id);
    }

    /// <summary>At any depth, also in lists, in dictionaries as values and keys, and in tuples.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void IdAtAnyDepth_TakenApartWithTheRecipe_IsMasked(string text)
    {
        OrderId id = OrderId.Parse(text);
        var values = new
        {
            Id = id,
            Nested = new { Deeper = new { Gift = (OrderId?)id, Ids = new List<OrderId> { id } } },
            ByName = new Dictionary<string, OrderId> { ["first"] = id },
            ById = new Dictionary<OrderId, int> { [id] = 1 },
            Pair = (id, 2),
            Sales = new[] { new Sale { Id = id, Related = [id] } },
        };

        AssertMasked(Write(Recipe, "Placed {@Values}.", values), id);
        AssertMasked(Write(Recipe, "Placed {@Values}.", values.ById), id);
        AssertMasked(Write(Recipe, "Placed {@Values}.", values.ByName), id);
    }

    /// <summary>Whole IDs, without the at sign.</summary>
    [Theory]
    [MemberData(nameof(RealKinds))]
    public void WholeId_WithTheEnricher_IsMasked(string text)
    {
        OrderId id = OrderId.Parse(text);
        object[] values =
        [
            id, new Sale { Id = id, Gift = id }, new List<OrderId> { id }, new { Inner = new { id } }, (id, 1), $"Order {id:D}, {id}.",
            new Dictionary<OrderId, int> { [id] = 1 }, new Dictionary<string, OrderId> { ["first"] = id },
            new Dictionary<string, string> { [id.ToString()] = "first" }, new Uri($"https://example.com/orders/{id}"),
        ];
        foreach (object value in values)
        {
            foreach (string template in new[] { "Placed {Value}.", "Placed {@Value}.", "Placed {Value:N}." })
            {
                AssertMasked(Write(WithEnricher, template, value), id);
            }

            // The name of the type, or its text.
            AssertHidden(Write(WithEnricher, "Placed {$Value}.", value), id);
        }
    }

    [Theory]
    [MemberData(nameof(RealKinds))]
    public void Scope_WithTheEnricher_IsMasked(string text)
    {
        OrderId id = OrderId.Parse(text);
        var sink = new Sink();
        using (Logger serilog = WithEnricher(new LoggerConfiguration()).WriteTo.Sink(sink).CreateLogger())
        using (var factory = new SerilogLoggerFactory(serilog))
        {
            Microsoft.Extensions.Logging.ILogger logger = factory.CreateLogger("MyShop");
            using (logger.BeginScope(new Dictionary<string, object> { ["OrderId"] = id, ["Ids"] = new[] { id } }))
            using (logger.BeginScope("Order {Order}", id))
            {
                logger.LogInformation("Placed.");
            }
        }

        AssertMasked(sink.Line, id);
    }

    [Fact]
    public void Enricher_KeepsOtherValues()
    {
        var value = new { Number = 11439416898772232, Text = "0VRKB3Z0004T0008Q", None = (string?)null };
        Line line = Write(WithEnricher, "Placed {@Value}.", value);

        Assert.Contains("\"Number\":11439416898772232,\"Text\":\"0VRKB3Z0004T0008Q\",\"None\":null", line.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void MaskedNumber_TakenApart_IsMasked()
    {
        Line line = Write(new LoggerConfiguration(), "Shipped {@Number}.", TrackingNumber.Parse("1Z999AA10123456784").Masked);

        Assert.Contains("**************6784", line.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("1Z999AA1", line.Text + line.Json, StringComparison.Ordinal);
    }

    /// <summary>The page says what goes wrong; where one of these no longer holds, the page has to change.</summary>
    [Fact]
    public void WholeId_GoesWrongAsThePageSays()
    {
#pragma warning disable OID0004 // The mistakes are the subject.
        foreach (string template in new[] { "Placed {Id}.", "Placed {Id:M}." })
        {
            Line line = Write(Recipe, template, Id);
            Assert.Equal($"Placed \"{OrderId.Example}\".", line.Event.RenderMessage(null));
            Assert.Contains(OrderId.Example, line.Json, StringComparison.Ordinal);
        }

        Line record = Write(Recipe, "Placed {Sale}.", new MyShop.Sale { Id = Id });
        Assert.Contains(OrderId.Example, record.Json, StringComparison.Ordinal);
        Line list = Write(Recipe, "Placed {Ids}.", new List<OrderId> { Id });
        Assert.Contains(OrderId.Example, list.Json, StringComparison.Ordinal);
        Line masked = Write(Recipe, "Placed {Ids}.", new[] { Id }.Select(id => id.Masked));
        Assert.DoesNotContain(OrderId.Example, masked.Json, StringComparison.Ordinal);
        Assert.Contains("***-*******-***008P", masked.Json, StringComparison.Ordinal);

        Line scalar = Write(configuration => configuration.Destructure.AsScalar<OrderId>(), "Placed {@Id}.", Id);
        Assert.Contains(OrderId.Example, scalar.Json, StringComparison.Ordinal);

        Line parts = Write(new LoggerConfiguration(), "Placed {@Id}.", Id);
        Assert.Contains(
            "\"Node\":77,\"Sequence\":0,\"KeySlot\":\"The property accessor threw an exception: InvalidOperationException\"", parts.Json,
            StringComparison.Ordinal);

        using Logger audit = new LoggerConfiguration().AuditTo.Sink(new Sink()).CreateLogger();
        Assert.ThrowsAny<Exception>(() => audit.Information("Placed {@Id}.", Id));
#pragma warning restore OID0004
    }

    private static LoggerConfiguration Recipe(LoggerConfiguration configuration) => configuration
        .Destructure.ByTransforming<OrderId>(id => id.Masked)
        .Destructure.AsScalar<MaskedOrderId>();

    private static LoggerConfiguration WithEnricher(LoggerConfiguration configuration) => Recipe(configuration)
        // <page>
        .Enrich.With(new OrderIdMaskingEnricher())
    // </page>
        ;

    [Fact]
    public void Recipe_IsTheOneTested()
    {
        var sink = new Sink();
        // <page>
        Logger log = new LoggerConfiguration()
            .Destructure.ByTransforming<OrderId>(id => id.Masked)
            .Destructure.AsScalar<MaskedOrderId>()
            .WriteTo.Sink(sink)
            .CreateLogger();
        // </page>
        using (log)
        {
            log.Information("Placed {@Sale} of {@Id}.", new { Id }, Id);
        }

        AssertMasked(sink.Line);
    }

    private static Line Write(Func<LoggerConfiguration, LoggerConfiguration> configure, string template, object value) =>
        Write(configure(new LoggerConfiguration()), template, value);

    private static Line Write(LoggerConfiguration configuration, string template, object value)
    {
        var sink = new Sink();
        using (Logger log = configuration.WriteTo.Sink(sink).CreateLogger())
        {
            log.Information(template, value);
        }

        return sink.Line;
    }

    private static void AssertMasked(Line line) => AssertMasked(line, Id);

    private static void AssertMasked(Line line, OrderId id)
    {
        AssertHidden(line, id);
        Assert.Contains(id.ToString("M"), line.Text, StringComparison.Ordinal);
        Assert.Contains(id.ToString("M"), line.Json, StringComparison.Ordinal);
    }

    private static void AssertHidden(Line line, OrderId id)
    {
        foreach (string written in new[] { line.Text, line.Json })
        {
            Assert.DoesNotContain(id.ToString(), written, StringComparison.OrdinalIgnoreCase);
            Assert.False(OrderId.EnumerateMatches(written).MoveNext(), written);
            Assert.DoesNotContain(nameof(OrderId.Timestamp), written, StringComparison.Ordinal);
            Assert.DoesNotContain("threw", written, StringComparison.Ordinal);
        }
    }

    private sealed record Line(LogEvent Event)
    {
        public string Text => Format(new MessageTemplateTextFormatter("{Message} {Properties}"));

        public string Json => Format(new RenderedCompactJsonFormatter());

        private string Format(ITextFormatter formatter)
        {
            using var text = new StringWriter();
            formatter.Format(Event, text);
            return text.ToString();
        }
    }

    private sealed class Sink : ILogEventSink
    {
        private readonly List<LogEvent> _events = [];

        public Line Line => new(Assert.Single(_events));

        public void Emit(LogEvent logEvent) => _events.Add(logEvent);
    }
}

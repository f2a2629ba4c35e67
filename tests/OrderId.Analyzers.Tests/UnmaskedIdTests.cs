using Verify = OrderIds.Analyzers.Tests.RuleVerifier<OrderIds.Analyzers.UnmaskedIdAnalyzer, OrderIds.Analyzers.CodeFixes.UnmaskedIdCodeFix>;

namespace OrderIds.Analyzers.Tests;

public class UnmaskedIdTests
{
    // Records whose text has an ID in it, and types whose text has none.
    private const string Types =
        """
        internal record Sale(OrderId Id, decimal Amount);
        internal record struct Line(int Number, OrderId? Parent);
        internal sealed record Gift(string Wish) : Sale(OrderId.None, 0);
        internal record Basket((int Number, Sale Sale) First);
        internal readonly record struct Envelope<T>(T Content);
        internal record Spot { public OrderId Id; }
        internal record QuietBase(OrderId Id) { public sealed override string ToString() => "An order."; }
        internal sealed record Quiet(OrderId Other) : QuietBase(Other);
        internal record Masked(OrderId Id) { protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false; }
        internal record Cart(IReadOnlyList<OrderId> Ids);
        internal record Holder
        {
            private OrderId Id { get; set; }
            internal OrderId Inner;
            public static OrderId Last { get; set; }
            public OrderId Next { set { } }
        }
        internal sealed class Plain { public OrderId Id { get; set; } }
        internal record struct Count(int Number, OrderIdKind Kind, MaskedOrderId Id);

        """;

    [Fact]
    public Task Id_ThatIsNotMasked_IsReported() => Verify.VerifyAsync(
        """logger.LogInformation("Placed {Id} of {Parent}.", [|id|], [|maybe|]);""",
        """logger.LogInformation($"Placed {[|id|]}.");""",
        """logger.LogInformation($"Placed {[|id|]:D}.");""",
        """logger.LogWarning("Placed " + [|id|] + ".");""",
        """logger.LogError(new Exception(), "Placed {Id}.", [|id.ToString("D")|]);""",
        """logger.Log(LogLevel.Debug, "Placed {Id}.", new object[] { [|placed.Id|] });""",
        """using (logger.BeginScope("Order {Id}", [|id|])) { }""",
        """throw new InvalidOperationException($"The order {[|id|]} is lost.");""",
        """throw new ArgumentException("The order " + [|id.ToString()|] + " is lost.", nameof(id));""");

    [Fact]
    public Task Id_InALogOfSerilog_IsReported() => Verify.VerifyAsync(
        """Serilog.Log.Information("Placed {Id}.", [|id|]);""",
        """Serilog.Log.Logger.Information("Placed {@Id:M} of {Parent}.", [|id|], [|maybe|]);""",
        """Serilog.Log.Logger.Error(new Exception(), "Placed {A} {B} {C} {D}.", [|id|], 2, 3, [|placed.Id|]);""",
        """Serilog.Log.ForContext("Id", [|id|]).Information("Placed.");""",
        """using (Serilog.Context.LogContext.PushProperty("Id", [|id|])) { }""",
        """using (var log = new Serilog.LoggerConfiguration().CreateLogger()) { log.Warning("Placed {Id}.", [|id|]); }""",
        """Serilog.Log.Information("Placed {Id} of {@Parent}.", id.Masked, maybe?.Masked);""");

    [Fact]
    public Task Id_InATupleOrAnAnonymousType_IsReported() => Verify.VerifyAsync(
        """logger.LogInformation("Placed {Order}.", new { [|id|], [|placed.Parent|], Count = 1 });""",
        """logger.LogInformation("Placed {Order}.", ("id", [|id|]));""",
        """var pair = (1, id); logger.LogInformation("Placed {Order}.", [|pair|]);""",
        """var inner = new { Inner = new { id } }; logger.LogInformation("Placed {Order}.", [|inner|]);""",
        """var lost = new { id }; throw new InvalidOperationException($"The order {[|lost|]} is lost.");""",
        """logger.LogInformation("Placed {Order}.", new KeyValuePair<string, object>("id", [|id|]));""",
        """logger.LogInformation("Placed {Order}.", Tuple.Create("id", [|id|]));""");

    [Fact]
    public Task Id_InAList_IsReported() => Verify.VerifyAsync(
        """OrderId[] ids = [id]; logger.LogInformation("Placed {Ids}.", [|ids|]);""",
        """var ids = new List<OrderId?> { maybe }; logger.LogInformation("Placed {Ids}.", [|ids|]);""",
        """logger.LogInformation("Placed {Ids}.", new List<OrderId> { [|id|] });""",
        """logger.LogInformation("Placed {Ids}.", (object)new[] { [|id|] });""",
        """IEnumerable<OrderId> ids = [id]; Serilog.Log.Information("Placed {Ids}.", [|ids|]);""",
        """var parcels = new Dictionary<OrderId, int>(); logger.LogInformation("Placed {Parcels}.", [|parcels|]);""",
        """OrderId[] ids = [id]; throw new InvalidOperationException("Lost: " + string.Join(", ", [|ids|]));""");

    [Fact]
    public Task Id_InAScope_IsReported() => Verify.VerifyAsync(
        """using (logger.BeginScope(new Dictionary<string, object> { ["OrderId"] = [|id|], ["Count"] = 1 })) { }""",
        """using (logger.BeginScope(new Dictionary<string, object?> { { "OrderId", [|maybe|] } })) { }""",
        """using (logger.BeginScope(new Dictionary<string, object> { ["OrderId"] = [|id.ToString()|] })) { }""",
        """using (logger.BeginScope(new[] { new KeyValuePair<string, object>("OrderId", [|id|]) })) { }""",
        """using (logger.BeginScope<KeyValuePair<string, object>[]>([new("OrderId", [|id|])])) { }""",
        """using (logger.BeginScope([|id|])) { }""",
        """using (logger.BeginScope(("OrderId", [|id|]))) { }""",
        """using (logger.BeginScope(new { [|id|] })) { }""",
        """var scope = new Dictionary<string, OrderId> { ["OrderId"] = id }; using (logger.BeginScope([|scope|])) { }""");

    [Fact]
    public Task Id_InARecord_IsReported() => Verify.VerifyFixAsync(
        Types + """
            internal static class Program
            {
                public static void Run(
                    ILogger logger, Sale sale, Sale? maybe, Line line, Gift gift, Basket basket, Spot spot, Envelope<OrderId> envelope,
                    Sale[] sales)
                {
                    logger.LogInformation("{Sale} {Line} {Gift}", [|sale|], [|line|], [|gift|]);
                    logger.LogInformation($"{[|sale|]}");
                    logger.LogInformation($"{[|sale|]:M}");
                    logger.LogInformation("Sold " + [|maybe|]);
                    logger.LogInformation([|sale|].ToString());
                    logger.LogInformation("{Sales}", (object)[|sales|]);
                    logger.LogInformation("{Envelope}", [|envelope|]);
                    logger.LogInformation("{Spot}", [|spot|]);
                    logger.LogInformation("{Basket}", [|basket|]);
                    Serilog.Log.Information("{Sale}", [|sale|]);
                    using (logger.BeginScope([|sale|])) { }
                    throw new InvalidOperationException($"Lost: {[|sale|]}");
                }
            }
            """,
        null);

    [Fact]
    public Task Value_WhoseTextHasNoId_IsNotReported() => Verify.VerifyFixAsync(
        Types + """
            internal static class Program
            {
                public static void Run(
                    ILogger logger, Quiet quiet, QuietBase derived, Masked masked, Cart cart, Holder holder, Plain plain, Count count,
                    List<OrderId> ids, Sale sale, OrderId id)
                {
                    logger.LogInformation("{A} {B} {C} {D}", quiet, derived, masked, cart);
                    logger.LogInformation("{A} {B} {C}", holder, plain, count);
                    logger.LogInformation($"{ids} {new[] { id }}");
                    logger.LogInformation("{Count}", ids.Count);
                    logger.LogInformation("{Ids}", ids.ConvertAll(each => each.Masked));
                    logger.LogInformation("{Ids}", new List<MaskedOrderId> { id.Masked });
                    using (logger.BeginScope(new Dictionary<string, object> { ["OrderId"] = id.Masked })) { }
                    using (logger.BeginScope(("OrderId", id.Masked))) { }
                    logger.LogInformation("{Amount}", sale with { Id = OrderId.None } == sale);
                    logger.LogInformation(string.Format("{0:M}", id));
                    logger.LogInformation(string.Create(null, $"{id:M}"));
                    logger.LogInformation("{Order}", new { id.Kind, id.Masked });
                    throw new InvalidOperationException($"Lost: {ids}");
                }
            }
            """,
        null);

    [Fact]
    public Task Value_ThatSerilogTakesApart_IsReportedOnlyIfItIsAnId() => Verify.VerifyAsync(
        """Serilog.Log.Information("{Count} {@Order} {{@Id}} {Id}", 1, new { id }, [|id|]);""",
        """Serilog.Log.Information("{@Order} {Other}", new { id }, new { [|id|] });""",
        """Serilog.Log.Information("{@Id}", [|id|]);""",
        """Serilog.Log.ForContext("Order", new { id }, destructureObjects: true).Information("Placed.");""",
        """Serilog.Log.ForContext("Order", new { [|id|] }).Information("Placed.");""");

    [Fact]
    public Task Id_InAText_IsReported() => Verify.VerifyAsync(
        """logger.LogInformation("Placed {Id}.", [|maybe ?? id|]);""",
        """logger.LogInformation("Placed {Id}.", maybe?[|.ToString()|]);""",
        """logger.LogInformation("Placed {Id}.", maybe?[|.ToString()|] ?? "none");""",
        """logger.LogInformation("Placed {Id}.", id.Kind == 0 ? "none" : [|id.ToString()|]);""",
        """logger.LogInformation(string.Create(null, $"Placed {[|id|]}."));""",
        """logger.LogInformation(string.Format("Placed {0} {1:D}.", [|id|], [|maybe|]));""",
        """logger.LogInformation(FormattableString.Invariant($"Placed {[|id|]}."));""",
        """throw new ArgumentOutOfRangeException(nameof(id), [|id|], "The order is lost.");""");

    [Fact]
    public Task Id_InTheMessageOfAnExceptionOfItsOwn_IsReported() => Verify.VerifyFixAsync(
        """
        internal class LostException(OrderId id) : Exception($"The order {[|id|]} is lost.")
        {
            public OrderId Id { get; } = id;
        }

        internal class ClosedException : InvalidOperationException
        {
            public ClosedException(OrderId id)
                : base("The order " + [|id|] + " is closed.") => Id = id;

            public OrderId Id { get; }

            public override string Message => $"The order {[|Id|]} is closed.";
        }
        """,
        null);

    [Fact]
    public Task Id_ThatTheLoggerRedacts_IsNotReported() => Verify.VerifyFixAsync(
        """
        internal sealed class OrderIdDataAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute
        {
        }

        internal static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "Placed {Id} {Other}.")]
            public static partial void Placed(ILogger logger, [OrderIdData] OrderId id, OrderId other);

            public static partial void Placed(ILogger logger, OrderId id, OrderId other)
            {
            }

            public static void Run(ILogger logger, OrderId id) => Placed(logger, id, [|id|]);
        }

        namespace Microsoft.Extensions.Compliance.Classification
        {
            internal class DataClassificationAttribute : Attribute
            {
            }
        }
        """,
        null);

    [Fact]
    public Task AnythingElse_IsNotReported() => Verify.VerifyAsync(
        """logger.LogInformation("Placed {Id}.", id.Masked);""",
        """logger.LogInformation($"Placed {id.Masked} {id:M} {id:m}.");""",
        """logger.LogInformation("Placed {Id}.", id.ToString("M"));""",
        """logger.LogInformation("Placed {Kind}.", id.Kind);""",
        """Console.WriteLine($"Placed {id}.");""",
        """throw new InvalidOperationException($"The order {id:M} is lost.", new Exception("inner"));""");

    [Theory]
    [InlineData("""throw new InvalidOperationException($"{{|#0:id|}}");""", "this order ID in the message of an exception")]
    [InlineData("""OrderId[] ids = [id]; logger.LogInformation("{Ids}", {|#0:ids|});""", "the order IDs of this value in a log")]
    public Task Message_NamesThePlace(string code, string what) =>
        Verify.VerifyMessageAsync(code, $"Mask {what}: order IDs are personal data");

    [Fact]
    public Task LoggingMethod_WithAnOrderId_IsReportedAndNotChanged()
    {
        const string Code =
            """
            internal static partial class Log
            {
                [LoggerMessage(1, LogLevel.Information, "Placed {Id}.")]
                public static partial void Placed(ILogger logger, OrderId id);

                public static partial void Placed(ILogger logger, OrderId id)
                {
                }

                public static void Run(ILogger logger, OrderId id) => Placed(logger, [|id|]);
            }
            """;
        return Verify.VerifyFixAsync(Code, Code);
    }

    [Theory]
    [InlineData("""logger.LogInformation("{Id}", [|id|]);""", """logger.LogInformation("{Id}", id.Masked);""")]
    [InlineData("""logger.LogInformation("{Id}", [|maybe|]);""", """logger.LogInformation("{Id}", maybe?.Masked);""")]
    [InlineData("""logger.LogInformation("{Id}", [|maybe ?? id|]);""", """logger.LogInformation("{Id}", (maybe ?? id).Masked);""")]
    [InlineData("""Serilog.Log.Information("{Id}", [|id|]);""", """Serilog.Log.Information("{Id}", id.Masked);""")]
    [InlineData("""Serilog.Log.Information("{Id}", [|maybe|]);""", """Serilog.Log.Information("{Id}", maybe?.Masked);""")]
    [InlineData("""throw new Exception($"{[|placed.Id|]}");""", """throw new Exception($"{placed.Id.Masked}");""")]
    [InlineData("""throw new Exception("Order " + [|id|]);""", """throw new Exception("Order " + id.Masked);""")]
    [InlineData("""throw new Exception([|id.ToString("D")|]);""", """throw new Exception(id.ToString("M"));""")]
    [InlineData("""throw new Exception(maybe?[|.ToString()|]);""", """throw new Exception(maybe?.ToString("M"));""")]
    [InlineData("""logger.LogInformation("{Order}", new { [|id|] });""", """logger.LogInformation("{Order}", new { id = id.Masked });""")]
    [InlineData(
        """logger.LogInformation("{Order}", new { [|placed.Id|] });""",
        """logger.LogInformation("{Order}", new { Id = placed.Id.Masked });""")]
    [InlineData(
        """logger.LogInformation("{Order}", new { A = [|id|] });""",
        """logger.LogInformation("{Order}", new { A = id.Masked });""")]
    [InlineData("""logger.BeginScope(("Id", [|id|]));""", """logger.BeginScope(("Id", id.Masked));""")]
    [InlineData(
        """logger.BeginScope(new Dictionary<string, object?> { ["Id"] = [|maybe|] });""",
        """logger.BeginScope(new Dictionary<string, object?> { ["Id"] = maybe?.Masked });""")]
    [InlineData(
        """OrderId[] ids = [id]; logger.LogInformation("{Ids}", [|ids|]);""",
        """OrderId[] ids = [id]; logger.LogInformation("{Ids}", ids.Select(id => id.Masked));""")]
    [InlineData(
        """List<OrderId?> all = []; throw new Exception(string.Join(", ", [|all|]));""",
        """List<OrderId?> all = []; throw new Exception(string.Join(", ", all.Select(id => id?.Masked)));""")]
    public Task Fix_MasksTheId(string code, string changed) => Verify.VerifyFixAsync(code, changed);

    [Theory]
    [InlineData("""var pair = (1, id); logger.LogInformation("{Order}", [|pair|]);""")]
    [InlineData("""logger.BeginScope(new Dictionary<string, OrderId> { ["Id"] = [|id|] });""")]
    public Task Fix_ThatWouldNotCompile_IsNotOffered(string code) => Verify.VerifyFixAsync(code, code);
}

using Verify = OrderIds.Analyzers.Tests.RuleVerifier<OrderIds.Analyzers.UnmaskedIdAnalyzer, OrderIds.Analyzers.CodeFixes.UnmaskedIdCodeFix>;

namespace OrderIds.Analyzers.Tests;

public class UnmaskedIdTests
{
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
    public Task AnythingElse_IsNotReported() => Verify.VerifyAsync(
        """logger.LogInformation("Placed {Id}.", id.Masked);""",
        """logger.LogInformation($"Placed {id.Masked} {id:M} {id:m}.");""",
        """logger.LogInformation("Placed {Id}.", id.ToString("M"));""",
        """logger.LogInformation("Placed {Kind}.", id.Kind);""",
        """Console.WriteLine($"Placed {id}.");""",
        """throw new InvalidOperationException($"The order {id:M} is lost.", new Exception("inner"));""");

    [Fact]
    public Task Message_NamesThePlace() => Verify.VerifyMessageAsync(
        """throw new InvalidOperationException($"{{|#0:id|}}");""", "Mask this order ID in the message of an exception: it is personal data");

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
    public Task Fix_MasksTheId(string code, string changed) => Verify.VerifyFixAsync(code, changed);
}

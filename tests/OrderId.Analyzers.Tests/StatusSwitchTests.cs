using Verify = OrderIds.Analyzers.Tests.RuleVerifier<
    OrderIds.Analyzers.StatusSwitchAnalyzer,
    OrderIds.Analyzers.CodeFixes.StatusSwitchCodeFix>;

namespace OrderIds.Analyzers.Tests;

public class StatusSwitchTests
{
    [Fact]
    public Task Switch_ThatMissesAMember_IsReported() => Verify.VerifyAsync(
        "switch ([|status|]) { case ShipmentStatus.Delivered: break; }",
        """
        switch ([|order.Payment|])
        {
            case PaymentStatus.Paid or PaymentStatus.Refunded: break;
            case PaymentStatus.Unpaid when id != OrderId.None: break;
        }
        """,
        "_ = [|order.Payment|] switch { PaymentStatus.Paid => 1, PaymentStatus.Refunded or PaymentStatus.PartiallyRefunded => 2 };");

    [Fact]
    public Task AnythingElse_IsNotReported() => Verify.VerifyAsync(
        "switch (status) { case ShipmentStatus.Delivered: break; default: break; }",
        "switch (status) { case ShipmentStatus.Delivered: break; case var other: break; }",
        "switch (status) { case ShipmentStatus.Delivered: break; case > ShipmentStatus.Lost: break; }",
        "_ = status switch { ShipmentStatus.Delivered => 1, _ => 2 };",
        """
        switch (order.Payment)
        {
            case PaymentStatus.Paid: case PaymentStatus.Refunded: break;
            case PaymentStatus.PartiallyRefunded or PaymentStatus.Unpaid: break;
        }
        """,
        "switch (DayOfWeek.Monday) { case DayOfWeek.Friday: break; }",
        "switch (id.Kind) { case OrderIdKind.None: break; }");

    [Fact]
    public Task Message_NamesTheMembers() => Verify.VerifyMessageAsync(
        "switch ({|#0:order.Payment|}) { case PaymentStatus.Paid: case PaymentStatus.Unpaid: break; }",
        "The switch has no default and does not handle PartiallyRefunded, Refunded");

    [Fact]
    public Task Fix_AddsSectionsToAStatement() => Verify.VerifyFixAsync(
        """
        switch ([|order.Payment|])
        {
            case PaymentStatus.Paid:
            case PaymentStatus.Unpaid:
                break;
        }
        """,
        """
        switch (order.Payment)
        {
            case PaymentStatus.Paid:
            case PaymentStatus.Unpaid:
                break;
            case PaymentStatus.PartiallyRefunded:
            case PaymentStatus.Refunded:
                throw new System.NotImplementedException();
        }
        """);

    [Theory]
    [InlineData(",")]
    [InlineData("")]
    public Task Fix_AddsArmsToAnExpression(string comma) => Verify.VerifyFixAsync(
        Ignore($$"""
        _ = [|order.Payment|] switch
        {
            PaymentStatus.Paid => 1,
            PaymentStatus.Unpaid => 2{{comma}}
        };
        """),
        Ignore("""
        _ = order.Payment switch
        {
            PaymentStatus.Paid => 1,
            PaymentStatus.Unpaid => 2,
            PaymentStatus.PartiallyRefunded => throw new System.NotImplementedException(),
            PaymentStatus.Refunded => throw new System.NotImplementedException(),
        };
        """));

    // The compiler warns of some of these as well.
    private static string Ignore(string code) => "#pragma warning disable CS8509, CS8524\n" + code;
}

using Verify = OrderIds.Analyzers.Tests.RuleVerifier<OrderIds.Analyzers.NewIdAnalyzer, OrderIds.Analyzers.CodeFixes.DefaultIdCodeFix>;

namespace OrderIds.Analyzers.Tests;

public class NewIdTests
{
    [Fact]
    public Task Create_OfTheCurrentTime_IsReported() => Verify.VerifyAsync(
        "_ = {|OID0005:OrderId.Create(DateTimeOffset.UtcNow, 0, 0)|};",
        "_ = {|OID0005:OrderId.Create(DateTimeOffset.Now, 1, 2)|};",
        "_ = {|OID0005:OrderId.Create(DateTime.UtcNow, 1, 2)|};",
        "_ = {|OID0005:OrderId.Create(time.GetUtcNow(), node: 1, sequence: 2)|};");

    [Fact]
    public Task Default_ForANewId_IsReported() => Verify.VerifyAsync(
        "_ = new Placed { Id = {|OID0006:default|} };",
        "_ = new Placed { Id = {|OID0006:default(OrderId)|} };",
        "_ = new Placed { Id = {|OID0006:new OrderId()|} };",
        "OrderId created = {|OID0006:new()|};",
        "TrackedOrder.Create({|OID0006:default|}, default, []);",
        "TrackedOrder.Create({|OID0006:OrderId.None|}, default, []);",
        "TrackedOrder.Create({|OID0006:new OrderId()|}, default, []);");

    [Fact]
    public Task AnythingElse_IsNotReported() => Verify.VerifyAsync(
        "_ = OrderId.Create(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), 0, 0);",
        "_ = OrderId.Create(scan.OccurredAt, 0, 0);",
        "_ = OrderId.MinValueAt(DateTimeOffset.UtcNow);",
        "_ = new Placed { Id = OrderId.None, Parent = default };",
        "if (id == default) { }",
        "TrackedOrder.Create(id, default, []);");

    [Theory]
    [InlineData("_ = new Placed { Id = {|OID0006:default|} };")]
    [InlineData("_ = new Placed { Id = {|OID0006:new OrderId()|} };")]
    public Task Fix_SaysThatNoIdIsMeant(string code) => Verify.VerifyFixAsync(code, "_ = new Placed { Id = OrderId.None };");

    [Fact]
    public Task Fix_OfAnOrderWithoutAnId_IsNotOffered()
    {
        const string Code = "TrackedOrder.Create({|OID0006:default|}, default, []);";
        return Verify.VerifyFixAsync(Code, Code);
    }
}

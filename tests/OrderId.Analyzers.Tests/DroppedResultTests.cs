using Verify = OrderIds.Analyzers.Tests.RuleVerifier<
    OrderIds.Analyzers.DroppedResultAnalyzer,
    OrderIds.Analyzers.CodeFixes.DroppedResultCodeFix>;

namespace OrderIds.Analyzers.Tests;

public class DroppedResultTests
{
    [Fact]
    public Task Result_ThatIsDropped_IsReported() => Verify.VerifyAsync(
        "[|shipment.Apply(scan)|];",
        "[|shipment.Perform(scan)|];",
        "[|shipment.Merge(shipment)|];",
        """[|order.Apply("1", scan)|];""",
        """[|order.Perform(OrderActivity.Release("1", default))|];""",
        "[|order.Merge(order)|];",
        "[|order.AddShipment(order.Shipments[0])|];",
        """[|order.Activities[0].WithBy("a clerk")|];""",
        "[|cipher.Seal(id)|];",
        "[|cipher.Open(id)|];",
        "((TrackedShipment?)shipment)?[|.Apply(scan)|];",
        "new List<TrackingEvent>().ForEach(e => [|shipment.Apply(e)|]);",
        "[|shipment.Apply(scan).Apply(scan)|];");

    [Fact]
    public Task Result_ThatIsUsed_IsNotReported() => Verify.VerifyAsync(
        "shipment = shipment.Apply(scan);",
        "_ = shipment.Perform(scan);",
        "Console.WriteLine(cipher.Seal(id));",
        "Func<TrackingEvent, TrackedShipment> apply = e => shipment.Apply(e); apply(scan);",
        "cipher.Seal(new[] { id }, new OrderId[1]);",
        "cipher.TryOpen(id, out _, out _);");

    [Fact]
    public Task Message_NamesTheMethodAndWhatItReturns() => Verify.VerifyMessageAsync(
        "{|#0:shipment.Apply(scan)|};", "'Apply' returns a new TrackedShipment and does not change the original: use the returned value");

    [Theory]
    [InlineData("[|shipment.Apply(scan)|];", "shipment = shipment.Apply(scan);")]
    [InlineData("[|placed.Shipment.Apply(scan)|];", "placed.Shipment = placed.Shipment.Apply(scan);")]
    [InlineData("// A comment. \n[|order.Merge(order)|]; // Another.", "// A comment. \norder = order.Merge(order); // Another.")]
    public Task Fix_AssignsTheResult(string code, string changed) => Verify.VerifyFixAsync(code, changed);

    [Theory]
    [InlineData("[|cipher.Seal(id)|];")]
    [InlineData("""[|TrackedShipment.Create("1").Apply(scan)|];""")]
    [InlineData("foreach (TrackedShipment each in new[] { shipment }) { [|each.Apply(scan)|]; }")]
    public Task Fix_WithNothingToAssignTo_IsNotOffered(string code) => Verify.VerifyFixAsync(code, code);
}

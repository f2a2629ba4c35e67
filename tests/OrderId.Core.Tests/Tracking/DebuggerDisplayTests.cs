using System.Diagnostics;
using System.Reflection;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>What a debugger shows of the values of tracking: enough to tell them apart, and no personal data.</summary>
public class DebuggerDisplayTests
{
    private static readonly TrackingEvent Delivery = Scans.At(1.5, ShipmentStatus.Delivered, ShipmentDetail.Signed, "example", "7") with
    {
        Location = "Example Street 1",
        Proof = new ProofOfDelivery { ReceivedBy = "Example" },
    };

    [Theory]
    [InlineData("SAMPLE-12345", "********2345: Delivered (1 event)")]
    [InlineData("SAMPLE12", "****LE12: Delivered (1 event)")]
    [InlineData("SAMPLE1", "*******: Delivered (1 event)")]
    public void Shipment_ShowsTheEndOfItsNumber(string number, string expected) =>
        Assert.Equal(expected, Shown(TrackedShipment.Create(number).Apply(Delivery)));

    [Fact]
    public void Order_ShowsItsIdMasked() => Assert.Equal(Orders.Id.ToString("M") + ": Processing, Unpaid", Shown(Orders.Shipping));

    [Fact]
    public void Event_ShowsTimeStatusAndDetail()
    {
        Assert.Equal("2026-03-02 01:30:00 +00:00 Delivered (Signed)", Shown(Delivery));
        Assert.Equal("2026-03-02 01:00:00 +00:00 InTransit", Shown(Scans.At(1, ShipmentStatus.InTransit)));
    }

    [Fact]
    public void Amount_ShowsItself() => Assert.Equal("29.99 EUR", Shown(Orders.Euros(29.99m)));

    /// <summary>Evaluates the attribute as a debugger does: one expression in braces, a property or a method without parameters.</summary>
    private static string? Shown(object value)
    {
        Type type = value.GetType();
        string expression = type.GetCustomAttribute<DebuggerDisplayAttribute>()!.Value;
        Assert.EndsWith(",nq}", expression, StringComparison.Ordinal);
        string member = expression.Substring(1, expression.IndexOf(',', StringComparison.Ordinal) - 1);
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        return member.EndsWith("()", StringComparison.Ordinal)
            ? (string?)type.GetMethod(member[..^2], Any, Type.EmptyTypes)!.Invoke(value, null)
            : (string?)type.GetProperty(member, Any)!.GetValue(value);
    }
}

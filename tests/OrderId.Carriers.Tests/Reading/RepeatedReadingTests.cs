using OrderIds.Tests.Payloads;
using OrderIds.Tracking;
using Xunit;

namespace OrderIds.Carriers.Tests;

/// <summary>Reading one payload after another on the same thread, as servers do.</summary>
public class RepeatedReadingTests
{
    private static readonly string[] Payloads =
    [
        AmazonOrderPayloads.Order, AmazonOrdersV0Payloads.Order, AmazonOrdersV0Payloads.Items,
        FbaOrderPayloads.Order, FbaOrderPayloads.List, FbaOrderPayloads.Status,
        AmazonPackagePayloads.External, AmazonPackagePayloads.EasyShip, AfterShipPayloads.Answer, ShopPayloads.WooCommerce,
    ];

    [Fact]
    public void Read_AfterOtherPayloads_GivesTheResultOfAFreshThread()
    {
        List<TrackingReadResult> fresh = Payloads.Select(OnItsOwnThread).ToList();
        foreach (string before in Payloads)
        {
            for (int i = 0; i < Payloads.Length; i++)
            {
                TrackingReader.Read(before);
                AssertSame(fresh[i], TrackingReader.Read(Payloads[i]));
            }
        }
    }

    [Fact]
    public void Read_AfterAPayloadThatCannotBeRead_GivesTheResultOfAFreshThread()
    {
        for (int length = 1; length < AmazonOrderPayloads.Order.Length; length += 97)
        {
            foreach (string payload in Payloads)
            {
                string cut = payload.Substring(0, Math.Min(length, payload.Length - 1));
                Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(cut));
            }
        }

        foreach (string payload in Payloads)
        {
            AssertSame(OnItsOwnThread(payload), TrackingReader.Read(payload));
        }
    }

    [Fact]
    public void Read_LaterPayloads_LeaveAnEarlierResultAsItWas()
    {
        TrackingReadResult earlier = TrackingReader.Read(AmazonOrderPayloads.Order);
        TrackedOrder[] orders = [.. earlier.Orders];
        TrackedShipment[] shipments = [.. earlier.Shipments];
        foreach (string payload in Payloads)
        {
            TrackingReader.Read(payload);
        }

        Assert.Equal(orders, earlier.Orders);
        Assert.Equal(shipments, earlier.Shipments);
        AssertSame(OnItsOwnThread(AmazonOrderPayloads.Order), earlier);
    }

    private static TrackingReadResult OnItsOwnThread(string payload)
    {
        TrackingReadResult? result = null;
        var thread = new Thread(() => result = TrackingReader.Read(payload));
        thread.Start();
        thread.Join();
        return result!;
    }

    private static void AssertSame(TrackingReadResult expected, TrackingReadResult actual)
    {
        Assert.Equal(expected.Vendor, actual.Vendor);
        Assert.Equal(expected.Orders, actual.Orders);
        Assert.Equal(expected.Shipments, actual.Shipments);
        Assert.Equal(expected.UnknownCodes, actual.UnknownCodes);
        Assert.Equal(expected.Warnings.Select(warning => warning.ToString()), actual.Warnings.Select(warning => warning.ToString()));
    }
}

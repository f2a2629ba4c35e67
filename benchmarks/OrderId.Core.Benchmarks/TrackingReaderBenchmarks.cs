using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OrderIds.Carriers;
using OrderIds.Tests.Payloads;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures reading a vendor's payload into shipments, including the detection of the vendor, the mapping and the timeline. The baseline
/// parses the same JSON.
/// </summary>
[MemoryDiagnoser]
public class TrackingReaderBenchmarks
{
    // Different inputs are used in turn: payloads with the same content and different numbers.
    internal const int Count = 64;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly byte[][] _payloads = new byte[Count][];

    /// <summary>Gets or sets the vendor of the payload.</summary>
    [Params(
        TrackingVendor.AfterShip, TrackingVendor.SeventeenTrack, TrackingVendor.EasyPost, TrackingVendor.Shippo, TrackingVendor.ShipEngine,
        TrackingVendor.Ship24, TrackingVendor.TrackingMore, TrackingVendor.Sendcloud, TrackingVendor.Easyship,
        TrackingVendor.Shopify, TrackingVendor.WooCommerce, TrackingVendor.Ebay,
        TrackingVendor.AmazonShipping, TrackingVendor.FbaOutbound, TrackingVendor.AmazonOrders, TrackingVendor.AmazonMilestones,
        TrackingVendor.AmazonOrdersV0, TrackingVendor.FbaOutboundOrders, TrackingVendor.AmazonEasyShip,
        TrackingVendor.AmazonExternalFulfillment,
        TrackingVendor.Ups, TrackingVendor.FedEx, TrackingVendor.Usps, TrackingVendor.Dhl, TrackingVendor.DhlExpress,
        TrackingVendor.AustraliaPost, TrackingVendor.Gls, TrackingVendor.LaPoste, TrackingVendor.CanadaPost, TrackingVendor.RoyalMail)]
    public TrackingVendor Vendor { get; set; }

    internal int PayloadLength => _payloads[0].Length;

    internal IEnumerable<TrackingReadResult> ReadAll() => _payloads.Select(payload => TrackingReader.Read(payload));

    [GlobalSetup]
    public void Setup()
    {
        string payload = Vendor switch
        {
            TrackingVendor.AfterShip => AfterShipPayloads.Answer,
            TrackingVendor.SeventeenTrack => SeventeenTrackPayloads.Answer,
            TrackingVendor.EasyPost => EasyPostPayloads.Webhook,
            TrackingVendor.Shippo => ShippoPayloads.Tracking,
            TrackingVendor.ShipEngine => ShipEnginePayloads.Tracking,
            TrackingVendor.Ship24 => Ship24Payloads.Answer,
            TrackingVendor.TrackingMore => TrackingMorePayloads.Answer,
            TrackingVendor.Sendcloud => SendcloudPayloads.TrackingV2,
            TrackingVendor.Easyship => ShopPayloads.Easyship,
            TrackingVendor.Shopify => ShopPayloads.ShopifyFulfillment,
            TrackingVendor.WooCommerce => ShopPayloads.WooCommerce,
            TrackingVendor.Ebay => ShopPayloads.Ebay,
            TrackingVendor.AmazonOrdersV0 => AmazonOrdersV0Payloads.Change,
            TrackingVendor.FbaOutboundOrders => FbaOrderPayloads.Order,
            TrackingVendor.AmazonEasyShip => AmazonPackagePayloads.EasyShip,
            TrackingVendor.AmazonExternalFulfillment => AmazonPackagePayloads.External,
            TrackingVendor.AmazonShipping => AmazonPayloads.ShippingV2,
            TrackingVendor.FbaOutbound => AmazonPayloads.FbaOutbound,
            TrackingVendor.AmazonOrders => AmazonOrderPayloads.Order,
            TrackingVendor.Ups => UpsPayloads.Answer,
            TrackingVendor.FedEx => FedExPayloads.Answer,
            TrackingVendor.Usps => UspsPayloads.Detail,
            TrackingVendor.Dhl => DhlPayloads.Unified,
            TrackingVendor.DhlExpress => DhlPayloads.Express,
            TrackingVendor.AustraliaPost => PostPayloads.AustraliaPost,
            TrackingVendor.Gls => PostPayloads.Gls,
            TrackingVendor.LaPoste => PostPayloads.LaPoste,
            TrackingVendor.CanadaPost => CanadaPostPayloads.Detail,
            TrackingVendor.RoyalMail => RoyalMailPayloads.Events,
            _ => AmazonPayloads.Milestones,
        };

        // As vendors send them, the payloads have no white space, and no escapes of characters that need none.
        using JsonDocument document = JsonDocument.Parse(payload);
        string compact = JsonSerializer.Serialize(document.RootElement, Relaxed);
        for (int i = 0; i < Count; i++)
        {
            _payloads[i] = Encoding.UTF8.GetBytes(compact.Replace("EXAMPLE-", $"EXAM{i:D3}-", StringComparison.Ordinal));
        }
    }

    // The copies of a file are equal, because no part of it is known to be safe to change.
    internal void Setup(byte[] payload)
    {
        for (int i = 0; i < Count; i++)
        {
            _payloads[i] = [.. payload];
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Document()
    {
        int sum = 0;
        foreach (byte[] payload in _payloads)
        {
            using JsonDocument document = JsonDocument.Parse(payload);
            sum += (int)document.RootElement.ValueKind;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Read()
    {
        int sum = 0;
        foreach (byte[] payload in _payloads)
        {
            sum += TrackingReader.Read(payload).Shipments.Count;
        }

        return sum;
    }
}

using System.Text;
using Microsoft.VisualBasic.FileIO;
using OrderIds.Tests;

namespace OrderIds.Carriers.Tests.Vocabularies;

/// <summary>
/// Every word that vendors publish means what the reference says: all of the reference where it is there, and a frozen copy everywhere.
/// </summary>
public class VocabularyCorpusTests
{
    private static readonly Dictionary<string, TrackingVocabulary> Vocabularies = new()
    {
        ["AfterShip tag"] = TrackingVocabulary.AfterShip,
        ["AfterShip subtag"] = TrackingVocabulary.AfterShip,
        ["17TRACK v2 main status"] = TrackingVocabulary.SeventeenTrack,
        ["17TRACK v2 sub status"] = TrackingVocabulary.SeventeenTrack,
        ["17TRACK v2 milestone key_stage"] = TrackingVocabulary.SeventeenTrack,
        ["17TRACK v1 numeric (field e)"] = TrackingVocabulary.SeventeenTrackV1,
        ["EasyPost tracker status"] = TrackingVocabulary.EasyPost,
        ["EasyPost tracker status_detail"] = TrackingVocabulary.EasyPost,
        ["Shippo status"] = TrackingVocabulary.Shippo,
        ["Shippo substatus"] = TrackingVocabulary.Shippo,
        ["ShipEngine status_code"] = TrackingVocabulary.ShipEngine,
        ["ShipEngine status_detail_code"] = TrackingVocabulary.ShipEngine,
        ["Amazon SP-API Orders v0 OrderStatus"] = TrackingVocabulary.AmazonOrdersV0,
        ["Amazon SP-API Orders v0 ShipmentStatus (updateShipmentStatus)"] = TrackingVocabulary.AmazonOrdersV0,
        ["Amazon SP-API Orders v0 EasyShipShipmentStatus"] = TrackingVocabulary.AmazonOrdersV0,
        ["Amazon SP-API EasyShip 2022-03-23 PackageStatus"] = TrackingVocabulary.AmazonEasyShip,
        ["Amazon SP-API Orders 2026-01-01 FulfillmentStatus"] = TrackingVocabulary.AmazonOrders,
        ["Amazon SP-API Orders 2026-01-01 PackageStatus.status"] = TrackingVocabulary.AmazonOrderPackages,
        ["Amazon SP-API Orders 2026-01-01 PackageStatus.detailedStatus"] = TrackingVocabulary.AmazonOrderPackages,
        ["Amazon Shipping v2 Status"] = TrackingVocabulary.AmazonShipping,
        ["Amazon Shipping v2 EventCode"] = TrackingVocabulary.AmazonShipping,
        ["Amazon Shipping v2 DetailCodes"] = TrackingVocabulary.AmazonShippingDetails,
        ["Amazon FBA Outbound 2020-07-01 CurrentStatus"] = TrackingVocabulary.FbaOutbound,
        ["Amazon FBA Outbound 2020-07-01 EventCode"] = TrackingVocabulary.FbaOutbound,
        ["Amazon FBA Outbound 2020-07-01 FulfillmentOrderStatus"] = TrackingVocabulary.FbaOutbound,
        ["Amazon FBA Outbound 2020-07-01 fulfillmentShipmentStatus"] = TrackingVocabulary.FbaOutbound,
        ["Amazon SHIPMENT_TRACKING_MILESTONE_CHANGED status.code (example values only; schema definitions empty)"] =
            TrackingVocabulary.AmazonMilestones,
        ["UPS status/description code"] = TrackingVocabulary.Ups,
        ["UPS activity type"] = TrackingVocabulary.Ups,
        ["UPS manifest code"] = TrackingVocabulary.Ups,
        ["FedEx tracking status code (Movement)"] = TrackingVocabulary.FedEx,
        ["FedEx tracking status code (Regulatory)"] = TrackingVocabulary.FedExRegulatory,
        ["FedEx tracking status code (Possession)"] = TrackingVocabulary.FedExPossession,
        ["FedEx scan eventType (seen in fixtures, not in table)"] = TrackingVocabulary.FedEx,
        ["USPS statusCategory"] = TrackingVocabulary.Usps,
        ["USPS event code (partial)"] = TrackingVocabulary.Usps,
        ["DHL Shipment Tracking Unified statusCode"] = TrackingVocabulary.Dhl,
        ["TrackingMore status"] = TrackingVocabulary.TrackingMore,
        ["Shopify FulfillmentEventStatus"] = TrackingVocabulary.Shopify,
        ["UPU EMSEVT V3 event"] = TrackingVocabulary.UpuEmsevt,
        ["schema.org OrderStatus"] = TrackingVocabulary.SchemaOrg,
    };

    // Of vendors that the library does not read, and what describes a structure instead of a status.
    private static readonly string[] Others =
    [
        "Pitney Bowes standardized event code (subset)", "GS1 CBV 2.0 disposition", "GS1 CBV 2.0 bizStep (parcel-relevant)",
        "WooCommerce order status", "Magento 2 order state", "Magento 2 order status",
        "Shopware order_delivery.state (delivered* proposed in issue)", "Shipup delivery_status_code", "karrio TrackingStatus",
        "shlee322/delivery-tracker TrackEventStatusCode",
        "schema.org ParcelDelivery",

        // Second-hand: DHL's own list of codes means something else by several of them.
        "DHL Express checkpoint (as mapped by karrio)",
    ];

    [SharedFact]
    public void EveryRowOfTheReference_MapsToTheValueItNames()
    {
        using var table = new TextFieldParser(Path.Combine(SharedData.Folder!, "corpus", "vocabularies.csv"));
        table.SetDelimiters(",");
        Assert.Equal(["vocabulary", "code", "meaning", "canonical", "source_url"], table.ReadFields()!);
        var met = new HashSet<string>();
        int rows = 0;
        for (string[]? fields = table.ReadFields(); fields is not null; fields = table.ReadFields())
        {
            Assert.True(Vocabularies.ContainsKey(fields[0]) != Others.Contains(fields[0]), fields[0]);
            if (Vocabularies.TryGetValue(fields[0], out TrackingVocabulary? vocabulary))
            {
                AssertMaps(vocabulary, fields[1], fields[3]);
                met.Add(fields[0]);
                rows++;
            }
        }

        Assert.Equal(Vocabularies.Count, met.Count);
        Assert.True(rows >= 765, $"{rows}");
    }

    [Fact]
    public void EveryRowOfTheFrozenCopy_MapsToTheValueItNames()
    {
        string[][] rows = ReadFrozen();

        Assert.True(rows.Length >= 790, $"{rows.Length}");
        Assert.Equal(TrackingVocabulary.All.Select(vocabulary => vocabulary.Name), rows.Select(row => row[0]).Distinct());
        Assert.All(rows, row => AssertMaps(TrackingVocabulary.All.Single(vocabulary => vocabulary.Name == row[0]), row[1], row[2]));
    }

    private static string[][] ReadFrozen()
    {
        using var reader = new StreamReader(typeof(VocabularyCorpusTests).Assembly.GetManifestResourceStream("frozen.csv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToArray();
    }

    private static void AssertMaps(TrackingVocabulary vocabulary, string code, string canonical)
    {
        TrackingMapping mapping = vocabulary.Map(code);

        Assert.Equal(
            $"{vocabulary.Name} {code} {canonical}", $"{vocabulary.Name} {mapping.Code} {Canonical(mapping)}",
            ignoreCase: canonical == "(info):possession");
        Assert.True(mapping.IsKnown);
        Assert.Equal(mapping, vocabulary.Map(code.AsSpan()));
        Assert.Equal(mapping, vocabulary.Map(Encoding.UTF8.GetBytes(code)));
        Assert.Contains(mapping, vocabulary.Mappings);
    }

    // Written again as the reference writes it, so that whatever a mapping says beyond that would show.
    private static string Canonical(TrackingMapping mapping) => mapping switch
    {
        { OrderStatus: { } order, Status: 0, Detail: 0, Information: 0, HasProblem: false } => $"Order.{order}",
        { HasProblem: true, Status: 0, Detail: 0, Information: 0, OrderStatus: null } => "Order.Problem",
        { Information: TrackingInformation.General, Status: 0, Detail: 0, OrderStatus: null } => "(info)",
        { Information: TrackingInformation.Stale, Status: 0, Detail: OrderIds.Tracking.ShipmentDetail.Stale, OrderStatus: null } =>
            "(info):Stale",
        { Information: not 0, Status: 0, Detail: 0, OrderStatus: null } => $"(info):{mapping.Information}",
        { Detail: 0, Information: 0, OrderStatus: null } => $"{mapping.Status}",
        _ => $"{mapping.Status}:{mapping.Detail}",
    };
}

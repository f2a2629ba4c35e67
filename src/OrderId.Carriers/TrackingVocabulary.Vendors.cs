using OrderIds.Carriers.Vendors.Amazon;

namespace OrderIds.Carriers;

/// <content>The vocabularies, one for each vendor or for each of its APIs.</content>
public sealed partial class TrackingVocabulary
{
    /// <summary>Gets the words of AfterShip: tags and subtags.</summary>
    public static TrackingVocabulary AfterShip { get; } = new("AfterShip");

    /// <summary>Gets the words of 17TRACK, API v2: statuses, sub-statuses and the stages of milestones.</summary>
    public static TrackingVocabulary SeventeenTrack { get; } = new("SeventeenTrack");

    /// <summary>Gets the words of 17TRACK, API v1: numbers.</summary>
    public static TrackingVocabulary SeventeenTrackV1 { get; } = new("SeventeenTrackV1");

    /// <summary>Gets the words of EasyPost: <c>status</c> and <c>status_detail</c> of trackers.</summary>
    public static TrackingVocabulary EasyPost { get; } = new("EasyPost");

    /// <summary>
    /// Gets the words of Shippo: statuses, and substatuses, which mean something after their status only:
    /// <c>TRANSIT/delivery_attempted</c>.
    /// </summary>
    public static TrackingVocabulary Shippo { get; } = new("Shippo");

    /// <summary>Gets the words of ShipEngine: <c>status_code</c> and <c>status_detail_code</c>.</summary>
    public static TrackingVocabulary ShipEngine { get; } = new("ShipEngine");

    /// <summary>Gets the words of Ship24: <c>statusMilestone</c> and <c>statusCode</c>.</summary>
    public static TrackingVocabulary Ship24 { get; } = new("Ship24");

    /// <summary>Gets the words of TrackingMore: <c>delivery_status</c> and <c>substatus</c>.</summary>
    public static TrackingVocabulary TrackingMore { get; } = new("TrackingMore");

    /// <summary>Gets the words of Sendcloud: statuses as numbers, as codes, and as parent statuses.</summary>
    public static TrackingVocabulary Sendcloud { get; } = new("Sendcloud");

    /// <summary>Gets the words of Easyship: <c>status</c> and <c>primary_status</c>.</summary>
    public static TrackingVocabulary Easyship { get; } = new("Easyship");

    /// <summary>Gets the words of Amazon SP-API Orders 2026-01-01 for orders: <c>fulfillmentStatus</c>.</summary>
    public static TrackingVocabulary AmazonOrders { get; } = new("AmazonOrders");

    /// <summary>
    /// Gets the words of Amazon SP-API Orders 2026-01-01 for the packages of an order: <c>status</c> and <c>detailedStatus</c>.
    /// </summary>
    public static TrackingVocabulary AmazonOrderPackages { get; } = new("AmazonOrderPackages");

    /// <summary>
    /// Gets the words of Amazon SP-API Orders v0: <c>OrderStatus</c>, <c>ShipmentStatus</c> and <c>EasyShipShipmentStatus</c>.
    /// </summary>
    public static TrackingVocabulary AmazonOrdersV0 { get; } = new("AmazonOrdersV0");

    /// <summary>Gets the words of Amazon SP-API Easy Ship 2022-03-23: <c>packageStatus</c>.</summary>
    public static TrackingVocabulary AmazonEasyShip { get; } = new("AmazonEasyShip");

    /// <summary>Gets the words of Amazon SP-API Shipping v2 and v1: <c>status</c> and <c>eventCode</c>.</summary>
    public static TrackingVocabulary AmazonShipping { get; } = new("AmazonShipping");

    /// <summary>
    /// Gets the detail codes of Amazon SP-API Shipping v2; apart from <see cref="AmazonShipping"/>, as one of them means something else
    /// there.
    /// </summary>
    public static TrackingVocabulary AmazonShippingDetails { get; } = new("AmazonShippingDetails");

    /// <summary>
    /// Gets the words of Amazon SP-API Tracking 2026-01-30: codes of milestones, and sub-codes, which refine a code that they fit.
    /// </summary>
    public static TrackingVocabulary AmazonMilestones { get; } = new("AmazonMilestones");

    /// <summary>
    /// Gets the words of Amazon SP-API Fulfillment Outbound 2020-07-01: statuses of packages, orders and shipments, and event codes.
    /// </summary>
    public static TrackingVocabulary FbaOutbound { get; } = new("FbaOutbound");

    /// <summary>
    /// Gets the words of Amazon SP-API External Fulfillment 2024-09-11: statuses and sub-statuses of shipments, statuses of packages.
    /// </summary>
    public static TrackingVocabulary AmazonExternalFulfillment { get; } = new("AmazonExternalFulfillment");

    /// <summary>Gets the words of UPS: status codes, types of activities and manifest codes.</summary>
    public static TrackingVocabulary Ups { get; } = new("Ups");

    /// <summary>Gets the scans of UPS on the way: the codes of activities of the type <c>I</c>.</summary>
    public static TrackingVocabulary UpsScans { get; } = new("UpsScans");

    /// <summary>
    /// Gets the words of FedEx: status codes and scan events. A code of several categories has the meaning of the category Movement.
    /// </summary>
#pragma warning disable CA1711 // A company's name, not a suffix.
    public static TrackingVocabulary FedEx { get; } = new("FedEx");
#pragma warning restore CA1711

    /// <summary>Gets the words of FedEx in the category Regulatory.</summary>
    public static TrackingVocabulary FedExRegulatory { get; } = new("FedExRegulatory");

    /// <summary>Gets the words of FedEx in the category Possession.</summary>
    public static TrackingVocabulary FedExPossession { get; } = new("FedExPossession");

    /// <summary>Gets the words of USPS: categories of statuses, and event codes, in part.</summary>
    public static TrackingVocabulary Usps { get; } = new("Usps");

    /// <summary>Gets the words of DHL Shipment Tracking Unified.</summary>
    public static TrackingVocabulary Dhl { get; } = new("Dhl");

    /// <summary>Gets the codes of events of DHL Express.</summary>
    public static TrackingVocabulary DhlExpress { get; } = new("DhlExpress");

    /// <summary>Gets the words of DHL Parcel Germany: the status that DHL Shipment Tracking Unified gives beside its status code.</summary>
    public static TrackingVocabulary DhlParcel { get; } = new("DhlParcel");

    /// <summary>Gets the words of Australia Post: statuses of articles and descriptions of events.</summary>
    public static TrackingVocabulary AustraliaPost { get; } = new("AustraliaPost");

    /// <summary>Gets the words of Canada Post: identifiers of events, without leading zeros, and types of events of summaries.</summary>
    public static TrackingVocabulary CanadaPost { get; } = new("CanadaPost");

    /// <summary>Gets the words of GLS: statuses of parcels and codes of events.</summary>
    public static TrackingVocabulary Gls { get; } = new("Gls");

    /// <summary>Gets the codes of events of La Poste.</summary>
    public static TrackingVocabulary LaPoste { get; } = new("LaPoste");

    /// <summary>Gets the words of Royal Mail: categories of statuses, and codes of events.</summary>
    public static TrackingVocabulary RoyalMail { get; } = new("RoyalMail");

    /// <summary>Gets the words of Shopify's fulfillment events: upper case as in the GraphQL API, lower case as in the REST API.</summary>
    public static TrackingVocabulary Shopify { get; } = new("Shopify");

    /// <summary>
    /// Gets the words of Shopify's fulfillments; apart from <see cref="Shopify"/>, as <c>failure</c> means something else there.
    /// </summary>
    public static TrackingVocabulary ShopifyFulfillments { get; } = new("ShopifyFulfillments");

    /// <summary>Gets the events of EMSEVT V3 of the Universal Postal Union.</summary>
    public static TrackingVocabulary UpuEmsevt { get; } = new("UpuEmsevt");

    /// <summary>Gets the words of schema.org for orders: names such as <c>OrderDelivered</c>, and their addresses.</summary>
    public static TrackingVocabulary SchemaOrg { get; } = new("SchemaOrg");

    /// <summary>Gets all vocabularies.</summary>
    public static IReadOnlyList<TrackingVocabulary> All { get; } =
    [
        AfterShip,
        SeventeenTrack,
        SeventeenTrackV1,
        EasyPost,
        Shippo,
        ShipEngine,
        Ship24,
        TrackingMore,
        Sendcloud,
        Easyship,
        AmazonOrders,
        AmazonOrderPackages,
        AmazonOrdersV0,
        AmazonEasyShip,
        AmazonShipping,
        AmazonShippingDetails,
        AmazonMilestones,
        FbaOutbound,
        AmazonExternalFulfillment,
        Ups,
        UpsScans,
        FedEx,
        FedExRegulatory,
        FedExPossession,
        Usps,
        Dhl,
        DhlExpress,
        DhlParcel,
        AustraliaPost,
        CanadaPost,
        Gls,
        LaPoste,
        RoyalMail,
        Shopify,
        ShopifyFulfillments,
        UpuEmsevt,
        SchemaOrg,
    ];
}

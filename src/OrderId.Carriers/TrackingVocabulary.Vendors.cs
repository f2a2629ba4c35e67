using OrderIds.Carriers.Vendors.Amazon;
using OrderIds.Tracking;

namespace OrderIds.Carriers;

/// <content>The vocabularies: one for each vendor, or for each of its APIs.</content>
public sealed partial class TrackingVocabulary
{
    /// <summary>Gets the vocabulary of AfterShip, which maps tags and subtags to a <see cref="ShipmentStatus"/>.</summary>
    public static TrackingVocabulary AfterShip { get; } = new("AfterShip");

    /// <summary>
    /// Gets the vocabulary of 17TRACK, API v2, which maps statuses, sub-statuses and the stages of milestones to a
    /// <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary SeventeenTrack { get; } = new("SeventeenTrack");

    /// <summary>Gets the vocabulary of 17TRACK, API v1, which maps numeric statuses to a <see cref="ShipmentStatus"/>.</summary>
    public static TrackingVocabulary SeventeenTrackV1 { get; } = new("SeventeenTrackV1");

    /// <summary>
    /// Gets the vocabulary of EasyPost, which maps <c>status</c> and <c>status_detail</c> of trackers to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary EasyPost { get; } = new("EasyPost");

    /// <summary>
    /// Gets the vocabulary of Shippo, which maps statuses, and pairs of a status and a substatus such as <c>TRANSIT/delivery_attempted</c>,
    /// to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary Shippo { get; } = new("Shippo");

    /// <summary>
    /// Gets the vocabulary of ShipEngine, which maps <c>status_code</c> and <c>status_detail_code</c> to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary ShipEngine { get; } = new("ShipEngine");

    /// <summary>
    /// Gets the vocabulary of Ship24, which maps <c>statusMilestone</c> and <c>statusCode</c> to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary Ship24 { get; } = new("Ship24");

    /// <summary>
    /// Gets the vocabulary of TrackingMore, which maps <c>delivery_status</c> and <c>substatus</c> to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary TrackingMore { get; } = new("TrackingMore");

    /// <summary>
    /// Gets the vocabulary of Sendcloud, which maps statuses (as numbers, as codes and as parent statuses) to a
    /// <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary Sendcloud { get; } = new("Sendcloud");

    /// <summary>
    /// Gets the vocabulary of Easyship, which maps <c>status</c> and <c>primary_status</c> to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary Easyship { get; } = new("Easyship");

    /// <summary>
    /// Gets the vocabulary of Amazon SP-API Orders 2026-01-01 for orders, which maps <c>fulfillmentStatus</c> to an
    /// <see cref="OrderStatus"/>.
    /// </summary>
    public static TrackingVocabulary AmazonOrders { get; } = new("AmazonOrders");

    /// <summary>
    /// Gets the vocabulary of Amazon SP-API Orders 2026-01-01 for the packages of an order, which maps <c>status</c> and
    /// <c>detailedStatus</c> to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary AmazonOrderPackages { get; } = new("AmazonOrderPackages");

    /// <summary>
    /// Gets the vocabulary of Amazon SP-API Orders v0, which maps <c>OrderStatus</c> to an <see cref="OrderStatus"/>, and
    /// <c>ShipmentStatus</c> and <c>EasyShipShipmentStatus</c> to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary AmazonOrdersV0 { get; } = new("AmazonOrdersV0");

    /// <summary>
    /// Gets the vocabulary of Amazon SP-API Easy Ship 2022-03-23, which maps <c>packageStatus</c> to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary AmazonEasyShip { get; } = new("AmazonEasyShip");

    /// <summary>
    /// Gets the vocabulary of Amazon SP-API Shipping v2 and v1, which maps <c>status</c> and <c>eventCode</c> to a
    /// <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary AmazonShipping { get; } = new("AmazonShipping");

    /// <summary>
    /// Gets the vocabulary of Amazon SP-API Shipping v2, which maps detail codes to a <see cref="ShipmentStatus"/>. These codes are not
    /// part of <see cref="AmazonShipping"/>, where one of them has another meaning.
    /// </summary>
    public static TrackingVocabulary AmazonShippingDetails { get; } = new("AmazonShippingDetails");

    /// <summary>
    /// Gets the vocabulary of Amazon SP-API Tracking 2026-01-30, which maps codes of milestones and the sub-codes that give more detail to
    /// a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary AmazonMilestones { get; } = new("AmazonMilestones");

    /// <summary>
    /// Gets the vocabulary of Amazon SP-API Fulfillment Outbound 2020-07-01, which maps statuses of orders to an <see cref="OrderStatus"/>,
    /// and statuses of packages and shipments and event codes to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary FbaOutbound { get; } = new("FbaOutbound");

    /// <summary>
    /// Gets the vocabulary of Amazon SP-API External Fulfillment 2024-09-11, which maps statuses and sub-statuses of shipments and statuses
    /// of packages to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary AmazonExternalFulfillment { get; } = new("AmazonExternalFulfillment");

    /// <summary>
    /// Gets the vocabulary of UPS, which maps status codes, types of activities and manifest codes to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary Ups { get; } = new("Ups");

    /// <summary>
    /// Gets the vocabulary of UPS for scans in transit, which maps the codes of activities of the type <c>I</c> to a
    /// <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary UpsScans { get; } = new("UpsScans");

    /// <summary>
    /// Gets the vocabulary of FedEx, which maps status codes and scan events to a <see cref="ShipmentStatus"/>. A code that FedEx uses in
    /// several categories has its meaning in FedEx's category Movement.
    /// </summary>
#pragma warning disable CA1711 // A company's name, not a suffix.
    public static TrackingVocabulary FedEx { get; } = new("FedEx");
#pragma warning restore CA1711

    /// <summary>
    /// Gets the vocabulary of FedEx's category Regulatory, which maps codes about customs and other authorities to a
    /// <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary FedExRegulatory { get; } = new("FedExRegulatory");

    /// <summary>
    /// Gets the vocabulary of FedEx's category Possession, which maps codes for the party that has the package to a
    /// <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary FedExPossession { get; } = new("FedExPossession");

    /// <summary>
    /// Gets the vocabulary of USPS, which maps categories of statuses and some of the event codes to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary Usps { get; } = new("Usps");

    /// <summary>Gets the vocabulary of DHL Shipment Tracking Unified, which maps status codes to a <see cref="ShipmentStatus"/>.</summary>
    public static TrackingVocabulary Dhl { get; } = new("Dhl");

    /// <summary>Gets the vocabulary of DHL Express, which maps event codes to a <see cref="ShipmentStatus"/>.</summary>
    public static TrackingVocabulary DhlExpress { get; } = new("DhlExpress");

    /// <summary>
    /// Gets the vocabulary of DHL Parcel Germany, which maps the <c>status</c> that DHL Shipment Tracking Unified sends with its status
    /// code to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary DhlParcel { get; } = new("DhlParcel");

    /// <summary>
    /// Gets the vocabulary of Australia Post, which maps statuses of articles and descriptions of events to a
    /// <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary AustraliaPost { get; } = new("AustraliaPost");

    /// <summary>
    /// Gets the vocabulary of Canada Post, which maps event identifiers without leading zeros and the event types of summaries to a
    /// <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary CanadaPost { get; } = new("CanadaPost");

    /// <summary>
    /// Gets the vocabulary of GLS, which maps statuses of parcels and codes of events to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary Gls { get; } = new("Gls");

    /// <summary>Gets the vocabulary of La Poste, which maps event codes to a <see cref="ShipmentStatus"/>.</summary>
    public static TrackingVocabulary LaPoste { get; } = new("LaPoste");

    /// <summary>
    /// Gets the vocabulary of Royal Mail, which maps categories of statuses and codes of events to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary RoyalMail { get; } = new("RoyalMail");

    /// <summary>
    /// Gets the vocabulary of Shopify's fulfillment events, which maps their statuses to a <see cref="ShipmentStatus"/>. It has each status
    /// in upper case (GraphQL API) and in lower case (REST API).
    /// </summary>
    public static TrackingVocabulary Shopify { get; } = new("Shopify");

    /// <summary>
    /// Gets the vocabulary of Shopify's fulfillments, which maps their statuses to a <see cref="ShipmentStatus"/>. These codes are not part
    /// of <see cref="Shopify"/>, where <c>failure</c> has another meaning.
    /// </summary>
    public static TrackingVocabulary ShopifyFulfillments { get; } = new("ShopifyFulfillments");

    /// <summary>
    /// Gets the vocabulary of EMSEVT V3 of the Universal Postal Union, which maps event codes to a <see cref="ShipmentStatus"/>.
    /// </summary>
    public static TrackingVocabulary UpuEmsevt { get; } = new("UpuEmsevt");

    /// <summary>
    /// Gets the vocabulary of schema.org for orders, which maps names such as <c>OrderDelivered</c>, and their URLs, to an
    /// <see cref="OrderStatus"/>.
    /// </summary>
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

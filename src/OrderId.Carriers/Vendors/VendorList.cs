using System.Diagnostics.CodeAnalysis;
using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Vendors.Amazon;

namespace OrderIds.Carriers.Vendors;

/// <summary>Lists the definitions of all vendors whose payloads can be read.</summary>
/// <remarks>
/// To add a vendor, add a member of <see cref="TrackingVendor"/>, a file in this folder with its definition and reader, a line in this
/// list, and a vocabulary: a CSV file with its sources in <c>Vocabularies</c>, and a property of <see cref="TrackingVocabulary"/>.
/// </remarks>
internal static class VendorList
{
    private static readonly VendorDefinition?[] ById = new VendorDefinition?[256];
    private static readonly Dictionary<string, VendorDefinition> ByName = new(StringComparer.OrdinalIgnoreCase);

    static VendorList()
    {
        foreach (VendorDefinition vendor in All.Prepend(VendorDefinition.Unknown))
        {
            ById[(int)vendor.Id] = vendor;
            ByName.Add(vendor.Name, vendor);
        }
    }

    /// <summary>Gets the definitions, in the order of <see cref="TrackingVendor"/>.</summary>
    public static IReadOnlyList<VendorDefinition> All { get; } =
    [
        AfterShip.Definition,
        SeventeenTrack.Definition,
        EasyPost.Definition,
        Shippo.Definition,
        ShipEngine.Definition,
        Ship24.Definition,
        TrackingMore.Definition,
        Sendcloud.Definition,
        Easyship.Definition,
        Shopify.Shopify.Definition,
        WooCommerce.Definition,
        Ebay.Definition,
        AmazonShipping.Definition,
        FbaOutbound.Definition,
        AmazonOrders.Definition,
        AmazonMilestones.Definition,
        AmazonOrdersV0.Definition,
        FbaOutboundOrders.Definition,
        AmazonEasyShip.Definition,
        AmazonExternalFulfillment.Definition,
        Ups.Ups.Definition,
        FedEx.Definition,
        Usps.Definition,
        Dhl.DhlTracking.Definition,
        Dhl.DhlExpress.Definition,
        AustraliaPost.Definition,
        Gls.Definition,
        LaPoste.Definition,
        CanadaPost.Definition,
        RoyalMail.Definition,
    ];

    /// <summary>Returns a value indicating whether the enumeration defines a value.</summary>
    public static bool IsDefined(TrackingVendor vendor) => ById[(int)vendor] is not null;

    /// <summary>Returns the definition of a vendor, or of <see cref="TrackingVendor.Unknown"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not define the value.</exception>
    public static VendorDefinition Get(TrackingVendor vendor) =>
        ById[(int)vendor] ?? throw new ArgumentOutOfRangeException(nameof(vendor), vendor, ReadingMessages.UndefinedVendor);

    public static bool TryFind(string name, [NotNullWhen(true)] out VendorDefinition? vendor) => ByName.TryGetValue(name, out vendor);
}

namespace OrderIds.Carriers.Tests.Numbers;

/// <summary>Numbers that carriers and standards publish as samples, and invented ones with check digits that fit.</summary>
internal static class PublishedNumbers
{
    /// <summary>Gets number, format and carrier of each.</summary>
    public static (string Number, string Format, string Carrier)[] All { get; } =
    [
        // UPS developer kit, sample tracking numbers.
        ("1Z12345E6605272234", "UPS 1Z", "UPS"),
        ("1Z648616E192760718", "UPS 1Z", "UPS"),
        ("1ZWX0692YP40636269", "UPS 1Z", "UPS"),
        ("1Z2220060290602143", "UPS 1Z", "UPS"),
        ("1Z999AA10123456784", "UPS 1Z", "UPS"),

        // FedEx developer portal, mock tracking numbers.
        ("449044304137821", "FedEx Ground 15", "FedEx"),
        ("149331877648230", "FedEx Ground 15", "FedEx"),
        ("020207021381215", "FedEx Ground 15", "FedEx"),
        ("403934084723025", "FedEx Ground 15", "FedEx"),
        ("920241085725456", "FedEx Ground 15", "FedEx"),
        ("039813852990618", "FedEx Ground 15", "FedEx"),
        ("231300687629630", "FedEx Ground 15", "FedEx"),
        ("377101283611590", "FedEx Ground 15", "FedEx"),
        ("852426136339213", "FedEx Ground 15", "FedEx"),
        ("957794015041323", "FedEx Ground 15", "FedEx"),
        ("076288115212522", "FedEx Ground 15", "FedEx"),
        ("122816215025810", "FedEx Ground 15", "FedEx"),
        ("843119172384577", "FedEx Ground 15", "FedEx"),
        ("070358180009382", "FedEx Ground 15", "FedEx"),
        ("568838414941", "FedEx Express 12", "FedEx"),
        ("797806677146", "FedEx Express 12", "FedEx"),
        ("797615467620", "FedEx Express 12", "FedEx"),
        ("581190049992", "FedEx Express 12", "FedEx"),

        // DHL Express, MyDHL API, sample shipments.
        ("9356579890", "DHL Express", "DHL Express"),
        ("4818240420", "DHL Express", "DHL Express"),
        ("5786694550", "DHL Express", "DHL Express"),
        ("5584773180", "DHL Express", "DHL Express"),
        ("2775523063", "DHL Express", "DHL Express"),
        ("8564385550", "DHL Express", "DHL Express"),

        // Canada Post, Web Services, sample items.
        ("7023210039414604", "Canada Post 16", "Canada Post"),
        ("1371134583769923", "Canada Post 16", "Canada Post"),

        // UPU S10, the example of the standard; GS1 General Specifications, the example of 3.3.1.
        ("RM473124829GB", "UPU S10", "Royal Mail"),
        ("106141411234567897", "GS1 SSCC-18", "GS1"),
        ("00106141411234567897", "GS1 SSCC-18", "GS1"),

        // Invented, with check digits computed apart from the library.
        ("K1234567895", "UPS waybill", "UPS"),
        ("61291234567890123459", "FedEx SmartPost 20", "FedEx"),
        ("9611020123456712345678", "FedEx Ground 96", "FedEx"),
        ("31234567890123451234567890121234", "FedEx ASTRA 32", "FedEx"),
        ("1123456789012341234512345678901230", "FedEx Express 34", "FedEx"),
        ("9622001231234567890012345678901230", "FedEx Ground GSN", "FedEx"),
        ("021234567890123452", "FedEx Ground SSCC-18", "FedEx"),
        ("01123456789123456788", "USPS 20", "USPS"),
        ("9101123456789123456780", "USPS legacy", "USPS"),
        ("01123456789123456780", "USPS legacy", "USPS"),
        ("9361212345612345678905", "USPS IMpb C", "USPS"),
        ("9505512345612345678908", "USPS IMpb C", "USPS"),
        ("94001912345678123456789011", "USPS IMpb N", "USPS"),
        ("940019123456781234567890123451", "USPS IMpb N", "USPS"),
        ("12345678901234E", "DPD 14", "DPD"),
        ("1234567123456789012341012761", "DPD 28", "DPD"),
        ("123456789015", "Purolator 12", "Purolator"),
        ("C12345678901236", "OnTrac C", "OnTrac"),
        ("D12345678901235", "OnTrac D", "OnTrac"),
        ("77712345675", "Old Dominion", "Old Dominion"),
        ("80123456784", "Old Dominion guaranteed", "Old Dominion"),
        ("9405511899223197428490", "USPS IMpb N", "USPS"),
        ("420902109405511899223197428490", "USPS IMpb N", "USPS"),
        ("9205590164917312751089", "USPS IMpb C", "USPS"),
        ("RB123456785US", "UPU S10", "USPS"),
        ("RB123456785TW", "UPU S10", "Chunghwa Post"),
        ("TBA123456789012", "Amazon Logistics", "Amazon Logistics"),
        ("A1234567890", "Amazon International", "Amazon Logistics"),
        ("GM1234567890123456", "DHL eCommerce GM", "DHL eCommerce"),
        ("HK1234567890AB", "DHL eCommerce", "DHL eCommerce"),
        ("12345678901234", "DHL eCommerce 14", "DHL eCommerce"),
        ("JJD123456789", "DHL Express piece ID", "DHL Express"),
        ("ABC123456789", "Purolator alpha", "Purolator"),
        ("D123456789012345678901", "Canpar 22", "Canpar"),
        ("LX11234567", "LaserShip LX", "LaserShip"),
        ("1LS711234123456", "LaserShip 1LS7 15", "LaserShip"),
        ("1LS7112011123456-1", "LaserShip 1LS7 18", "LaserShip"),
        ("1LSCXA1B2C3D4E5", "LaserShip 1LSCX", "LaserShip"),
        ("JD0001112223334445", "Yodel JD", "Yodel"),
        ("JJD0001112223334445", "Yodel JJD", "Yodel"),
        ("YT1234567890123456", "YunExpress", "YunExpress"),
        ("GFUS12345678901234", "GOFO", "GOFO"),
        ("LTN12345678N1", "Landmark Global LTN", "Landmark Global"),
        ("SP123456789012345678", "Spee-Dee 20", "Spee-Dee"),
    ];

    /// <summary>Gets UPS's samples whose check digit is wrong, as published.</summary>
    public static string[] WrongSamples { get; } =
    [
        "1Z12345E0205271688", "1Z12345E0305271640", "1Z12345E0393657226",
        "1Z12345E1305277940", "1Z12345E6205277936", "1Z12345E1505270452",
    ];
}

using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the JSON of Australia Post: responses of the API "Track Items".</summary>
/// <remarks>
/// See https://developers.auspost.com.au/apis/shipping-and-tracking/reference/track-items. Each article becomes a shipment, also the
/// articles of a consignment. Events have no codes: their descriptions are used as codes. Australia Post gives no time for the status of an
/// article, which gets the time of the newest event. A number with an error becomes a shipment without events.
/// </remarks>
internal static class AustraliaPost
{
    public static VendorDefinition Definition { get; } =
        new(TrackingVendor.AustraliaPost, "Australia Post", TrackingVocabulary.AustraliaPost, Read)
        {
            IsCarrier = true,
            Marks = ["tracking_id trackable_items", "tracking_id errors"],
        };

    private static ReadOnlySpan<byte> NextFacility => "In transit to next facility"u8;

    private static readonly FieldTable<EventBuilder> EventFields = new()
    {
        { "description", (ref json, ref item) => ReadDescription(ref json, ref item) },
        { "date", (ref json, ref item) => item.Time = json.Time() },
        { "location", (ref json, ref item) => item.Location = json.SharedText() },
    };

    private static readonly FieldTable<Article> ArticleFields = new()
    {
        { "article_id", (ref json, ref article) => article.Id = json.Key() },
        { "consignment_id", (ref json, ref article) => article.Consignment = json.Key() },
        { "status", (ref json, ref article) => article.Shipment.Summary.Mapping = json.Map(json.Token()) },
        { "events", (ref json, ref article) => article.Shipment.ReadEvents(ref json, ReadEvent) },
        { "items", (ref json, ref article) => json.ReadItems(ref article, ReadItem) },
    };

    private static readonly FieldTable<string> NumberFields = new()
    {
        { "tracking_id", (ref json, ref number) => number = json.Key()! },
    };

    private static readonly FieldTable<Result> ResultFields = new()
    {
        { "trackable_items", (ref json, ref result) => json.ReadItems(ref result, ReadItem) },
    };

    private static readonly FieldTable<bool> PayloadFields = new()
    {
        { "tracking_results", (ref json, ref _) => ReadResults(ref json) },
    };

    private static void Read(ref PayloadReader json) => PayloadFields.Read(ref json);

    private static void ReadResults(ref PayloadReader json)
    {
        json.Result.Find();
        bool target = false;
        json.ReadItems(ref target, (ref json, ref _) => ReadResult(ref json));
    }

    private static void ReadResult(ref PayloadReader json)
    {
        // The number is read first: an article without a number of its own gets it, and may precede it in the payload.
        PayloadReader ahead = json;
        var result = new Result { Number = NumberFields.Read(ref ahead) };
        ResultFields.Read(ref json, ref result);
        if (!result.HasItems)
        {
            var shipment = default(ShipmentBuilder);
            shipment.Identify(result.Number);
            json.Result.Add(in json, ref shipment, "tracking_id", "a result");
        }
    }

    private static void ReadItem(ref PayloadReader json, ref Result result)
    {
        result.HasItems = true;
        ReadArticle(ref json, result.Number);
    }

    private static void ReadItem(ref PayloadReader json, ref Article consignment)
    {
        consignment.HasItems = true;
        ReadArticle(ref json, null);
    }

    private static void ReadArticle(ref PayloadReader json, string? number)
    {
        Article article = ArticleFields.Read(ref json);
        if (!article.HasItems)
        {
            article.Shipment.Identify(article.Id ?? article.Consignment ?? number);
            json.Result.Add(in json, ref article.Shipment, "article_id", "an article");
        }
    }

    private static void ReadEvent(ref PayloadReader json, ref EventBuilder item) => EventFields.Read(ref json, ref item);

    private static void ReadDescription(ref PayloadReader json, ref EventBuilder item)
    {
        JsonToken description = json.Token();

        // The name of the next facility is not part of the code.
        bool isNextFacility = json.Utf8(description).StartsWith(NextFacility);
        item.Mapping = isNextFacility ? TrackingVocabulary.AustraliaPost.Map(NextFacility) : json.Map(description);
        item.Description = item.Mapping.Code is null || isNextFacility ? json.Text(description) : item.Mapping.Code;
    }

    private struct Result
    {
        public string? Number;
        public bool HasItems;
    }

    private struct Article
    {
        public ShipmentBuilder Shipment;
        public string? Id;
        public string? Consignment;
        public bool HasItems;
    }
}

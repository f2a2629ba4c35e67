using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Json;

namespace OrderIds.Carriers.Vendors.Ups;

/// <summary>Collects the codes of a UPS activity: its type, the code of the scan and the code of the status.</summary>
internal struct UpsStatus
{
    private JsonToken _type;
    private JsonToken _code;
    private JsonToken _statusCode;
    private JsonToken _description;

    public static FieldTable<UpsStatus> Fields { get; } = new()
    {
        { "type", (ref json, ref status) => status._type = json.Token() },
        { "code", (ref json, ref status) => status._code = json.Token() },
        { "statusCode", (ref json, ref status) => status._statusCode = json.Token() },

        // The name of the field in events.
        { "descriptionCode", (ref json, ref status) => status._statusCode = json.Token() },
        { "description", (ref json, ref status) => status._description = json.Token() },
    };

    public readonly string? Description(in PayloadReader json) => json.Text(_description);

    /// <summary>
    /// Maps the codes. In transit, the scan is used before the status, because UPS gives the status "out for delivery" to a scan at the
    /// last facility. For other activities, the status is used before the scan.
    /// </summary>
    public readonly TrackingMapping Map(in PayloadReader json)
    {
        if (!_code.IsEmpty && json.Utf8(_type).SequenceEqual("I"u8))
        {
            TrackingMapping scan = TrackingVocabulary.UpsScans.Map(json.Utf8(_code));
            if (scan.IsKnown)
            {
                return scan;
            }
        }

        TrackingMapping mapping = json.Map(_type, _statusCode);
        return _statusCode.IsEmpty && !_code.IsEmpty ? mapping with { Code = json.Text(_code) } : mapping;
    }
}

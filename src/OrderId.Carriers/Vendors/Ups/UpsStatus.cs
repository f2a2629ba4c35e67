using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Json;

namespace OrderIds.Carriers.Vendors.Ups;

/// <summary>Holds the words that UPS gives to an activity: its type, the code of the scan and the code of the status.</summary>
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

        // Its name in events.
        { "descriptionCode", (ref json, ref status) => status._statusCode = json.Token() },
        { "description", (ref json, ref status) => status._description = json.Token() },
    };

    public readonly string? Description(in PayloadReader json) => json.Text(_description);

    /// <summary>
    /// Returns what the words mean. On the way the scan says more than the status, as UPS calls a scan at the last facility "out for
    /// delivery"; of other activities the status says more.
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

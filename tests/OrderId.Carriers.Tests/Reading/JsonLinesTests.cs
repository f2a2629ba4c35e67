using System.Text;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>JSON Lines and lists in lists are read as many payloads; a line that is no payload is passed over with a warning.</summary>
public class JsonLinesTests
{
    private const string Good = """{"slug": "example", "tracking_number": "1", "tag": "InTransit", "updated_at": "2026-05-20T00:00:00Z"}""";

    [Theory]
    [InlineData("[[#], [#, #]]", 3, 0)]
    [InlineData("[[[#]]]\n[#]", 2, 0)]
    [InlineData("[[], [#]]", 1, 1)]
    [InlineData("[#]\n[]", 1, 1)]
    public void Read_ListsInLists_AreAllRead(string template, int count, int warnings)
    {
        TrackingReadResult reading = TrackingReader.Read(template.Replace("#", Good, StringComparison.Ordinal));

        Assert.Equal((count, warnings), (reading.Shipments.Count, reading.Warnings.Count));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData(" \n\n\t")]
    public void Read_JsonLines_AreAsManyShipments(string end)
    {
        string first = """{"msg": {"slug": "example", "tracking_number": "1", "tag": "InTransit"}, "ts": 1779300000}""";
        string second = """{"msg": {"slug": "example", "tracking_number": "2", "tag": "Delivered", "weight": 1e3}}""";
        TrackingReadResult reading = TrackingReader.Read(
            first + end + second + end + first.Replace("\"1\"", "3", StringComparison.Ordinal) + end);

        Assert.Equal(["1", "2", "3"], reading.Shipments.Select(shipment => shipment.TrackingNumber));
        Assert.Equal([2026, 1970, 2026], reading.Shipments.Select(shipment => shipment.Current!.OccurredAt.Year));
    }

    [Fact]
    public void Read_JsonLinesOfWhichOneIsOfAnotherVendor_LeavesTheOthers()
    {
        string lines = Good + "\n{\"tracking_code\": \"2\", \"status_detail\": \"\"}\n" + Good.Replace(
            "\"InTransit\"", "[]", StringComparison.Ordinal);
        TrackingReadResult reading = Readers.Read(TrackingVendor.AfterShip, Encoding.UTF8.GetBytes(lines));

        Assert.Equal(2, reading.Shipments.Count);
        Assert.Equal(["$[1]", "$[2].tag", "$[2]"], reading.Warnings.Select(warning => warning.Path));
    }

    [Theory]
    [InlineData("GOODGOOD", false, 1)]
    [InlineData("GOOD GOOD", false, 1)]
    [InlineData("GOOD,\nGOOD", false, 1)]
    [InlineData("GOOD\nGOOD GOOD", true, 2)]
    [InlineData("GOOD\nsecret\nGOOD", true, 2)]
    [InlineData("GOOD\nGOOD\n{", true, 3)]
    public void Read_SeveralPayloadsThatAreNoJsonLines_IsRefused(string template, bool isStrict, long line)
    {
        var exception = Assert.Throws<TrackingFormatException>(
            () => TrackingReader.Read(template.Replace("GOOD", Good, StringComparison.Ordinal), new() { IsStrict = isStrict }));

        Assert.Equal((TrackingVendor.AfterShip, line), (exception.Vendor, exception.Line));
    }

    [Theory]
    [InlineData("GOOD\nsecret\nGOOD", 2, "$[1]")]
    [InlineData("GOOD\n{\n", 1, "$[1]")]
    [InlineData("GOOD\nGOOD GOOD\n\nGOOD", 2, "$[1]")]
    [InlineData("GOOD\n{ \"a\":\n  {\n } ]\nGOOD\n[1, 2\nGOOD", 3, "$[1]", "$[3]")]
    public void Read_JsonLinesOfWhichSomeAreNoJson_LeavesTheOthers(string template, int count, params string[] paths)
    {
        TrackingReadResult reading = TrackingReader.Read(template.Replace("GOOD", Good, StringComparison.Ordinal));

        Assert.Equal(count, reading.Shipments.Count);
        Assert.Equal(
            paths.Select(path => $"Expected JSON, but found something else, at {path}."),
            reading.Warnings.Select(warning => warning.Message));
    }

    [Fact]
    public void Read_TooManyLinesThatAreNoJson_IsRefused() => Assert.Throws<TrackingFormatException>(
        () => TrackingReader.Read(Good + string.Concat(Enumerable.Repeat("\n{", 2_000))));
}

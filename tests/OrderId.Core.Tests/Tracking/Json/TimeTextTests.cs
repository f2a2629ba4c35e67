using System.Globalization;
using System.Text;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Tests.Tracking.Json;

/// <summary>Times as vendors write them, and how well they are known.</summary>
public class TimeTextTests
{
    [Theory]
    [InlineData("2026-03-01T10:20:30Z", "2026-03-01T10:20:30.0000000+00:00", TimePrecision.Exact)]
    [InlineData("2026-03-01t10:20:30z", "2026-03-01T10:20:30.0000000+00:00", TimePrecision.Exact)]
    [InlineData("2026-03-01 10:20:30 +0200", "2026-03-01T10:20:30.0000000+02:00", TimePrecision.Exact)]
    [InlineData("2026-03-01T10:20:30-08", "2026-03-01T10:20:30.0000000-08:00", TimePrecision.Exact)]
    [InlineData("2026-03-01T10:20+05:30", "2026-03-01T10:20:00.0000000+05:30", TimePrecision.Exact)]
    [InlineData("2026-03-01T10:20:30.123Z", "2026-03-01T10:20:30.1230000+00:00", TimePrecision.Exact)]
    [InlineData("2026-03-01T10:20:30,123456789Z", "2026-03-01T10:20:30.1234567+00:00", TimePrecision.Exact)]
    [InlineData("2026-12-31T23:59:60Z", "2026-12-31T23:59:59.0000000+00:00", TimePrecision.Exact)]
    [InlineData("2026-03-01T10:20:30", "2026-03-01T10:20:30.0000000+00:00", TimePrecision.LocalTime)]
    [InlineData("2026-03-01T10:20", "2026-03-01T10:20:00.0000000+00:00", TimePrecision.LocalTime)]
    [InlineData("2026-03-01T10:20:30+15:00", "2026-03-01T10:20:30.0000000+00:00", TimePrecision.LocalTime)]
    [InlineData("0001-01-01T00:00:00+01:00", "0001-01-01T00:00:00.0000000+00:00", TimePrecision.LocalTime)]
    [InlineData("9999-12-31T23:59:59-01:00", "9999-12-31T23:59:59.0000000+00:00", TimePrecision.LocalTime)]
    [InlineData("2026-03-01T24:00:00Z", "2026-03-01T00:00:00.0000000+00:00", TimePrecision.Date)]
    [InlineData("2026-03-01T10:60:00Z", "2026-03-01T00:00:00.0000000+00:00", TimePrecision.Date)]
    [InlineData("2026-03-01T10:20:61Z", "2026-03-01T00:00:00.0000000+00:00", TimePrecision.Date)]
    [InlineData("2026-03-01T10:20:", "2026-03-01T00:00:00.0000000+00:00", TimePrecision.Date)]
    [InlineData("2026-03-01T1", "2026-03-01T00:00:00.0000000+00:00", TimePrecision.Date)]
    [InlineData("2026-03-01 noon", "2026-03-01T00:00:00.0000000+00:00", TimePrecision.Date)]
    [InlineData("2026-03-01T10:20:30X", "2026-03-01T10:20:30.0000000+00:00", TimePrecision.LocalTime)]
    [InlineData("2026-03-01T10:20:30+1", "2026-03-01T10:20:30.0000000+00:00", TimePrecision.LocalTime)]
    [InlineData("2026-03-01T10:20:30+01:75", "2026-03-01T10:20:30.0000000+00:00", TimePrecision.LocalTime)]
    [InlineData("2026-03-01 10:20:30 EST", "2026-03-01T10:20:30.0000000+00:00", TimePrecision.LocalTime)]
    [InlineData("2026-03-01 10:20:30 UTC", "2026-03-01T10:20:30.0000000+00:00", TimePrecision.Exact)]
    [InlineData("2026-03-01 10:20:30 GMT", "2026-03-01T10:20:30.0000000+00:00", TimePrecision.Exact)]
    [InlineData(" 2024-02-29 ", "2024-02-29T00:00:00.0000000+00:00", TimePrecision.Date)]
    [InlineData("1772359230", "2026-03-01T10:00:30.0000000+00:00", TimePrecision.Exact)]
    [InlineData("1772359230123", "2026-03-01T10:00:30.1230000+00:00", TimePrecision.Exact)]
    public void Parse_TimesOfVendors_AreReadAndMarked(string text, string expected, TimePrecision precision)
    {
        TimeText time = TimeText.Parse(Encoding.UTF8.GetBytes(text), isNumber: false);

        Assert.Equal((true, expected, precision), (time.IsKnown, time.Instant.ToString("O", CultureInfo.InvariantCulture), time.Precision));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-01")]
    [InlineData("0000-01-01")]
    [InlineData("2026-03-01x10:20:30Z")]
    [InlineData("2026/03/01")]
    [InlineData("999999999999999999999")]
    public void Parse_NoTime_IsMissing(string text)
    {
        TimeText time = TimeText.Parse(Encoding.UTF8.GetBytes(text), isNumber: false);

        Assert.Equal((false, default, TimePrecision.Unknown), (time.IsKnown, time.Instant, time.Precision));
    }

    [Theory]
    [InlineData("1772359230.5", true)]
    [InlineData("0", true)]
    [InlineData("253402300799999", true)]
    [InlineData("253402300800000", false)]
    [InlineData("9223372036854775807", false)]
    [InlineData("-1", false)]
    [InlineData("1e9", false)]
    [InlineData("1.7723592305E9", false)]
    public void Parse_Number_CountsSecondsOrMilliseconds(string text, bool isKnown) =>
        Assert.Equal(isKnown, TimeText.Parse(Encoding.UTF8.GetBytes(text), isNumber: true).IsKnown);

    [Theory]
    [InlineData("2026-03-01", "10:20:30", "+08:00", TimePrecision.Exact)]
    [InlineData("2026-03-01", "10:20:30", "", TimePrecision.LocalTime)]
    [InlineData("2026-03-01", "10:20:30", "Asia/Example", TimePrecision.LocalTime)]
    [InlineData("2026-03-01", "noon", "+08:00", TimePrecision.Date)]
    [InlineData("2026-03-01", "", "", TimePrecision.Date)]
    [InlineData("", "10:20:30", "", TimePrecision.Unknown)]
    public void Join_PartsThatStandApart_AreRead(string date, string time, string offset, TimePrecision precision) =>
        Assert.Equal(
            precision, TimeText.Join(Encoding.UTF8.GetBytes(date), Encoding.UTF8.GetBytes(time), Encoding.UTF8.GetBytes(offset)).Precision);
}

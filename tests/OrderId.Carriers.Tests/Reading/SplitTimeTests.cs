using System.Text;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Tests;

/// <summary>Times in the ways that carriers write them, in parts.</summary>
public class SplitTimeTests
{
    [Theory]
    [InlineData("20210210", "071356", "", "2021-02-10T07:13:56+00:00", TimePrecision.LocalTime)]
    [InlineData("20210210", "71356", "", "2021-02-10T07:13:56+00:00", TimePrecision.LocalTime)]
    [InlineData("20210210", "0713", "-05.00", "2021-02-10T07:13:00-05:00", TimePrecision.Exact)]
    [InlineData("2021-02-10", "07:13:56", "-7:00", "2021-02-10T07:13:56-07:00", TimePrecision.Exact)]
    [InlineData(" 20210210 ", " 071356 ", " +05:30 ", "2021-02-10T07:13:56+05:30", TimePrecision.Exact)]
    [InlineData("20210210", "071356", "Z", "2021-02-10T07:13:56+00:00", TimePrecision.Exact)]
    [InlineData("2021-02-10", "", "", "2021-02-10T00:00:00+00:00", TimePrecision.Date)]
    [InlineData("20210210", "", "-05:00", "2021-02-10T00:00:00+00:00", TimePrecision.Date)]
    [InlineData("20210210", "secret", "", "2021-02-10T00:00:00+00:00", TimePrecision.Date)]
    [InlineData("20210210", "071356", "secret", "2021-02-10T07:13:56+00:00", TimePrecision.LocalTime)]
    [InlineData("20211310", "071356", "", "0001-01-01T00:00:00+00:00", TimePrecision.Unknown)]
    [InlineData("", "071356", "-05:00", "0001-01-01T00:00:00+00:00", TimePrecision.Unknown)]
    public void Join_PartsOfATime_AreWhatIsKnownOfIt(string date, string timeOfDay, string offset, string time, TimePrecision precision)
    {
        TimeText joined = Join(date, timeOfDay, offset);

        Assert.Equal((time, precision), (joined.Instant.ToString("yyyy-MM-ddTHH:mm:sszzz"), joined.Precision));
    }

    [Fact]
    public void Join_PartsOfAMegabyte_AreNoTime()
    {
        string megabyte = new('1', 1_000_000);

        Assert.False(Join(megabyte, megabyte, megabyte).IsKnown);
        Assert.Equal(TimePrecision.Date, Join("20210210", megabyte, megabyte).Precision);
    }

    [Theory]
    [InlineData("2021-02-10T12:00:00Z", "2021-02-10T07:00:00", "2021-02-10T07:00:00-05:00")]
    [InlineData("2021-02-10T12:00:31Z", "2021-02-10T07:00:00", "2021-02-10T07:00:31-05:00")]
    [InlineData("2021-02-10T12:00:31Z", "2021-02-10T07:00:00-05:00", "2021-02-10T07:00:31-05:00")]
    [InlineData("2021-02-10T12:00:00Z", "2021-02-13T07:00:00", "2021-02-10T12:00:00+00:00")]
    [InlineData("2021-02-10T12:00:00Z", "2021-02-10", "2021-02-10T12:00:00+00:00")]
    [InlineData("0001-01-01T00:00:00Z", "2021-02-10T07:00:00-05:00", "0001-01-01T00:00:00+00:00")]
    [InlineData("9999-12-31T23:59:59Z", "2021-02-10T07:00:00+05:00", "9999-12-31T23:59:59+00:00")]
    [InlineData("", "2021-02-10T07:00:00", "2021-02-10T07:00:00+00:00")]
    [InlineData("2021-02-10", "2021-02-10T07:00:00", "2021-02-10T07:00:00+00:00")]
    public void At_InstantAndLocalTime_IsTheInstantWithTheOffset(string instant, string local, string time) =>
        Assert.Equal(time, SplitTime.At(Parse(instant), Parse(local)).Instant.ToString("yyyy-MM-ddTHH:mm:sszzz"));

    private static TimeText Join(string date, string timeOfDay, string offset) => SplitTime.Join(Utf8(date), Utf8(timeOfDay), Utf8(offset));

    private static TimeText Parse(string text) => TimeText.Parse(Utf8(text), isNumber: false);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}

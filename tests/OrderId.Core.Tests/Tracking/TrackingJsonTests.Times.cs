using System.Text.Json;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>Times of every precision, and what is no time.</summary>
public partial class TrackingJsonTests
{
    [Theory]
    [InlineData("2026-03-02T01:30:00Z", TimePrecision.Exact)]
    [InlineData("2026-03-02T01:30:00.1234567-05:00", TimePrecision.Exact)]
    [InlineData("2026-03-02T01:30:00", TimePrecision.LocalTime)]
    [InlineData("2026-03-02T01:30", TimePrecision.LocalTime)]
    [InlineData("2026-03-02", TimePrecision.Date)]
    public void TimeWithoutOffsetOrTime_IsMarked(string time, TimePrecision precision)
    {
        TrackingEvent e = JsonSerializer.Deserialize($$"""{"status":"InTransit","occurredAt":"{{time}}"}""", Json.TrackingEvent)!;

        Assert.Equal(precision, e.Precision);
        Assert.Equal(precision == TimePrecision.Date ? 0 : 30, e.OccurredAt.Minute);
        Assert.Equal(time.Contains("-05:00", StringComparison.Ordinal) ? -5 : 0, e.OccurredAt.Offset.Hours);
    }

    [Theory]
    [InlineData("2026-03-02T01:30:00.123456789Z", "2026-03-02T01:30:00.1234567+00:00", TimePrecision.Exact)]
    [InlineData("2026-03-02T01:30:00.12345678+02:00", "2026-03-02T01:30:00.1234567+02:00", TimePrecision.Exact)]
    [InlineData("2026-03-02T01:30:59.99999999999999999999-05:00", "2026-03-02T01:30:59.9999999-05:00", TimePrecision.Exact)]
    [InlineData("2026-03-02T01:30:00.000000001", "2026-03-02T01:30:00.0000000+00:00", TimePrecision.LocalTime)]
    [InlineData("2026-03-02t01:30:00.5z", "2026-03-02T01:30:00.5000000+00:00", TimePrecision.Exact)]
    [InlineData("2026-03-02T01:30z", "2026-03-02T01:30:00.0000000+00:00", TimePrecision.Exact)]
    public void Time_FinerThanTicksOrInLowerCase_IsCutAndRead(string time, string expected, TimePrecision precision)
    {
        TrackingEvent e = JsonSerializer.Deserialize($$"""{"status":"InTransit","occurredAt":"{{time}}"}""", Json.TrackingEvent)!;

        Assert.Equal((expected, precision), (e.OccurredAt.ToString("O"), e.Precision));
    }

    [Theory]
    [InlineData("2026-03-02T01:30:00.12345678x")]
    [InlineData("2026-03-02T01:30:00.12345678 Z")]
    [InlineData("2026-03-02T01:30:00.12345678.1Z")]
    [InlineData("2026-03-02T01:30:00,123456789Z")]
    [InlineData("2026-03-02z")]
    [InlineData("z")]
    [InlineData("")]
    public void Time_Malformed_IsRefused(string time) => AssertRefused(
        "Expected an ISO 8601 time as the value of occurredAt, but found another value (String).",
        () => JsonSerializer.Deserialize($$"""{"status":"InTransit","occurredAt":"{{time}}"}""", Json.TrackingEvent));
}

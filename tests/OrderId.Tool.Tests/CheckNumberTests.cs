namespace OrderIds.Tool.Tests;

public class CheckNumberTests
{
    [Fact]
    public async Task Check_TrackingNumber_ExplainsEveryPart()
    {
        TestRun run = await TestRun.Of("check", "1Z 999 AA1 03 2345 6780");

        Assert.Equal(
            """
            1Z 999 AA1 03 2345 6780  a tracking number
              carrier     UPS
              format      UPS 1Z: the check digit fits
              shipper     999AA1
              service     03: Ground
              package     2345678
              check       0: mod 10, weights 1 and 2
              link        https://wwwapps.ups.com/WebTracking/track?track=yes&trackNums=1Z999AA10323456780
              N           1Z999AA10323456780
              M           **************6780


            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("Your FedEx parcel 797806677146 is on its way", "7978 0667 7146  a tracking number\n")]
    [InlineData("RB123456785GB and TBA123456789012", "RB 123 456 785 GB  a tracking number\n")]
    [InlineData("287809468872", "287809468872  a tracking number\n")]
    public async Task Check_TextWithNumbers_FindsThem(string text, string expected)
    {
        TestRun run = await TestRun.Of("check", text);

        Assert.StartsWith(expected, run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Check_MistypedNumber_SaysTheDigitThatFitsAndWhatWasMeant()
    {
        TestRun run = await TestRun.Of("check", "1Z999AA10123465784");

        Assert.StartsWith(
            "1Z999AA10123465784  a mistyped tracking number\n  wrong       The check digit of UPS 1Z would be 3. There is probably a typo.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("1Z 999 AA1 01 2345 6784\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("114-3941689-877223")]
    [InlineData("0VRKB3Z0004T0008Q")]
    [InlineData("12345678901234")]
    [InlineData("hello world!!")]
    public async Task Check_TextThatMeantAnOrderId_SpeaksOfOrderIds(string text)
    {
        TestRun run = await TestRun.Of("check", text);

        Assert.DoesNotContain("tracking number", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Check_Json_HasFormatsAndParts()
    {
        TestRun run = await TestRun.Of("check", "--json", "RB123456785GB");

        Assert.Contains(
            """"valid":true,"trackingNumber":{"text":"RB123456785GB","printed":"RB 123 456 785 GB","masked":"*********85GB","formats":[{"carrier":"Royal Mail","format":"UPU S10","evidence":"checkDigit","link":"""",
            run.Output,
            StringComparison.Ordinal);
    }
}

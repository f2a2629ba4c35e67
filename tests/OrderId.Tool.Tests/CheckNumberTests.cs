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
    [InlineData(
        "287809468872",
        "287809468872  a tracking number\n"
        + "  note        Several carriers have such numbers. The number does not show which of them it is from.\n"
        + "  carrier     Purolator\n")]
    [InlineData("1Z-999-AA1-03-2345-6780", "1Z 999 AA1 03 2345 6780  a tracking number\n  carrier     UPS\n")]
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
            "1Z999AA10123465784  a mistyped tracking number\n"
            + "  wrong       The check digit of UPS 1Z would be 3. There is probably a typo.\n",
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains("1Z 999 AA1 01 2345 6784  UPS\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  check       4, not 3: mod 10, weights 1 and 2\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("114-3941689-877223")]
    [InlineData("0VRKB3Z0004T0008Q")]
    [InlineData("0VRKB3Z0004T0008")]
    public async Task Check_TextThatMeantAnOrderId_SpeaksOfOrderIds(string text)
    {
        TestRun run = await TestRun.Of("check", text);

        Assert.DoesNotContain("tracking number", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData(
        "KYV009956937",
        "KYV009956937  not an order ID\n",
        "It may be a tracking number of Purolator (Purolator alpha). Only its shape fits.\n")]
    [InlineData(
        "12345678901234",
        "12345678901234  not an order ID\n",
        "It may be a tracking number of DHL eCommerce (DHL eCommerce 14). Only its shape fits.\n")]
    [InlineData("1234567890", "1234567890  not valid\n", "If it is a tracking number (DHL Express), its check digit should be 1.\n")]
    [InlineData("hello world!!", "hello world!!  not valid\n", "It does not have the format of a known tracking number, either.\n")]
    public async Task Check_TextThatIsNeither_SpeaksOfBoth(string text, string verdict, string number)
    {
        TestRun run = await TestRun.Of("check", text);

        Assert.StartsWith(
            verdict + "  wrong       Expected 17 characters, or 19 with hyphens, but found ", run.Output, StringComparison.Ordinal);
        Assert.Contains("  number      " + number, run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Check_MistypedDpdNumber_NamesTheLetterACheckCharacter()
    {
        TestRun run = await TestRun.Of("check", "12345678901234A");

        Assert.Contains("The check character of DPD 14 would be E. There is probably a typo.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Json_HasFormatsAndParts()
    {
        TestRun run = await TestRun.Of("check", "--json", "RB123456785GB");

        Assert.Contains(
            """
            "valid":true,"trackingNumber":{"text":"RB123456785GB","printed":"RB 123 456 785 GB","masked":"*********85GB",
            "formats":[{"carrier":"Royal Mail","format":"UPU S10","evidence":"checkDigit","link":"
            """.ReplaceLineEndings(""),
            run.Output,
            StringComparison.Ordinal);
    }
}
